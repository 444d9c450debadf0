// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.bytecode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads from a class file which methods it calls or refers to, and which texts it holds. */
final class Uses extends ClassVisitor {
    private final List<Use> found = new ArrayList<>();
    private final Set<String> methods = new HashSet<>();
    private final String user;

    private Uses(String user) {
        super(Opcodes.ASM9);
        this.user = user;
    }

    static List<Use> in(byte[] classFile) {
        return List.copyOf(read(classFile).found);
    }

    /** The names of the methods that a class declares. */
    static Set<String> methods(byte[] classFile) {
        return Set.copyOf(read(classFile).methods);
    }

    private static Uses read(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        Uses uses = new Uses(dotted(reader.getClassName()));
        reader.accept(uses, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return uses;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        methods.add(name);
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                found.add(new Use(user, dotted(owner), name));
            }

            /** Lambdas and method references name their target here. */
            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
                for (Object argument : arguments) {
                    visitConstant(argument);
                }
            }

            @Override
            public void visitLdcInsn(Object value) {
                visitConstant(value);
            }
        };
    }

    private void visitConstant(Object constant) {
        if (constant instanceof Handle handle) {
            found.add(new Use(user, dotted(handle.getOwner()), handle.getName()));
        } else if (constant instanceof String text) {
            found.add(new Use(user, Use.TEXT, text));
        }
    }

    private static String dotted(String internalName) {
        return Type.getObjectType(internalName).getClassName();
    }
}
