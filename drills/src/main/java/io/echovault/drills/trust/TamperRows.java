package io.echovault.drills.trust;

import io.echovault.drills.trust.TamperChain.Row;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Changes rows of audit events. */
final class TamperRows {
  private TamperRows() {}

  /** The row with one field of chance changed; its place stays. */
  static Row otherwise(Row row, SplittableRandom random) {
    return switch (random.nextInt(5)) {
      case 0 ->
          new Row(
              row.seq(),
              row.at().plusNanos(1000 * random.nextLong(1, 1_000_000_000)),
              row.act(),
              row.subject(),
              row.hash());
      case 1 -> new Row(row.seq(), row.at(), otherAct(row, random), row.subject(), row.hash());
      case 2 -> new Row(row.seq(), row.at(), "NOTHING_WAS_DONE", row.subject(), row.hash());
      case 3 -> new Row(row.seq(), row.at(), row.act(), row.subject() + " ", row.hash());
      default -> withHash(row, random);
    };
  }

  private static String otherAct(Row row, SplittableRandom random) {
    List<Act> others = new ArrayList<>(List.of(Act.values()));
    others.remove(Act.valueOf(row.act()));
    return others.get(random.nextInt(others.size())).name();
  }

  /** The row with a hash that is wrong. */
  static Row withHash(Row row, SplittableRandom random) {
    return new Row(row.seq(), row.at(), row.act(), row.subject(), otherBytes(row.hash(), random));
  }

  /** The bytes with one bit of them turned. */
  static Bytes otherBytes(Bytes bytes, SplittableRandom random) {
    byte[] other = bytes.array();
    other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    return new Bytes(other);
  }

  /** The rows in the places in which they stand. */
  static List<Row> numbered(List<Row> rows) {
    List<Row> numbered = new ArrayList<>();
    rows.forEach(row -> numbered.add(row.in(numbered.size() + 1L)));
    return numbered;
  }
}
