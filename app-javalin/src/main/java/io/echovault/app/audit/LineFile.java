package io.echovault.app.audit;

import io.echovault.files.OwnerOnly;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A file that grows line by line. A last line without its end was torn when its writer died: it
 * counts for nothing, and the next who writes cuts it off. One writes at a time.
 */
final class LineFile implements AutoCloseable {
  private final FileChannel channel;

  private LineFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens it to write, made if need be, without its torn end. */
  static LineFile open(Path path) throws IOException {
    var file = new LineFile(OwnerOnly.open(path));
    file.channel.truncate(wholeLength(file.channel));
    return file;
  }

  private static long wholeLength(FileChannel channel) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(4096);
    long end = channel.size();
    while (end > 0) {
      long from = Math.max(0, end - block.capacity());
      block.clear().limit((int) (end - from));
      int got = 0;
      while (block.hasRemaining() && got >= 0) {
        got = channel.read(block, from + block.position());
      }
      for (int at = block.position() - 1; at >= 0; at--) {
        if (block.get(at) == '\n') {
          return from + at + 1;
        }
      }
      end = from;
    }
    return 0;
  }

  /** Adds lines, each with its end, durably. */
  void append(String lines) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    long at = channel.size();
    while (left.hasRemaining()) {
      at += channel.write(left, at);
    }
    channel.force(false);
  }

  /** How long it is, in bytes. */
  long length() throws IOException {
    return channel.size();
  }

  /** Gives each whole line from a place on; nothing when there is no such file. */
  static void read(Path path, long from, Consumer<String> each) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(path)) {
      long whole = wholeLength(channel);
      channel.position(from);
      // A character for each byte, so that damaged bytes do not upset the count.
      var reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.ISO_8859_1));
      long left = whole - from;
      while (left > 0) {
        String line = reader.readLine();
        if (line == null) {
          break;
        }
        left -= line.length() + 1L;
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        each.accept(new String(bytes, StandardCharsets.UTF_8));
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
