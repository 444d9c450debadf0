// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system for H2, as {@code full:}, of which a test can fill the disk. */
public final class FullDisk extends FilePathWrapper {
    private static final AtomicBoolean FULL = new AtomicBoolean();

    /** Made by H2. */
    public FullDisk() {}

    static void register() {
        FilePath.register(new FullDisk());
    }

    static void fill() {
        FULL.set(true);
    }

    static void empty() {
        FULL.set(false);
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Writing(getBase().open(mode));
    }

    private static void refuseWhenFull() throws IOException {
        if (FULL.get()) {
            throw new IOException("No space left on device");
        }
    }

    /** Reads as ever. */
    private static final class Writing extends FileBaseDefault {
        private final FileChannel file;

        Writing(FileChannel file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            refuseWhenFull();
            return file.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
