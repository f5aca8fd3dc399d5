package io.echovault.drills.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.vocabulary.MemberRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two processes that write to the same audit chains at once. */
final class TamperWriters implements AutoCloseable {
  /** What begins the subject of each one's events. */
  static final List<String> NAMES = List.of("one", "other");

  /** A process, and both ends of the talk with it. */
  private record Writer(Process process, PrintWriter orders, BufferedReader answers) {}

  private final List<Writer> writers = new ArrayList<>();

  TamperWriters(String url, Path directory) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    for (String name : NAMES) {
      Process process =
          new ProcessBuilder(
                  java,
                  "-Xmx128m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  TamperWriter.class.getName(),
                  url,
                  directory.toString(),
                  name)
              .redirectError(directory.resolve(name + ".err").toFile())
              .start();
      var orders = new PrintWriter(process.outputWriter(UTF_8), true);
      writers.add(new Writer(process, orders, process.inputReader(UTF_8)));
    }
    for (Writer each : writers) {
      await(each);
    }
  }

  /** Lets both add events to a chain at the same time, and waits for both. */
  void grow(MemberRef chain, List<Integer> counts) throws IOException {
    String order = "grow " + chain.tenant().value() + " " + chain.member().value() + " ";
    for (int each = 0; each < writers.size(); each++) {
      writers.get(each).orders().println(order + counts.get(each));
    }
    for (Writer each : writers) {
      await(each);
    }
  }

  /** Lets one of them make a checkpoint. */
  void checkpoint(int which) throws IOException {
    Writer writer = writers.get(which % writers.size());
    writer.orders().println("checkpoint");
    await(writer);
  }

  private static void await(Writer writer) throws IOException {
    String line = writer.answers().readLine();
    if (line == null) {
      throw new IOException("a process that writes to the chains has ended");
    }
  }

  @Override
  public void close() throws IOException {
    for (Writer each : writers) {
      each.orders().close();
      each.answers().close();
      each.process().destroy();
      each.process().onExit().join();
    }
  }
}
