// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eckid.demo.internal.DemoFailure;

/** One demo at a time on the same data. The operating system lets go of it even when the process is killed. */
record DataLock(Path file, FileChannel channel) implements AutoCloseable {

    /**
     * Takes the lock and makes the folder.
     *
     * @throws DemoFailure if another demo has it, or the folder can't be written
     */
    static DataLock of(Path folder) throws DemoFailure {
        Path file = folder.resolve("lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new DemoFailure("Another demo is running on " + folder
                        + "; end it with Ctrl-C, or give this one a folder of its own, for example "
                        + "-Ddemo.dir=target/demo-2 -Ddemo.port=8182.");
            }
            return new DataLock(file, channel);
        } catch (IOException e) {
            throw new DemoFailure(
                    "Can't write to " + folder + "; give a folder that can be written by -Ddemo.dir=FOLDER.", e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(DataLock.class.getName()).log(System.Logger.Level.DEBUG, "lock not closed", e);
        }
    }
}
