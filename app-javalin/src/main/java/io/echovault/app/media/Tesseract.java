package io.echovault.app.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.outbound.TextInPictures;
import io.echovault.ports.vocabulary.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the letters in pictures by the program tesseract, where the machine has it. Each picture
 * gets a process of its own: without a network, without our variables, killed after ten seconds and
 * bound to 768 MiB and a few seconds of the processor. Where that cannot be had, nothing is read.
 */
public final class Tesseract implements TextInPictures {
  private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);
  private static final String SECONDS = "10";
  private static final String BOUNDED = "ulimit -v 786432; ulimit -t 10; ulimit -c 0; exec \"$@\"";
  private static final int MOST_TEXT = 200_000;
  private static final int AT_ONCE = 2;
  private static final Set<String> LANGUAGES =
      Set.of("eng", "spa", "por", "fra", "deu", "ita", "hin");

  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final List<String> command;

  private Tesseract(List<String> command) {
    this.command = List.copyOf(command);
  }

  /** The program of this machine; one that reads nothing where there is none that can be bound. */
  public static TextInPictures ofThisMachine() {
    return find(List.of("/usr/bin/tesseract", "/usr/local/bin/tesseract"));
  }

  static TextInPictures find(List<String> places) {
    Optional<String> program =
        places.stream().filter(place -> Files.isExecutable(Path.of(place))).findFirst();
    if (program.isEmpty()) {
      return TextInPictures.none();
    }
    for (List<String> apart :
        List.of(List.of("/usr/bin/unshare", "-rn"), List.of("/usr/bin/unshare", "-n"))) {
      List<String> bounded = bounded(apart, program.get());
      Set<String> installed = languages(bounded);
      if (!installed.isEmpty()) {
        List<String> reading = new ArrayList<>(bounded);
        reading.addAll(List.of("stdin", "stdout", "-l", String.join("+", installed), "--psm", "3"));
        LOG.info("event=text_in_pictures languages={}", installed);
        return new Tesseract(reading);
      }
    }
    LOG.warn("event=text_in_pictures_off reason=\"tesseract cannot be kept from the network\"");
    return TextInPictures.none();
  }

  private static List<String> bounded(List<String> apart, String program) {
    List<String> command =
        new ArrayList<>(
            List.of("/usr/bin/timeout", "-s", "KILL", SECONDS, "/bin/sh", "-c", BOUNDED, "sh"));
    command.addAll(apart);
    command.add(program);
    return command;
  }

  private static Set<String> languages(List<String> bounded) {
    List<String> asking = new ArrayList<>(bounded);
    asking.add("--list-langs");
    Set<String> found = new TreeSet<>(run(asking, Bytes.NONE).orElse("").lines().toList());
    found.retainAll(LANGUAGES);
    return found;
  }

  @Override
  public Optional<String> read(Bytes picture) {
    try {
      if (!turns.tryAcquire(20, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return run(command, picture);
    } finally {
      turns.release();
    }
  }

  /** What a program prints; empty when it fails. It is killed in time, so that waiting ends. */
  private static Optional<String> run(List<String> command, Bytes input) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.array());
      } catch (IOException stopped) {
        LOG.debug("event=text_in_picture_not_read");
      }
      byte[] printed = process.getInputStream().readNBytes(MOST_TEXT);
      process.getInputStream().close();
      return process.waitFor() == 0 ? Optional.of(new String(printed, UTF_8)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
