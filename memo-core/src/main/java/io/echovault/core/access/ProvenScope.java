package io.echovault.core.access;

import io.echovault.ports.outbound.Administration;
import io.echovault.ports.outbound.Billing;
import io.echovault.ports.outbound.Divisions;
import io.echovault.ports.outbound.Journal;
import io.echovault.ports.outbound.Logins;
import io.echovault.ports.outbound.Members;
import io.echovault.ports.outbound.OpenSessions;
import io.echovault.ports.outbound.Recordings;
import io.echovault.ports.outbound.Replies;
import io.echovault.ports.outbound.Snapshots;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.outbound.Vectors;
import io.echovault.ports.outbound.Voices;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.AccessRows;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A scope that proves what it writes, and shows of what is stored only what has its proof. */
final class ProvenScope implements TenantScope {
  private static final int TRIES = 3;

  private final TenantScope stored;
  private final RowSeals seals;
  private final Refusals refusals;
  private final ProvenMembers members;
  private final ProvenAdministration administration;
  private final ProvenLogins logins;
  private final ProvenVoices voices;
  private final ProvenSessions sessions;
  private final ProvenDivisions divisions;

  ProvenScope(
      TenantScope stored,
      RowSeals seals,
      Witness witness,
      Refusals refusals,
      InstantSource instants) {
    this.stored = stored;
    this.seals = seals;
    this.refusals = refusals;
    RowCheck check = new RowCheck(stored, seals, witness, refusals);
    members = new ProvenMembers(stored, seals, check, refusals);
    administration = new ProvenAdministration(stored, seals, check);
    logins = new ProvenLogins(stored, seals, members, refusals, instants);
    voices = new ProvenVoices(stored, seals, members, refusals);
    sessions = new ProvenSessions(stored, seals, members, refusals);
    divisions = new ProvenDivisions(stored, seals, administration, refusals, instants);
  }

  /** Writes the anchors that changed; the last thing in the transaction. */
  void complete() {
    members.complete();
    administration.complete();
  }

  /** Tells what was committed. */
  void committed(Witness witness) {
    members.committed(witness);
    administration.committed(witness);
  }

  @Override
  public TenantId tenant() {
    return stored.tenant();
  }

  @Override
  public Administration administration() {
    return administration;
  }

  @Override
  public Members members() {
    return members;
  }

  @Override
  public Logins logins() {
    return logins;
  }

  @Override
  public Voices voices() {
    return voices;
  }

  @Override
  public Recordings recordings() {
    return stored.recordings();
  }

  @Override
  public OpenSessions sessions() {
    return sessions;
  }

  @Override
  public Divisions divisions() {
    return divisions;
  }

  @Override
  public DirectoryEntry claim(DirectoryEntry entry) {
    DirectoryEntry sealed = seals.sealed(entry);
    for (int left = TRIES; left > 0; left--) {
      DirectoryEntry there = stored.claim(sealed);
      if (seals.fits(there)) {
        return there.with(RowProof.NONE);
      }
      refusals.add(new AccessFinding(Kind.DIRECTORY, there.member(), Wrong.CHANGED));
      stored.discard(there);
    }
    throw new MemoException.TryAgain("an entry of the directory keeps being changed");
  }

  @Override
  public void discard(DirectoryEntry entry) {
    refusals.add(new AccessFinding(Kind.DIRECTORY, entry.member(), Wrong.SET_BACK));
    stored.discard(seals.sealed(entry));
  }

  @Override
  public void release(Fingerprint identity, MemberId member) {
    stored.release(identity, member);
  }

  @Override
  public void handOver(MemberId member, DirectoryEntry entry) {
    stored.handOver(member, seals.sealed(entry));
  }

  @Override
  public AccessRows accessRows(MemberId member) {
    return stored.accessRows(member);
  }

  @Override
  public void keepLink(LinkRecord link) {
    HeldMember member = members.locked(link.member().member());
    LinkRecord sealed = seals.sealed(link);
    stored.keepLink(sealed);
    member.anchors().removeAll(Kind.LINK);
    member
        .anchors()
        .put(Kind.LINK, link.token().value(), sealed.proof(), Optional.of(sealed.expiresAt()));
  }

  @Override
  public boolean useLink(LinkRecord link, Instant now) {
    HeldMember member = members.locked(link.member().member());
    LinkRecord sealed = seals.sealed(link);
    boolean used =
        member.anchors().vouchesFor(Kind.LINK, link.token().value(), sealed.proof())
            && stored.useLink(sealed, now);
    if (used) {
      member.anchors().remove(Kind.LINK, link.token().value());
    }
    return used;
  }

  /** Whether the member's row vouches for a link whose MAC fits. */
  boolean vouchesFor(LinkRecord link) {
    MemberId member = link.member().member();
    for (int left = TRIES; left > 0; left--) {
      Optional<HeldMember> owner = members.look(member);
      if (owner
          .filter(row -> row.anchors().vouchesFor(Kind.LINK, link.token().value(), link.proof()))
          .isPresent()) {
        return true;
      }
      if (members.unchanged(member, owner)) {
        refusals.add(new AccessFinding(Kind.LINK, link.member(), Wrong.SET_BACK));
        return false;
      }
    }
    throw new MemoException.TryAgain("a link changes faster than it can be read");
  }

  @Override
  public Journal journal() {
    return stored.journal();
  }

  @Override
  public Replies replies() {
    return stored.replies();
  }

  @Override
  public Vectors vectors() {
    return stored.vectors();
  }

  @Override
  public Snapshots snapshots() {
    return stored.snapshots();
  }

  @Override
  public Billing billing() {
    return stored.billing();
  }

  @Override
  public void audit(List<AuditEvent> events) {
    stored.audit(events);
  }

  @Override
  public List<AuditEvent> auditAfter(MemberId member, long seq, int limit) {
    return stored.auditAfter(member, seq, limit);
  }

  @Override
  public void schedule(DueItem item) {
    stored.schedule(item);
  }

  @Override
  public void unschedule(DueItem item) {
    stored.unschedule(item);
  }

  @Override
  public void verify(Fence fence) {
    stored.verify(fence);
  }
}
