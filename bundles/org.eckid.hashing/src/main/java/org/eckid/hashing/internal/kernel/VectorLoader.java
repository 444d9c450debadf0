// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

import java.io.IOException;
import java.io.InputStream;

/**
 * Loads the classes that use the Vector API. A bundle can't import that API: it is there only when the JVM was started
 * with its module, so an import would have to be optional. Hence a loader of their own, which takes the API from its
 * module and everything else from where we are.
 */
final class VectorLoader extends ClassLoader {
    private static final String OURS = "org.eckid.hashing.internal.kernel.vector.";
    private static final String API = "jdk.incubator.vector";

    private final ClassLoader api;

    private VectorLoader(ClassLoader us, ClassLoader api) {
        super(us);
        this.api = api;
    }

    /** Whether this JVM runs with the module. */
    static boolean isPossible() {
        return ModuleLayer.boot().findModule(API).isPresent();
    }

    /** For a JVM in which it {@link #isPossible}. */
    static VectorLoader create() {
        ClassLoader system = ClassLoader.getSystemClassLoader();
        return new VectorLoader(VectorLoader.class.getClassLoader(), system);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(API + ".")) {
            return api.loadClass(name);
        }
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String resource = name.replace('.', '/') + ".class";
        try (InputStream in = getParent().getResourceAsStream(resource)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = in.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
