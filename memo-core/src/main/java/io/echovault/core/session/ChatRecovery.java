package io.echovault.core.session;

import io.echovault.core.member.AllMembers;
import io.echovault.core.member.Visit;
import io.echovault.core.member.Visits;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.RecoveryRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a visit does about recoveries. */
final class ChatRecovery implements Recovering {
  private static final int CODE = 6;

  private final Recoveries recoveries;
  private final Visits visits;
  private final Visit visit;

  ChatRecovery(Recoveries recoveries, Visits visits, Visit visit) {
    this.recoveries = recoveries;
    this.visits = visits;
    this.visit = visit;
  }

  @Override
  public Optional<Waiting> running() {
    return recoveries.running(visit).map(this::waiting);
  }

  @Override
  public Optional<Waiting> ask() {
    return recoveries.ask(visit).map(this::waiting);
  }

  private Waiting waiting(RecoveryRecord recovery) {
    boolean unapproved = recovery.approvedBy().isEmpty() && recoveries.needsApproval(visit.scope());
    boolean ready =
        recoveries.ready(visit.scope(), visit.member().member(), visit.now(), visit.latest());
    return new Waiting(recovery.readyAt(), Recoveries.end(recovery), unapproved, ready);
  }

  @Override
  public boolean stop() {
    return recoveries.stop(visit);
  }

  @Override
  public boolean decides() {
    return recoveries.decides(visit);
  }

  @Override
  public List<Colleague> unapproved() {
    return asking().stream()
        .map(
            record ->
                new Colleague(
                    code(record),
                    visits
                        .state(new MemberRef(visit.member().tenant(), record.id()), record)
                        .belonging()
                        .name()))
        .toList();
  }

  @Override
  public boolean approve(Colleague colleague) {
    List<MemberRecord> meant =
        asking().stream().filter(record -> code(record).equals(colleague.code())).toList();
    return meant.size() == 1 && recoveries.approve(visit, meant.get(0).id());
  }

  private List<MemberRecord> asking() {
    List<MemberRecord> asking = new ArrayList<>();
    if (decides()) {
      for (MemberRecord each : AllMembers.of(visit.scope())) {
        if (asks(each)) {
          asking.add(each);
        }
      }
    }
    return asking;
  }

  private boolean asks(MemberRecord record) {
    return record.membership().active()
        && !record.id().equals(visit.member().member())
        && visit
            .scope()
            .logins()
            .recovery(record.id())
            .filter(recovery -> visit.latest().isBefore(Recoveries.end(recovery)))
            .filter(recovery -> recovery.approvedBy().isEmpty())
            .isPresent();
  }

  private static String code(MemberRecord record) {
    return code(record.id());
  }

  /** What an owner names somebody by who asks. */
  static String code(MemberId member) {
    String id = member.value().toString().replace("-", "");
    return id.substring(id.length() - CODE);
  }
}
