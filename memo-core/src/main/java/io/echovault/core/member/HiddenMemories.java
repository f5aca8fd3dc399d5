package io.echovault.core.member;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.ports.vocabulary.MemoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Locked memories that were deleted without a login. Their sealed words are kept for {@link #KEPT},
 * and the member is told of the deletion at the next login.
 *
 * @param all in the order in which they were deleted, each memory once
 */
public record HiddenMemories(List<Hidden> all) {
  /** How long the sealed words are kept. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** None at all. */
  public static final HiddenMemories NONE = new HiddenMemories(List.of());

  public HiddenMemories {
    all = List.copyOf(all);
  }

  /**
   * One of them.
   *
   * @param number what the member calls it
   * @param since when it was deleted
   * @param told whether the member was told at a login
   */
  public record Hidden(MemoryId memory, int number, Instant since, boolean told) {}

  /** The same with one that is deleted now. */
  public HiddenMemories with(MemoryId memory, int number, Instant now) {
    List<Hidden> more = new ArrayList<>(without(memory).all);
    more.add(new Hidden(memory, number, now, false));
    return new HiddenMemories(more);
  }

  /** The same without one that was brought back or destroyed. */
  public HiddenMemories without(MemoryId memory) {
    return new HiddenMemories(all.stream().filter(each -> !each.memory().equals(memory)).toList());
  }

  /** A memory that was deleted without a login, and is neither back nor destroyed. */
  public Optional<Hidden> find(MemoryId memory) {
    return all.stream().filter(each -> each.memory().equals(memory)).findFirst();
  }

  /** Those that the member was not told of yet. */
  public List<Hidden> untold() {
    return all.stream().filter(each -> !each.told()).toList();
  }

  /** The same once the member was told of all of them. */
  public HiddenMemories allTold() {
    return new HiddenMemories(
        all.stream()
            .map(each -> new Hidden(each.memory(), each.number(), each.since(), true))
            .toList());
  }

  void writeTo(ByteWriter out) {
    out.writeInt(all.size());
    all.forEach(
        each ->
            out.writeId(each.memory().value())
                .writeInt(each.number())
                .writeInstant(each.since())
                .writeFlag(each.told()));
  }

  static HiddenMemories readFrom(ByteReader in) {
    List<Hidden> all = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      all.add(new Hidden(new MemoryId(in.readId()), in.readInt(), in.readInstant(), in.readFlag()));
    }
    return new HiddenMemories(all);
  }
}
