package io.echovault.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A new file that only its owner can read, from the moment it is there. */
public final class PrivateFile implements AutoCloseable {
  private final SeekableByteChannel channel;

  private PrivateFile(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /**
   * Makes the file.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is one of that name
   */
  public static PrivateFile create(Path path) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new PrivateFile(Files.newByteChannel(path, options, ownerOnly(path)));
  }

  /** Where files have no such permissions, the directory has to keep others out. */
  static FileAttribute<?>[] ownerOnly(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Writes all of this after what was written before. */
  public void write(byte[] content) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(content);
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
