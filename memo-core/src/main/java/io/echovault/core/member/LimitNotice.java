package io.echovault.core.member;

import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Metered;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * That a limit of a plan is near or reached, which owners are told. Waits on the agenda as an item
 * whose memory id holds the number of what is limited and the number of what is told.
 *
 * @param reached whether it is reached; otherwise four fifths are used
 */
public record LimitNotice(Metered what, boolean reached) {
  private static final long NEAR = 1;
  private static final long REACHED = 2;

  static LimitNotice near(Metered what) {
    return new LimitNotice(what, false);
  }

  static LimitNotice reached(Metered what) {
    return new LimitNotice(what, true);
  }

  /** The item on the agenda. */
  DueItem about(MemberRef member, Instant now) {
    return new DueItem(
        member,
        DueItem.Kind.LIMIT,
        new MemoryId(new UUID(number(what), reached ? REACHED : NEAR)),
        now);
  }

  /** The notice that an item is; empty for one that a later version put there. */
  public static Optional<LimitNotice> of(DueItem item) {
    UUID stored = item.memory().value();
    return Arrays.stream(Metered.values())
        .filter(each -> number(each) == stored.getMostSignificantBits())
        .findFirst()
        .map(each -> new LimitNotice(each, stored.getLeastSignificantBits() == REACHED));
  }

  // Stored: what is limited anew takes a new number.
  private static long number(Metered what) {
    return switch (what) {
      case MEMORIES -> 1;
      case MEDIA_BYTES -> 2;
      case VOICE_SECONDS -> 3;
      case MODEL_MICROS -> 4;
      case OPTIONAL_MESSAGES -> 5;
      case MEMBERS -> 6;
      case DEPARTMENTS -> 7;
    };
  }
}
