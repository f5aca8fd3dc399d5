package io.echovault.core.member;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What is mailed. Waits on the agenda as an item of the member whom it is about, whose memory id
 * holds the number of the alert and a number that tells two of the same kind apart.
 */
public enum Alert {
  /** A code to the address that the member wants to confirm. */
  CODE(1, false, true),
  /** To the former address, that it gets no more mail. */
  ADDRESS_LEFT(2, false, true),
  /** Somebody is locked out after wrong PINs. */
  LOCKED_OUT(3, true, false),
  /** A voice was enrolled. */
  VOICE_ENROLLED(4, true, false),
  /** Somebody asks for another PIN. */
  RECOVERY_ASKED(5, true, true),
  /** Somebody else in the tenant was erased. */
  MEMBER_ERASED(6, false, true),
  /** The member's keys were wrapped anew. */
  KEYS_ROTATED(7, false, true),
  /** A backup could not be written. */
  BACKUP_FAILED(8, false, true),
  /** The newest backup is too old. */
  BACKUP_OLD(9, false, true);

  // Stored: a new alert takes a new number.
  private final int number;
  private final boolean toOwners;
  private final boolean toSelf;

  Alert(int number, boolean toOwners, boolean toSelf) {
    this.number = number;
    this.toOwners = toOwners;
    this.toSelf = toSelf;
  }

  /** Whether the owners of the tenant get it. */
  public boolean toOwners() {
    return toOwners;
  }

  /** Whether the member gets it whom it is about. */
  public boolean toSelf() {
    return toSelf;
  }

  /** What follows of an audited act. */
  static Optional<Alert> after(Act act) {
    return switch (act) {
      case MAIL_ASKED -> Optional.of(CODE);
      case MAIL_CONFIRMED, MAIL_REMOVED -> Optional.of(ADDRESS_LEFT);
      case LOCKED_OUT -> Optional.of(Alert.LOCKED_OUT);
      case VOICE_ENROLLED -> Optional.of(Alert.VOICE_ENROLLED);
      case RECOVERY_ASKED -> Optional.of(Alert.RECOVERY_ASKED);
      default -> Optional.empty();
    };
  }

  /**
   * The item on the agenda.
   *
   * @param which tells two alerts of one member and kind apart
   */
  public DueItem about(MemberRef member, long which, Instant now) {
    return new DueItem(member, DueItem.Kind.MAIL, new MemoryId(new UUID(number, which)), now);
  }

  /** The alert that an item on the agenda is; empty for one that a later version put there. */
  public static Optional<Alert> of(DueItem item) {
    long wanted = item.memory().value().getMostSignificantBits();
    return Arrays.stream(values()).filter(each -> each.number == wanted).findFirst();
  }
}
