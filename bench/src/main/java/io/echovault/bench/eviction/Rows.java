package io.echovault.bench.eviction;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** One member's rows in the order of their places: the first ones in a file, the last in memory. */
final class Rows<R> {
  private final Path file;
  private final Encoding<R> encoding;
  private final ToLongFunction<R> place;
  private final List<R> tail = new ArrayList<>();
  private int filed;
  private long lastFiled;

  Rows(Path file, Encoding<R> encoding, ToLongFunction<R> place) {
    this.file = file;
    this.encoding = encoding;
    this.place = place;
  }

  /** How a row is written and read. */
  interface Encoding<R> {
    void write(R row, DataOutputStream out) throws IOException;

    R read(DataInputStream in) throws IOException;
  }

  synchronized void add(List<R> rows) {
    tail.addAll(rows);
  }

  /** Writes what there is to the file; once only. */
  synchronized void file() {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (R row : tail) {
        encoding.write(row, out);
      }
    } catch (IOException full) {
      throw new UncheckedIOException("rows cannot be written", full);
    }
    filed = tail.size();
    lastFiled = filed == 0 ? 0 : place.applyAsLong(tail.get(filed - 1));
    tail.clear();
  }

  /** The rows after a place, at most so many. */
  synchronized List<R> after(long after, int limit) {
    List<R> found = new ArrayList<>();
    if (filed > 0 && after < lastFiled) {
      readFile(after, limit, found);
    }
    int from = firstAfter(after);
    found.addAll(tail.subList(from, Math.min(tail.size(), from + limit - found.size())));
    return found;
  }

  private void readFile(long after, int limit, List<R> found) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      for (int at = 0; at < filed && found.size() < limit; at++) {
        R row = encoding.read(in);
        if (place.applyAsLong(row) > after) {
          found.add(row);
        }
      }
    } catch (IOException lost) {
      throw new UncheckedIOException("rows cannot be read", lost);
    }
  }

  private int firstAfter(long after) {
    int from = 0;
    int to = tail.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (place.applyAsLong(tail.get(middle)) > after) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
