package io.echovault.bench.voice;

import io.echovault.ports.vocabulary.Recording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs opusdec and opusenc of the package opus-tools, as the judges of our codec. */
final class OpusTools {
  private static final int RATE = 48_000;

  private final Path folder;

  /** Works in that folder. */
  OpusTools(Path folder) {
    this.folder = folder;
  }

  /** Whether the programs are installed. */
  static boolean installed() throws IOException, InterruptedException {
    try {
      return run(List.of("opusdec", "--version")) == 0 && run(List.of("opusenc", "--version")) == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /** What opusdec makes of a file, at 48,000 samples a second. */
  Recording decode(Path file) throws IOException, InterruptedException {
    Path raw = folder.resolve("decoded.wav");
    Files.deleteIfExists(raw);
    if (run(
            List.of(
                "opusdec",
                "--quiet",
                "--no-dither",
                "--rate",
                "48000",
                file.toString(),
                raw.toString()))
        != 0) {
      throw new IOException("opusdec refuses " + file);
    }
    return read(Files.readAllBytes(raw));
  }

  /** What opusenc makes of a recording. */
  byte[] encode(Recording recording, int kilobits) throws IOException, InterruptedException {
    Path raw = folder.resolve("raw.pcm");
    Path file = folder.resolve("encoded.ogg");
    ByteBuffer bytes = ByteBuffer.allocate(recording.size() * Short.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    for (short sample : recording.samples()) {
      bytes.putShort(sample);
    }
    Files.write(raw, bytes.array());
    if (run(
            List.of(
                "opusenc",
                "--quiet",
                "--raw",
                "--raw-rate",
                String.valueOf(recording.rate()),
                "--raw-chan",
                "1",
                "--bitrate",
                String.valueOf(kilobits),
                raw.toString(),
                file.toString()))
        != 0) {
      throw new IOException("opusenc refuses a recording");
    }
    return Files.readAllBytes(file);
  }

  /** A file with that content, until the next one. */
  Path kept(byte[] content) throws IOException {
    return Files.write(folder.resolve("kept.ogg"), content);
  }

  private static Recording read(byte[] wav) {
    ByteBuffer buffer = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    int at = 12;
    while (at + 8 <= wav.length && !(wav[at] == 'd' && wav[at + 1] == 'a' && wav[at + 2] == 't')) {
      at += 8 + buffer.getInt(at + 4);
    }
    short[] samples = new short[(wav.length - at - 8) / Short.BYTES];
    for (int each = 0; each < samples.length; each++) {
      samples[each] = buffer.getShort(at + 8 + each * Short.BYTES);
    }
    return new Recording(RATE, samples);
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(new ArrayList<>(command))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(command.get(0) + " does not end");
    }
    return process.exitValue();
  }
}
