package io.echovault.core.access;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.RowProof;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Which other rows a member's or a tenant's row vouches for, with the MAC of each. A row whose MAC
 * fits counts only while it is anchored, so neither a former version nor a row of before comes
 * back. Not safe for threads.
 */
final class Anchors {

  /** Stands for the one row of its kind that a member has. */
  private static final UUID ONLY = new UUID(0, 0);

  /** The primary key of a row. */
  private record Key(Kind kind, UUID id) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int first = kind.compareTo(other.kind);
      return first != 0 ? first : id.compareTo(other.id);
    }
  }

  /** What is known of a row; {@code until} is when a store may drop it by itself. */
  private record Anchor(Bytes mac, Optional<Instant> until) {}

  private final Map<Key, Anchor> rows = new TreeMap<>();
  private boolean changed;

  /** The anchors that a row holds. */
  static Anchors of(Bytes stored) {
    Anchors anchors = new Anchors();
    if (stored.isEmpty()) {
      return anchors;
    }
    ByteReader in = new ByteReader(stored.array()).expect(StoredForm.ANCHORS);
    for (int left = in.readInt(); left > 0; left--) {
      Key key = new Key(in.readConstant(Kind.class), in.readId());
      anchors.rows.put(key, new Anchor(new Bytes(in.readBytes()), in.readOptionalInstant()));
    }
    return anchors;
  }

  Bytes bytes() {
    if (rows.isEmpty()) {
      return Bytes.NONE;
    }
    ByteWriter out = new ByteWriter().begin(StoredForm.ANCHORS).writeInt(rows.size());
    rows.forEach(
        (key, anchor) ->
            out.writeText(key.kind().name())
                .writeId(key.id())
                .writeBytes(anchor.mac().array())
                .writeInstant(anchor.until()));
    return new Bytes(out.toBytes());
  }

  /** Whether something was put or removed since these were read or written. */
  boolean changed() {
    return changed;
  }

  void written() {
    changed = false;
  }

  void put(Kind kind, RowProof proof) {
    put(kind, ONLY, proof, Optional.empty());
  }

  void put(Kind kind, UUID id, RowProof proof, Optional<Instant> until) {
    rows.put(new Key(kind, id), new Anchor(proof.mac(), until));
    changed = true;
  }

  void remove(Kind kind) {
    remove(kind, ONLY);
  }

  void remove(Kind kind, UUID id) {
    changed |= Optional.ofNullable(rows.remove(new Key(kind, id))).isPresent();
  }

  void removeAll(Kind kind) {
    changed |= rows.keySet().removeIf(key -> key.kind() == kind);
  }

  /** Forgets rows whose time is over. */
  void removeOver(Kind kind, Instant now) {
    changed |=
        rows.entrySet()
            .removeIf(each -> each.getKey().kind() == kind && over(each.getValue(), now));
  }

  private static boolean over(Anchor anchor, Instant now) {
    return anchor.until().filter(end -> !end.isAfter(now)).isPresent();
  }

  boolean has(Kind kind) {
    return rows.containsKey(new Key(kind, ONLY));
  }

  boolean vouchesFor(Kind kind, RowProof proof) {
    return vouchesFor(kind, ONLY, proof);
  }

  boolean vouchesFor(Kind kind, UUID id, RowProof proof) {
    return Optional.ofNullable(rows.get(new Key(kind, id)))
        .filter(anchor -> anchor.mac().equals(proof.mac()))
        .isPresent();
  }

  /** How many rows of a kind must be there at a moment, of those that a test picks by their id. */
  long count(Kind kind, Instant now, Predicate<UUID> picked) {
    return rows.entrySet().stream()
        .filter(each -> each.getKey().kind() == kind && picked.test(each.getKey().id()))
        .filter(each -> !over(each.getValue(), now))
        .count();
  }
}
