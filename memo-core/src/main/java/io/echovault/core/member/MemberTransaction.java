package io.echovault.core.member;

import io.echovault.core.audit.AuditChain;
import io.echovault.core.authority.Access;
import io.echovault.core.authority.Allowance;
import io.echovault.core.authority.Clearance;
import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.SealedEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One locked member inside one transaction. Gathers what is to be written; {@link #finish} writes
 * it, acts and their audit events together.
 */
public final class MemberTransaction {
  /** A file that jumps further would use the numbers up. */
  private static final int FARTHEST_NUMBER = 100_000;

  private final TenantScope scope;
  private final MemberRef member;
  private final MemberRecord record;
  private final SealKey openKey;
  private final Instant now;
  private final Instant latest;
  private final Optional<LiveSession> session;
  private final Allowance allowance;
  private final boolean alerts;
  private final List<SealedEntry> entries = new ArrayList<>();
  private final List<AuditEvent> events = new ArrayList<>();
  private MemberState state;
  private boolean stateChanged;
  private Access access;
  private AuditHead head;
  private int lastNumber;
  private Membership membership;
  private long epoch;

  MemberTransaction(
      TenantScope scope,
      MemberRef member,
      MemberRecord record,
      SealKey openKey,
      MemberState state,
      Instant now,
      Instant latest,
      Optional<LiveSession> session,
      Allowance allowance,
      boolean alerts) {
    this.alerts = alerts;
    this.scope = scope;
    this.member = member;
    this.record = record;
    this.openKey = openKey;
    this.state = state;
    this.now = now;
    this.latest = latest;
    this.session = session;
    this.allowance = allowance;
    access = Access.of(record.membership(), session).within(allowance);
    head = record.audit();
    membership = record.membership();
    epoch = record.epoch();
    lastNumber = record.lastNumber();
  }

  public TenantScope scope() {
    return scope;
  }

  public MemberRef member() {
    return member;
  }

  /** The member as they were when the transaction began. */
  public MemberRecord record() {
    return record;
  }

  /** The key of the open tiers and of everything else of the member's. */
  public SealKey openKey() {
    return openKey;
  }

  /** The moment of the transaction, at microsecond precision. */
  public Instant now() {
    return now;
  }

  /**
   * The moment of the transaction, or a later one that was seen before the clock was set back. For
   * what must not be open again.
   */
  public Instant latest() {
    return latest;
  }

  /** The member's login, if it was live when the transaction began. */
  public Optional<LiveSession> session() {
    return session;
  }

  /** What may be done in the transaction: what the member may, unless somebody acts for them. */
  public Access access() {
    return access;
  }

  /**
   * The tiers that are open of words that were said at a time: in a chat all of them for a short
   * while, unless the member has said since then that what is locked is to stay so.
   */
  public Clearance clearanceForWordsSaidAt(Instant saidAt) {
    return saidAt.isAfter(state.shut())
        ? access.clearanceForWordsSaidAt(saidAt, latest)
        : access.clearance();
  }

  /** Says that somebody acts for the member, who is given no more than this. */
  public void actedOnBy(Access given) {
    access = given.within(allowance);
  }

  public MemberState state() {
    return state;
  }

  public void state(MemberState changed) {
    stateChanged |= !changed.equals(state);
    state = changed;
  }

  /** Makes them something else in their tenant. */
  public void membership(Membership changed) {
    membership = changed;
  }

  /** Makes every process drop what it holds in memory about them. */
  public void dropHeld() {
    epoch = record.epoch() + 1;
  }

  /** The place in the journal that the next entry takes. */
  public long nextSeq() {
    return record.lastSeq() + entries.size() + 1;
  }

  /** A number that no memory of the member has had. */
  public int takeNumber() {
    return ++lastNumber;
  }

  /**
   * A number that no memory of the member has had: the wanted one if it is greater than every
   * number so far, and not absurdly so; the next one otherwise.
   */
  public int takeNumber(int wanted) {
    if (wanted > lastNumber && wanted - lastNumber <= FARTHEST_NUMBER) {
      lastNumber = wanted;
      return wanted;
    }
    return takeNumber();
  }

  /**
   * Takes an entry for the next place, with the act that it is audited as.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.Exhausted when it is a new memory and the
   *     tenant's plan holds no more of them
   */
  public void append(SealedEntry entry, AuditEvent.Act act) {
    if (entry.change() == SealedEntry.Change.REMEMBERED) {
      access.allowance().count(Metered.MEMORIES, 1);
    }
    entries.add(entry);
    audit(act, entry.memory().value().toString());
  }

  /** The entries taken so far. */
  public List<SealedEntry> entries() {
    return List.copyOf(entries);
  }

  /** Takes an event for the member's audit chain. */
  public void audit(AuditEvent.Act act, String subject) {
    AuditEvent event = AuditChain.next(member, head, now, act, subject);
    events.add(event);
    head = AuditChain.headAfter(event);
  }

  /** Writes everything that was taken. To be called once, as the last thing. */
  public void finish() {
    if (!membership.equals(record.membership())) {
      // Moves the end of the chain, so that the row of before does not fit it any more.
      audit(AuditEvent.Act.MEMBERSHIP_CHANGED, membership.role() + " " + membership.standing());
    }
    if (!entries.isEmpty()) {
      scope.journal().append(member.member(), entries);
      state(state.withJournalEnd(journalEnd()));
    }
    if (!events.isEmpty()) {
      scope.audit(events);
    }
    if (alerts) {
      events.forEach(this::alert);
    }
    boolean placed = epoch != record.epoch() || !membership.equals(record.membership());
    if (stateChanged || placed || !events.isEmpty()) {
      scope.members().save(after());
    }
  }

  /** Has mailed what follows of an act, in a transaction of each who gets it. */
  private void alert(AuditEvent event) {
    Alert.after(event.act())
        .ifPresent(alert -> scope.schedule(alert.about(member, event.seq(), now)));
  }

  private Bytes journalEnd() {
    Bytes end = state.journalEnd();
    for (SealedEntry entry : entries) {
      end = JournalEnd.after(end, entry);
    }
    return end;
  }

  private MemberRecord after() {
    return new MemberRecord(
        record.id(),
        membership,
        record.lastSeq() + entries.size(),
        lastNumber,
        epoch,
        record.openKey(),
        record.secretKey(),
        stateChanged ? openKey.seal(state.toBytes(), stateBinding(member)) : record.state(),
        head,
        record.createdAt());
  }

  static Binding stateBinding(MemberRef member) {
    return Binding.to(Purpose.MEMBER_STATE).and(member);
  }
}
