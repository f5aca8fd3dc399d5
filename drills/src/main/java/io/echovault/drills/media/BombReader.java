package io.echovault.drills.media;

import com.sun.management.OperatingSystemMXBean;
import io.echovault.media.FileMediaReader;
import io.echovault.ports.outbound.MediaReader;
import io.echovault.ports.outbound.TextInPictures;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.MediaReading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads one file in a process with a small heap, and says in a line what came of it and how many
 * milliseconds it took: those that went by, or those that the whole process worked where these are
 * fewer, since it waits for other work of the machine.
 */
final class BombReader {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private BombReader() {}

  /** {@code FILE KIND TYPE WARM}, the last a harmless PDF that is read before. */
  public static void main(String[] arguments) throws IOException {
    MediaReader reader = new FileMediaReader(TextInPictures.none());
    Bytes warm = new Bytes(Files.readAllBytes(Path.of(arguments[3])));
    reader.read(warm, Media.Kind.DOCUMENT, "application/pdf");
    Bytes content = new Bytes(Files.readAllBytes(Path.of(arguments[0])));
    long start = System.nanoTime();
    long worked = PROCESS.getProcessCpuTime();
    MediaReading reading = reader.read(content, Media.Kind.valueOf(arguments[1]), arguments[2]);
    long millis =
        Math.min(System.nanoTime() - start, PROCESS.getProcessCpuTime() - worked) / 1_000_000;
    String said =
        reading instanceof MediaReading.Refused refused ? refused.problem().name() : "KEPT";
    System.out.println(said + " " + millis);
  }
}
