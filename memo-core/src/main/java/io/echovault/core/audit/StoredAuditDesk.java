package io.echovault.core.audit;

import io.echovault.core.sealing.Signing;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
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

  private final Storage storage;
  private final Checkpoints checkpoints;
  private final CheckpointRules rules;
  private final Checkpointing checkpointing;
  private final InstantSource instants;

  public StoredAuditDesk(
      Storage storage, Checkpoints checkpoints, Signing signing, InstantSource instants) {
    this.storage = storage;
    this.checkpoints = checkpoints;
    this.instants = instants;
    rules = new CheckpointRules(signing);
    checkpointing = new Checkpointing(storage, checkpoints, rules, instants);
  }

  @Override
  public AuditReport verify(LongConsumer progress) {
    SignedHeads signed = SignedHeads.read(checkpoints, rules);
    List<AuditFinding> findings = new ArrayList<>(signed.damage().stream().toList());
    Set<MemberRef> unseen = signed.chains();
    var events = new AtomicLong();
    long chains = 0;
    List<ChainHead> page = heads(Optional.empty(), AT_ONCE);
    while (!page.isEmpty()) {
      findings.addAll(
          page.parallelStream()
              .flatMap(each -> walk(each.chain(), signed, events).stream())
              .toList());
      page.forEach(each -> unseen.remove(each.chain()));
      chains += page.size();
      progress.accept(events.get());
      page = heads(Optional.of(page.get(page.size() - 1).chain()), AT_ONCE);
    }
    unseen.forEach(gone -> walk(gone, signed, events).ifPresent(findings::add));
    return new AuditReport(
        chains, events.get(), signed.count(), signed.last().map(Checkpoint::at), findings);
  }

  @Override
  public Optional<AuditFinding> verify(MemberRef chain) {
    SignedHeads signed = SignedHeads.read(checkpoints, rules);
    return signed.damage().or(() -> walk(chain, signed, new AtomicLong()));
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
    return storage.auditHeads().after(last, limit);
  }

  @Override
  public List<AuditEvent> events(MemberRef chain, long after, int limit) {
    return storage.inTenant(
        chain.tenant(), scope -> scope.auditAfter(chain.member(), after, limit));
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

  private Optional<AuditFinding> walk(MemberRef chain, SignedHeads signed, AtomicLong events) {
    Instant signedBy = instants.instant().minus(SIGNED_WITHIN);
    return storage.inTenant(
        chain.tenant(),
        scope -> {
          var walk = new ChainWalk(scope, chain, signed.of(chain), signedBy);
          Optional<AuditFinding> finding = walk.toItsEnd();
          events.addAndGet(walk.walked());
          return finding.map(
              found ->
                  found.wrong() == Wrong.REWRITTEN || found.wrong() == Wrong.SET_BACK
                      ? SignedHistory.of(chain, checkpoints)
                          .narrowed(found, seq -> hashAt(scope, chain, seq))
                      : found);
        });
  }

  private static Bytes hashAt(TenantScope scope, MemberRef chain, long seq) {
    return scope.auditAfter(chain.member(), seq - 1, 1).stream()
        .filter(event -> event.seq() == seq)
        .map(AuditEvent::hash)
        .findFirst()
        .orElse(Bytes.NONE);
  }
}
