// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands before an object and tells a watcher of every call; so that nothing in the house itself needs a hook. */
final class Watched implements InvocationHandler {
    private final String name;
    private final Object target;
    private final Watcher watcher;

    private Watched(String name, Object target, Watcher watcher) {
        this.name = name;
        this.target = target;
        this.watcher = watcher;
    }

    /**
     * The same object, watched.
     *
     * @param name before the dot in the names of calls
     */
    static <T> T of(Class<T> type, String name, T target, Watcher watcher) {
        return type.cast(Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {type}, new Watched(name, target, watcher)));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        String call = name + "." + method.getName();
        watcher.before(call);
        Object answer;
        try {
            answer = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            watcher.failed(call);
            throw e.getTargetException();
        }
        watcher.after(call, answer);
        return answer;
    }
}
