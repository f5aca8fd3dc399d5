package io.echovault.core.lifecycle;

import io.echovault.core.audit.AdministrationChain;
import io.echovault.core.authority.Access;
import io.echovault.core.member.Alert;
import io.echovault.core.member.AllMembers;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.MemberKeys.Which;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.ports.inbound.KeyRotation;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.KeyCount;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Wraps the platform's keys and each member's two, a member in a transaction of their own. */
public final class RewrappedKeys implements KeyRotation {
  private final Storage stored;
  private final Storage storage;
  private final PlatformKeys platformKeys;
  private final MemberKeys memberKeys;
  private final InstantSource instants;
  private final boolean alerts;

  /**
   * Wraps the keys of a storage.
   *
   * @param stored shows every row as it is stored, so that keys which do not open are counted
   * @param storage the same rows with their proofs, to be written
   * @param alerts whether the owners of tenants are to be mailed
   */
  public RewrappedKeys(
      Storage stored,
      Storage storage,
      PlatformKeys platformKeys,
      MemberKeys memberKeys,
      InstantSource instants,
      boolean alerts) {
    this.alerts = alerts;
    this.stored = stored;
    this.storage = storage;
    this.platformKeys = platformKeys;
    this.memberKeys = memberKeys;
    this.instants = instants;
  }

  @Override
  public KeyCount count() {
    return pass(false, done -> {});
  }

  @Override
  public KeyCount rotate(LongConsumer left) {
    long toDo = count().former();
    if (toDo == 0) {
      return count();
    }
    audit("begun, " + toDo + " to wrap");
    KeyCount met = pass(true, done -> left.accept(Math.max(0, toDo - done)));
    audit("done, " + met.former() + " wrapped");
    return count();
  }

  /**
   * Goes through all keys.
   *
   * @param keep whether former ones are wrapped anew
   * @param met told how many former ones were met, after each member
   * @return what was met
   */
  private KeyCount pass(boolean keep, LongConsumer met) {
    var tally = new Tally();
    platformKeys.names().forEach(name -> tally.meet(() -> platformKeys.rewrap(name, keep)));
    for (MemberRef member : AllMembers.everywhere(storage::members)) {
      meet(member, keep, tally);
      met.accept(tally.former);
    }
    return new KeyCount(tally.present, tally.former, tally.strange);
  }

  private void meet(MemberRef member, boolean keep, Tally tally) {
    Tally seen =
        stored
            .inTenant(
                member.tenant(),
                scope -> scope.members().find(member.member()).map(found -> look(member, found)))
            .orElseGet(Tally::new);
    // Only who has something to wrap is locked, so that going through everybody holds up nobody.
    if (keep && seen.former > 0) {
      storage.<Boolean>inTenant(
          member.tenant(),
          scope -> {
            rewrap(scope, member);
            return true;
          });
    }
    tally.add(seen);
  }

  private Tally look(MemberRef member, MemberRecord record) {
    var seen = new Tally();
    for (Which which : Which.values()) {
      seen.meet(() -> memberKeys.rewrap(member, which, wrapped(record, which)).isPresent());
    }
    return seen;
  }

  private void rewrap(TenantScope scope, MemberRef member) {
    scope
        .members()
        .lock(member.member())
        .ifPresent(
            record -> {
              scope
                  .members()
                  .save(
                      record.withKeys(
                          fresh(member, record, Which.OPEN), fresh(member, record, Which.SECRET)));
              tell(scope, member, record);
            });
  }

  /** Mails an owner once for each time that their keys were wrapped anew. */
  private void tell(TenantScope scope, MemberRef member, MemberRecord record) {
    boolean owns = Access.of(record.membership(), Optional.empty()).ownsTheTenant();
    if (alerts && owns && record.membership().active()) {
      Instant now = instants.instant().truncatedTo(ChronoUnit.MICROS);
      scope.schedule(Alert.KEYS_ROTATED.about(member, now.getEpochSecond(), now));
    }
  }

  /** A damaged key stays as it is, and does not keep the other one from being wrapped. */
  private Bytes fresh(MemberRef member, MemberRecord record, Which which) {
    Bytes wrapped = wrapped(record, which);
    try {
      return memberKeys.rewrap(member, which, wrapped).orElse(wrapped);
    } catch (MemoException.Unreadable strange) {
      return wrapped;
    }
  }

  private static Bytes wrapped(MemberRecord record, Which which) {
    return which == Which.OPEN ? record.openKey() : record.secretKey();
  }

  private void audit(String what) {
    storage.<Boolean>inTenant(
        TenantId.PLATFORM,
        scope -> {
          AdministrationChain.append(scope, instants.instant(), Act.KEYS_ROTATED, what);
          return true;
        });
  }

  /** Counts keys as they are met. */
  private static final class Tally {
    private long present;
    private long former;
    private long strange;

    void meet(BooleanSupplier isFormer) {
      try {
        if (isFormer.getAsBoolean()) {
          former++;
        } else {
          present++;
        }
      } catch (MemoException.Unreadable unknown) {
        strange++;
      }
    }

    void add(Tally other) {
      present += other.present;
      former += other.former;
      strange += other.strange;
    }
  }
}
