package io.echovault.core.memory;

import io.echovault.core.member.MemberTransaction;
import io.echovault.core.memory.Notebook.Workplace;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.RecoveryRecord;
import io.echovault.ports.vocabulary.SealedSnapshot;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is kept of a member besides their settings and the words of their memories. Prints nothing
 * of it.
 *
 * @param record the member as the store has them
 * @param workplace where they work, if an organisation declared them
 * @param counts how many memories are kept in each tier
 * @param locked the memories whose words are locked, by their numbers
 * @param shared the department that finds a memory, by the memory's number; empty when it is gone
 * @param login how they log in; empty when they have no PIN
 * @param recovery the recovery that they asked for and that is not over
 * @param voice whether something is kept of the member's voice
 * @param sessions the sessions that are open
 * @param backups their backups without the content, the last taken first
 * @param trail their whole audit trail
 */
public record MemberDossier(
    MemberRecord record,
    Optional<Workplace> workplace,
    Map<Tier, Integer> counts,
    List<Locked> locked,
    Map<Integer, Optional<String>> shared,
    Optional<LoginRecord> login,
    Optional<RecoveryRecord> recovery,
    boolean voice,
    List<LiveSession> sessions,
    List<SealedSnapshot> backups,
    List<AuditEvent> trail) {
  public MemberDossier {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    locked = List.copyOf(locked);
    shared = Collections.unmodifiableMap(new LinkedHashMap<>(shared));
    sessions = List.copyOf(sessions);
    backups = List.copyOf(backups);
    trail = List.copyOf(trail);
  }

  private static final int PAGE = 1_000;

  /**
   * What is told of a memory whose words are locked.
   *
   * @param number what its member calls it
   * @param tier how closely it is kept
   * @param saidAt when it was said
   */
  public record Locked(int number, Tier tier, Instant saidAt) {}

  /**
   * Gathers them in a transaction that is finished, so that what was audited in it is among them.
   */
  static MemberDossier of(MemberTransaction memberTransaction, Fold fold) {
    TenantScope scope = memberTransaction.scope();
    MemberId member = memberTransaction.member().member();
    List<MemoryState> living = fold.living();
    Map<Tier, Integer> counts = new TreeMap<>();
    Map<Integer, Optional<String>> shared = new TreeMap<>();
    for (Tier tier : Tier.values()) {
      counts.put(tier, 0);
    }
    for (MemoryState memoryState : living) {
      counts.merge(memoryState.tier(), 1, Integer::sum);
      memoryState
          .shared()
          .ifPresent(
              department -> shared.put(memoryState.number(), Workplaces.name(scope, department)));
    }
    return new MemberDossier(
        memberTransaction.record(),
        Workplaces.of(memberTransaction),
        counts,
        living.stream()
            .filter(memoryState -> memoryState.tier().secret())
            .map(
                memoryState ->
                    new Locked(memoryState.number(), memoryState.tier(), memoryState.saidAt()))
            .toList(),
        shared,
        scope.logins().find(member),
        scope.logins().recovery(member),
        scope.voices().find(member).isPresent(),
        scope.sessions().all(member, memberTransaction.now()),
        scope.snapshots().list(member),
        trail(scope, member));
  }

  private static List<AuditEvent> trail(TenantScope scope, MemberId member) {
    List<AuditEvent> trail = new ArrayList<>();
    List<AuditEvent> page;
    do {
      long last = trail.isEmpty() ? 0 : trail.get(trail.size() - 1).seq();
      page = scope.auditAfter(member, last, PAGE);
      trail.addAll(page);
    } while (page.size() == PAGE);
    return trail;
  }

  @Override
  public String toString() {
    return "MemberDossier[" + trail.size() + " acts]";
  }
}
