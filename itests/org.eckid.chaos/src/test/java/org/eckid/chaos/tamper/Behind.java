// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.tamper;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/** A driver that lets a test into the database of the store, by a door of its own. */
final class Behind {
    private final AtomicReference<DataSource> opened = new AtomicReference<>();

    /** The driver to give to the store. */
    DataSourceFactory driver(DataSourceFactory driver) {
        return (DataSourceFactory) Proxy.newProxyInstance(
                Behind.class.getClassLoader(), new Class<?>[] {DataSourceFactory.class}, (self, method, arguments) -> {
                    try {
                        Object made = method.invoke(driver, arguments);
                        if (made instanceof DataSource source) {
                            opened.set(source);
                        }
                        return made;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    Connection connection() throws SQLException {
        return Objects.requireNonNull(opened.get(), "the store was not opened yet")
                .getConnection();
    }
}
