// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.jdbc.DataSourceFactory;

/** A driver whose connections tell a watcher of each commit: {@code database.commit}. */
final class WatchedDriver implements InvocationHandler {
    private static final String COMMIT = "database.commit";

    private final Object target;
    private final Watcher watcher;

    private WatchedDriver(Object target, Watcher watcher) {
        this.target = target;
        this.watcher = watcher;
    }

    static DataSourceFactory of(DataSourceFactory driver, Watcher watcher) {
        return watched(DataSourceFactory.class, driver, watcher);
    }

    private static <T> T watched(Class<T> type, Object target, Watcher watcher) {
        return type.cast(Proxy.newProxyInstance(
                WatchedDriver.class.getClassLoader(), new Class<?>[] {type}, new WatchedDriver(target, watcher)));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean commits = method.getName().equals("commit");
        if (commits) {
            watcher.before(COMMIT);
        }
        Object answer = call(method, arguments);
        if (commits) {
            watcher.after(COMMIT, answer);
        }
        return further(answer);
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** What leads to a connection is watched as well; statements are not. */
    private @Nullable Object further(@Nullable Object answer) {
        if (answer instanceof DataSource) {
            return watched(DataSource.class, answer, watcher);
        }
        return answer instanceof Connection ? watched(Connection.class, answer, watcher) : answer;
    }
}
