// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * One extension, two sides. JUnit meets a test class twice: on the class path (outside), where nothing of the class is
 * run and each method is sent into the framework; and in the tests' bundle (inside), where JUnit runs it as usual.
 */
final class FrameworkExtension implements BeforeAllCallback, InvocationInterceptor, ParameterResolver {

    private static final Namespace SPACE = Namespace.create(FrameworkExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (inside(context) == null) {
            framework(context);
        }
    }

    /** The store closes the framework when the outermost class has run. */
    private static RunningFramework framework(ExtensionContext context) {
        return context.getStore(SPACE)
                .getOrComputeIfAbsent(
                        RunningFramework.class,
                        key -> RunningFramework.start(context.getRequiredTestClass()),
                        RunningFramework.class);
    }

    private static @Nullable BundleContext inside(ExtensionContext context) {
        Bundle bundle = FrameworkUtil.getBundle(context.getRequiredTestClass());
        return bundle == null ? null : bundle.getBundleContext();
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        sendInside(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        sendInside(invocation, context);
    }

    private static void sendInside(Invocation<@Nullable Void> invocation, ExtensionContext context) throws Throwable {
        if (inside(context) != null) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        framework(context).run(context.getUniqueId());
    }

    @Override
    public <T extends @Nullable Object> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        throw new UnsupportedOperationException("@TestFactory cannot run inside a framework: use @ParameterizedTest");
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onlyInside(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onlyInside(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onlyInside(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onlyInside(invocation, context);
    }

    private static void onlyInside(Invocation<@Nullable Void> invocation, ExtensionContext context) throws Throwable {
        if (inside(context) == null) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(Service.class) || parameter.getParameter().getType() == BundleContext.class;
    }

    /** Outside the value is null, and is never used: the method is not run there. */
    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        BundleContext bundle = inside(context);
        if (bundle == null) {
            return null;
        }
        return parameter
                .findAnnotation(Service.class)
                .<Object>map(wanted ->
                        Services.await(bundle, parameter.getParameter().getType(), wanted.value()))
                .orElse(bundle);
    }
}
