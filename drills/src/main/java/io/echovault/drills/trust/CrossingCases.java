package io.echovault.drills.trust;

import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Division;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantRecord;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.VectorProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One try for each thing that a tenant's scope can do, at what belongs to somebody else. Named
 * after the methods of the ports, which a test compares with them: a new method needs a case here.
 */
final class CrossingCases {
  private static final Bytes EVIL = new Bytes(new byte[] {6, 6, 6});
  private static final Instant THEN = Instant.parse("2026-11-22T12:00:00Z");

  /** Whose things are tried for, and by whom. */
  record Aim(CrossingVictim victim, MemberRef attacker) {}

  /** A try; true when it saw anything of the victim's. What it changed is looked for besides. */
  @FunctionalInterface
  interface Attempt {
    boolean sees(TenantScope scope, Aim aim);
  }

  /**
   * A case.
   *
   * @param tenantTable whether it is about a tenant's table, which row-level security guards; the
   *     platform's tables hold keyed hashes and ids for all tenants, and the code guards them alone
   */
  record Case(Attempt attempt, boolean tenantTable) {}

  /** What changes nothing by itself, so that it may be tried before what does. */
  interface Change {
    void make(TenantScope scope, Aim aim);
  }

  private static final Map<String, Case> CASES = new LinkedHashMap<>();
  private static final List<String> READING = new ArrayList<>();

  static {
    addReading();
    CrossingLogins.addCases();
    CrossingBilling.addCases();
    writingOfMembers();
    writingOfMemories();
    platform();
  }

  private CrossingCases() {}

  /** By the names of the ports' methods, such as {@code Members.find}. */
  static Map<String, Case> all() {
    return CASES;
  }

  /** The names of the cases that read. */
  static List<String> reading() {
    return List.copyOf(READING);
  }

  private static void addReading() {
    sees(
        "Administration.find",
        (scope, aim) ->
            scope.administration().find().map(TenantRecord::name).equals(aim.victim().name()));
    sees(
        "Members.find",
        (scope, aim) -> scope.members().find(aim.victim().member().member()).isPresent());
    sees(
        "Members.lock",
        (scope, aim) -> scope.members().lock(aim.victim().member().member()).isPresent());
    sees(
        "Members.auditHead",
        (scope, aim) -> scope.members().auditHead(aim.victim().member().member()).isPresent());
    sees(
        "Members.list",
        (scope, aim) ->
            scope.members().list(Optional.empty(), Optional.empty(), 1_000).stream()
                .anyMatch(each -> each.openKey().equals(aim.victim().record().openKey())));
    sees(
        "Journal.after",
        (scope, aim) ->
            scope.journal().after(aim.victim().member().member(), 0, 1_000).stream()
                .anyMatch(aim.victim()::owns));
    sees(
        "Journal.of",
        (scope, aim) ->
            scope
                .journal()
                .of(aim.victim().member().member(), aim.victim().entry().memory())
                .stream()
                .anyMatch(aim.victim()::owns));
    sees(
        "Replies.expect",
        (scope, aim) -> {
          scope.replies().expect(aim.victim().reply().message());
          return scope.replies().to(aim.victim().reply().message()).isPresent();
        });
    sees(
        "Replies.to",
        (scope, aim) -> scope.replies().to(aim.victim().reply().message()).isPresent());
    sees(
        "Replies.find",
        (scope, aim) ->
            scope
                .replies()
                .find(aim.victim().member().member(), aim.victim().reply().id())
                .isPresent());
    sees(
        "Vectors.after",
        (scope, aim) -> !scope.vectors().after(aim.victim().member().member(), 0, 1_000).isEmpty());
    sees(
        "Vectors.progress",
        (scope, aim) ->
            !scope.vectors().progress(aim.victim().member().member()).equals(VectorProgress.NONE));
    sees(
        "Divisions.all", (scope, aim) -> scope.divisions().all().contains(aim.victim().division()));
    sees(
        "TenantScope.auditAfter",
        (scope, aim) ->
            scope.auditAfter(aim.victim().member().member(), 0, 1_000).stream()
                .anyMatch(each -> each.hash().equals(aim.victim().event().hash())));
  }

