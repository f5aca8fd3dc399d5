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
 * whose memory id holds the number of what is limited and, in its second half, the number of what
 * is told in the lowest two bits and what did not fit above them.
 *
 * @param reached whether it is reached; otherwise four fifths are used
 * @param missed so much did not fit, where it is told only while that is so; 0 otherwise
 */
public record LimitNotice(Metered what, boolean reached, long missed) {
  private static final long NEAR = 1;
  private static final long REACHED = 2;
  private static final int KIND_BITS = 2;
  private static final long KIND = (1L << KIND_BITS) - 1;

  static LimitNotice near(Metered what) {
    return new LimitNotice(what, false, 0);
  }

  static LimitNotice reached(Metered what) {
    return new LimitNotice(what, true, 0);
  }

  /** That so much of something did not fit, although some of it is left. */
  static LimitNotice tooLittleLeft(Metered what, long missed) {
    return new LimitNotice(what, true, missed);
  }

  /** The item on the agenda. */
  DueItem about(MemberRef member, Instant now) {
    return new DueItem(
        member,
        DueItem.Kind.LIMIT,
        new MemoryId(new UUID(number(what), (missed << KIND_BITS) | (reached ? REACHED : NEAR))),
        now);
  }

  /** The notice that an item is; empty for one that a later version put there. */
  public static Optional<LimitNotice> of(DueItem item) {
    UUID stored = item.memory().value();
    return Arrays.stream(Metered.values())
        .filter(each -> number(each) == stored.getMostSignificantBits())
        .findFirst()
        .map(each -> of(each, stored.getLeastSignificantBits()));
  }

  private static LimitNotice of(Metered what, long told) {
    return new LimitNotice(what, (told & KIND) == REACHED, told >>> KIND_BITS);
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
