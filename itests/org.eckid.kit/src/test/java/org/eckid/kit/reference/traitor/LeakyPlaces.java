// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.traitor;

import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.h2.Driver;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/** Where ids end up that are not on pages: each place with a form that it is known for. */
final class LeakyPlaces {
    private static final System.Logger LOG = System.getLogger(LeakyPlaces.class.getName());

    private final String id;

    LeakyPlaces(String id) {
        this.id = id;
    }

    List<Leak> all() {
        return List.of(this::logLine, this::beanAttribute, this::threadName, this::temporaryFile, this::databaseColumn);
    }

    /** A line at the finest level, with a dump of bytes. */
    private void logLine() {
        LOG.log(System.Logger.Level.TRACE, "sent " + HexFormat.of().formatHex(bytes()));
    }

    private void beanAttribute() throws Exception {
        LastPupilMBean bean = () -> id;
        ManagementFactory.getPlatformMBeanServer()
                .registerMBean(
                        new StandardMBean(bean, LastPupilMBean.class), new ObjectName("com.example:type=LastPupil"));
    }

    private void threadName() {
        CountDownLatch never = new CountDownLatch(1);
        Thread thread = new Thread(
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "sending " + id.toUpperCase(Locale.ROOT));
        thread.setDaemon(true);
        thread.start();
    }

    /** The address of a redirect that was put by for later, with every byte encoded. */
    private void temporaryFile() throws Exception {
        String address = "https://leverancier.example/?leerling="
                + HexFormat.of().withPrefix("%").formatHex(bytes());
        Files.writeString(Files.createTempFile("redirect", ".url"), address);
    }

    /** A table of its own in the database of the LAS. */
    private void databaseColumn() throws Exception {
        String url =
                "jdbc:h2:file:" + Path.of(System.getProperty("java.io.tmpdir")).resolveSibling("las/las");
        try (Connection connection = new Driver().connect(url, new Properties());
                Statement table = connection.createStatement()) {
            table.execute("create table note (text varchar)");
            try (PreparedStatement row = connection.prepareStatement("insert into note values (?)")) {
                row.setString(1, Base64.getEncoder().encodeToString(("pupil=" + id).getBytes(StandardCharsets.UTF_8)));
                row.executeUpdate();
            }
        }
    }

    /** A setting for the next start. */
    void configuration(ConfigurationAdmin admin) throws Exception {
        Map<String, String> properties = Map.of("last.pupil", URLEncoder.encode(id, StandardCharsets.UTF_8));
        admin.getConfiguration("com.example.traitor", "?").update(FrameworkUtil.asDictionary(properties));
    }

    private byte[] bytes() {
        return id.getBytes(StandardCharsets.UTF_8);
    }
}
