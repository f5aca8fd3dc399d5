package io.echovault.core.audit;

import io.echovault.core.sealing.Signing;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditFinding.Wrong;
import io.echovault.ports.vocabulary.AuditReport;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.Checkpoint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** The audit trail of a storage, and the checkpoints beside it. */
public final class StoredAuditDesk implements AuditDesk {
  private static final int AT_ONCE = 500;

  /** Checkpoints are made every minute; one that is so late is not coming. */
  private static final Duration SIGNED_WITHIN = Duration.ofMinutes(10);

  private final Storage stored;
  private final Storage storage;
  private final AccessChecks access;
  private final Checkpoints checkpoints;
  private final CheckpointRules rules;
  private final Checkpointing checkpointing;
  private final InstantSource instants;

  /**
   * The audit trail of a storage.
   *
   * @param stored shows every row as it is stored, to be looked at
   * @param storage the same rows with their proofs, to be written
   */
  public StoredAuditDesk(
      Storage stored,
      Storage storage,
      AccessChecks access,
      Checkpoints checkpoints,
      Signing signing,
      InstantSource instants) {
    this.stored = stored;
    this.storage = storage;
    this.access = access;
    this.checkpoints = checkpoints;
    this.instants = instants;
    rules = new CheckpointRules(signing);
    checkpointing = new Checkpointing(stored, checkpoints, rules, instants);
  }

  @Override
  public AuditReport verify(LongConsumer progress) {
    return verify(SignedHeads.read(checkpoints, rules), signedBy(), progress);
  }

  @Override
  public List<AuditFinding> restored(long checkpoint) {
    SignedHeads then = SignedHeads.read(checkpoints, rules, checkpoint);
    // Where there is not one checkpoint any more, as on another machine, nothing is compared.
    if (then.count() > 0 && then.count() < checkpoint) {
      return List.of(
          new AuditFinding(Optional.empty(), 0, Wrong.CHECKPOINT_DAMAGED, then.count() + 1));
    }
    // What the checkpoints of then do not cover is vouched for by the backup itself.
    List<AuditFinding> findings = verify(then, Instant.MIN, walked -> {}).findings();
    if (findings.isEmpty()) {
      checkpointing.restored(then);
    }
    return findings;
  }

  /**
   * Compares the chains with what was signed.
   *
   * @param signedBy an event from before has to be signed by now
   */
  private AuditReport verify(SignedHeads signed, Instant signedBy, LongConsumer progress) {
    List<AuditFinding> findings = new ArrayList<>(signed.damage().stream().toList());
    List<AccessFinding> strange = new ArrayList<>();
    Set<MemberRef> seen = new HashSet<>();
    Set<MemberRef> unseen = signed.chains();
    var events = new AtomicLong();
    long chains = 0;
    List<ChainHead> page = heads(Optional.empty(), AT_ONCE);
    while (!page.isEmpty()) {
      page.forEach(each -> seen.add(each.chain()));
      List<Look> looks =
          page.parallelStream()
              .map(each -> walk(each.chain(), seen, signed, signedBy, events))
              .toList();
      looks.forEach(look -> look.finding().ifPresent(findings::add));
      looks.forEach(look -> strange.addAll(look.access()));
      page.forEach(each -> unseen.remove(each.chain()));
      chains += page.size();
      progress.accept(events.get());
      page = heads(Optional.of(page.get(page.size() - 1).chain()), AT_ONCE);
    }
    for (MemberRef gone : unseen) {
      Look look = walk(gone, seen, signed, signedBy, events);
      look.finding().ifPresent(findings::add);
      strange.addAll(look.access());
      seen.add(gone);
    }
    strange.addAll(access.elsewhere(seen));
    return new AuditReport(
        chains,
        events.get(),
        signed.count(),
        signed.last().map(Checkpoint::at),
        signed.restores(),
        strange.stream().distinct().toList(),
        findings);
  }

  private Instant signedBy() {
    return instants.instant().minus(SIGNED_WITHIN);
  }

  @Override
  public Optional<AuditFinding> verify(MemberRef chain) {
    SignedHeads signed = SignedHeads.read(checkpoints, rules);
    return signed
        .damage()
        .or(
            () ->
                stored.inTenant(
                    chain.tenant(),
                    scope -> walk(scope, chain, signed, signedBy(), new AtomicLong())));
  }

  @Override
  public void resume() {
    checkpointing.readAnew();
  }

  @Override
  public List<AuditFinding> checkpoint() {
    return checkpointing.run().stream().flatMap(chain -> verify(chain).stream()).toList();
  }

  @Override
  public List<ChainHead> heads(Optional<MemberRef> last, int limit) {
    return stored.auditHeads().after(last, limit);
  }

  @Override
  public List<AuditEvent> events(MemberRef chain, long after, int limit) {
    return stored.inTenant(chain.tenant(), scope -> scope.auditAfter(chain.member(), after, limit));
  }

  @Override
  public void record(MemberRef chain, AuditEvent.Act act, String subject) {
    storage.<Boolean>inTenant(
        chain.tenant(),
        scope -> {
          if (chain.member().equals(MemberId.ADMINISTRATION)) {
            AdministrationChain.append(scope, instants.instant(), act, subject);
          } else {
            append(scope, chain, act, subject);
          }
          return true;
        });
  }

  private void append(TenantScope scope, MemberRef chain, AuditEvent.Act act, String subject) {
    MemberRecord member =
        scope
            .members()
            .lock(chain.member())
            .orElseThrow(() -> new MemoException.NotFound("there is no such member"));
    AuditEvent event = AuditChain.next(chain, member.audit(), instants.instant(), act, subject);
    scope.audit(List.of(event));
    scope.members().save(member.with(AuditChain.headAfter(event)));
  }

  /** What a look at one chain and the rows around it has shown. */
  private record Look(Optional<AuditFinding> finding, List<AccessFinding> access) {}

  private Look walk(
      MemberRef chain,
      Set<MemberRef> seen,
      SignedHeads signed,
      Instant signedBy,
      AtomicLong events) {
    return stored.inTenant(
        chain.tenant(),
        scope -> {
          List<AccessFinding> strange = new ArrayList<>(access.of(scope, chain));
          if (!seen.contains(MemberRef.administrationOf(chain.tenant()))) {
            strange.addAll(access.withoutRow(scope));
          }
          return new Look(walk(scope, chain, signed, signedBy, events), strange);
        });
  }

  private Optional<AuditFinding> walk(
      TenantScope scope, MemberRef chain, SignedHeads signed, Instant signedBy, AtomicLong events) {
    var walk = new ChainWalk(scope, chain, signed.of(chain), signedBy);
    Optional<AuditFinding> finding = walk.toItsEnd();
    events.addAndGet(walk.walked());
    return finding.map(
        found ->
            found.wrong() == Wrong.REWRITTEN || found.wrong() == Wrong.SET_BACK
                ? SignedHistory.of(chain, checkpoints)
                    .narrowed(found, seq -> hashAt(scope, chain, seq))
                : found);
  }

  private static Bytes hashAt(TenantScope scope, MemberRef chain, long seq) {
    return scope.auditAfter(chain.member(), seq - 1, 1).stream()
        .filter(event -> event.seq() == seq)
        .map(AuditEvent::hash)
        .findFirst()
        .orElse(Bytes.NONE);
  }
}
