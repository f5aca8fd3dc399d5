package io.echovault.drills.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Meta's stand-in did and saw, written down as it happened: a file that is only appended to.
 * The order of the lines is the order of events. Safe for many threads.
 */
final class Ledger implements AutoCloseable {
  private static final String GAP = "\t";

  /** What can happen. */
  enum Event {
    /** A message is about to be handed over for the first time: message, letter, place, sender. */
    POSTED,
    /** A letter was acknowledged: letter. */
    ACKED,
    /** The stand-in took a reply: reply, recipient, numbers of the memories that it confirms. */
    REPLIED,
    /** A status was acknowledged: reply, state. */
    STATUS,
    /** Something was killed: what, how many sends that were taken were not noted. */
    KILLED
  }

  /**
   * One line.
   *
   * @param number its place in the file, from 0
   */
  record Entry(long number, Event event, List<String> fields) {
    String field(int index) {
      return fields.get(index);
    }
  }

  private final BufferedWriter out;

  private Ledger(BufferedWriter out) {
    this.out = out;
  }

  static Ledger open(Path file) throws IOException {
    return new Ledger(Files.newBufferedWriter(file));
  }

  /** Reads a ledger, open or closed. */
  static List<Entry> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return Stream.iterate(0, number -> number < lines.size(), number -> number + 1)
        .map(number -> entry(number, lines.get(number)))
        .toList();
  }

  private static Entry entry(int number, String line) {
    List<String> parts = List.of(line.split(GAP, -1));
    return new Entry(number, Event.valueOf(parts.get(0)), parts.subList(1, parts.size()));
  }

  synchronized void add(Event event, String... fields) {
    try {
      out.write(event.name() + GAP + String.join(GAP, fields));
      out.newLine();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger cannot be written", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