  private static void writingOfMembers() {
    changes(
        "Administration.lock", (scope, aim) -> scope.administration().lock(CrossingEvil.tenant()));
    changes(
        "Administration.save",
        (scope, aim) -> {
          TenantRecord own = scope.administration().lock(CrossingEvil.tenant());
          scope
              .administration()
              .save(new TenantRecord(own.kind(), "Taken over", own.audit(), own.createdAt()));
        });
    changes(
        "Members.add", (scope, aim) -> scope.members().add(CrossingEvil.of(aim.victim().record())));
    changes(
        "Members.save",
        (scope, aim) -> scope.members().save(CrossingEvil.of(aim.victim().record())));
    changes(
        "Members.erase",
        (scope, aim) ->
            scope
                .members()
                .erase(
                    aim.victim().member().member(),
                    new AuditHead(9, EVIL),
                    Instant.parse("2100-01-01T00:00:00Z")));
    changes(
        "Divisions.put",
        (scope, aim) ->
            scope.divisions().put(new Division(aim.victim().division().id(), "evil", "Evil")));
    changes(
        "Divisions.remove", (scope, aim) -> scope.divisions().remove(aim.victim().division().id()));
    changes(
        "TenantScope.audit",
        (scope, aim) ->
            scope.audit(
                List.of(
                    new AuditEvent(
                        aim.victim().member().member(),
                        1_000_000,
                        THEN,
                        AuditEvent.Act.MEMORY_FORGOTTEN,
                        "evil",
                        EVIL))));
  }

  private static void writingOfMemories() {
    changes(
        "Journal.append",
        (scope, aim) ->
            scope
                .journal()
                .append(
                    aim.victim().member().member(),
                    List.of(CrossingEvil.of(aim.victim().entry()))));
    changes(
        "Journal.shred",
        (scope, aim) ->
            scope.journal().shred(aim.victim().member().member(), aim.victim().entry().memory()));
    changes(
        "Replies.put",
        (scope, aim) -> {
          StoredReply theirs = aim.victim().reply();
          scope
              .replies()
              .put(
                  new StoredReply(
                      theirs.id(),
                      theirs.member(),
                      theirs.message(),
                      theirs.recipient(),
                      true,
                      EVIL,
                      THEN));
        });
    changes(
        "Replies.shred",
        (scope, aim) ->
            scope.replies().shred(aim.victim().member().member(), aim.victim().reply().id()));
    changes(
        "Replies.forgetUnsent",
        (scope, aim) ->
            scope.replies().forgetUnsent(aim.victim().member().member(), THEN.plusSeconds(60)));
    changes(
        "Vectors.put",
        (scope, aim) ->
            scope
                .vectors()
                .put(
                    aim.victim().member().member(),
                    List.of(
                        new SealedVectors(
                            99, aim.victim().entry().memory(), 1, Tier.GENERAL, "evil", 1, EVIL))));
    changes(
        "Vectors.remove",
        (scope, aim) ->
            scope.vectors().remove(aim.victim().member().member(), aim.victim().entry().memory()));
    changes(
        "Vectors.save",
        (scope, aim) ->
            scope
                .vectors()
                .save(aim.victim().member().member(), new VectorProgress("evil", 99, 99)));
  }

  private static void platform() {
    platform(
        "TenantScope.claim",
        (scope, aim) -> scope.claim(aim.victim().identity(), aim.attacker().member()));
    platform(
        "TenantScope.release",
        (scope, aim) -> scope.release(aim.victim().identity(), aim.victim().member().member()));
    platform(
        "TenantScope.handOver",
        (scope, aim) ->
            scope.handOver(
                aim.victim().identity(), aim.victim().member().member(), aim.attacker()));
    platform(
        "TenantScope.schedule",
        (scope, aim) ->
            scope.schedule(
                new DueItem(
                    aim.victim().member(),
                    DueItem.Kind.SHRED,
                    aim.victim().entry().memory(),
                    THEN)));
    platform(
        "TenantScope.unschedule",
        (scope, aim) ->
            scope.unschedule(
                new DueItem(
                    aim.victim().member(),
                    DueItem.Kind.EMBED,
                    aim.victim().entry().memory(),
                    THEN)));
    platform("TenantScope.keepLink", (scope, aim) -> scope.keepLink(aim.victim().evilLink()));
    platform("TenantScope.useLink", (scope, aim) -> scope.useLink(aim.victim().link(), THEN));
    platform("TenantScope.verify", (scope, aim) -> scope.verify(new Fence(0, 0)));
  }

  static void sees(String name, Attempt attempt) {
    CASES.put(name, new Case(attempt, true));
    READING.add(name);
  }

  static void changes(String name, Change change) {
    CASES.put(name, new Case(seeingNothing(change), true));
  }

  static void platform(String name, Change change) {
    CASES.put(name, new Case(seeingNothing(change), false));
  }

  private static Attempt seeingNothing(Change change) {
    return (scope, aim) -> {
      change.make(scope, aim);
      return false;
    };
  }
}
