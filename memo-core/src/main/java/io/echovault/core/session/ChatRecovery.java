package io.echovault.core.session;

import io.echovault.core.member.AllMembers;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.RecoveryRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a transaction does about recoveries. */
final class ChatRecovery implements Recovering {
  private static final int CODE = 6;

  private final Recoveries recoveries;
  private final MemberTransactions memberTransactions;
  private final MemberTransaction memberTransaction;

  ChatRecovery(
      Recoveries recoveries,
      MemberTransactions memberTransactions,
      MemberTransaction memberTransaction) {
    this.recoveries = recoveries;
    this.memberTransactions = memberTransactions;
    this.memberTransaction = memberTransaction;
  }

  @Override
  public Optional<Waiting> running() {
    return recoveries.running(memberTransaction).map(this::waiting);
  }

  @Override
  public Optional<Waiting> ask() {
    return recoveries.ask(memberTransaction).map(this::waiting);
  }

  private Waiting waiting(RecoveryRecord recovery) {
    boolean unapproved =
        recovery.approvedBy().isEmpty() && recoveries.needsApproval(memberTransaction.scope());
    boolean ready =
        recoveries.ready(
            memberTransaction.scope(),
            memberTransaction.member().member(),
            memberTransaction.now(),
            memberTransaction.latest());
    return new Waiting(recovery.readyAt(), Recoveries.end(recovery), unapproved, ready);
  }

  @Override
  public boolean stop() {
    return recoveries.stop(memberTransaction);
  }

  @Override
  public boolean decides() {
    return recoveries.decides(memberTransaction);
  }

  @Override
  public List<Colleague> unapproved() {
    return asking().stream()
        .map(
            record ->
                new Colleague(
                    code(record),
                    memberTransactions
                        .state(
                            new MemberRef(memberTransaction.member().tenant(), record.id()), record)
                        .belonging()
                        .name()))
        .toList();
  }

  @Override
  public boolean approve(Colleague colleague) {
    List<MemberRecord> meant =
        asking().stream().filter(record -> code(record).equals(colleague.code())).toList();
    return meant.size() == 1 && recoveries.approve(memberTransaction, meant.get(0).id());
  }

  private List<MemberRecord> asking() {
    List<MemberRecord> asking = new ArrayList<>();
    if (decides()) {
      for (MemberRecord each : AllMembers.of(memberTransaction.scope())) {
        if (asks(each)) {
          asking.add(each);
        }
      }
    }
    return asking;
  }

  private boolean asks(MemberRecord record) {
    return record.membership().active()
        && !record.id().equals(memberTransaction.member().member())
        && memberTransaction
            .scope()
            .logins()
            .recovery(record.id())
            .filter(recovery -> memberTransaction.latest().isBefore(Recoveries.end(recovery)))
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
