package io.echovault.core.billing;

import io.echovault.core.answer.Message;
import io.echovault.core.authority.Allowance.Level;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.core.mail.MailWords;
import io.echovault.core.member.LimitNotice;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.PlanLimits;
import io.echovault.core.member.TenantOwners;
import io.echovault.core.session.MemberNotifier;
import io.echovault.ports.inbound.Agenda;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.DueItem;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells owners that a limit of their plan is near or reached: each in a transaction of their own,
 * once in a month. Whose row does not open is passed over: nobody else waits for them.
 */
final class LimitNews implements Agenda {
  /** What is not so yet is looked at again after so long, within the month. */
  private static final Duration AGAIN = Duration.ofHours(1);

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final MemberNotifier notifier;

  LimitNews(Storage storage, MemberTransactions memberTransactions, MemberNotifier notifier) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.notifier = notifier;
  }

  @Override
  public int tick(int limit) {
    List<DueItem> due =
        storage.dueItems().dueAt(DueItem.Kind.LIMIT, memberTransactions.now(), limit);
    due.forEach(this::tell);
    return due.size();
  }

  private void tell(DueItem item) {
    Optional<LimitNotice> notice = LimitNotice.of(item);
    boolean told = notice.isEmpty() || tellOwners(item, notice.get());
    Instant now = memberTransactions.now();
    Instant next = now.plus(AGAIN);
    // It was noted as told in this month, and may come true as what is used goes on.
    boolean later = !told && PlanAllowances.month(next).equals(PlanAllowances.month(now));
    storage.<Boolean>inTenant(
        item.member().tenant(),
        scope -> {
          if (later) {
            scope.schedule(new DueItem(item.member(), item.kind(), item.memory(), next));
          } else {
            scope.unschedule(item);
          }
          return later;
        });
  }

  /** Whether it is so, and owners know it. */
  private boolean tellOwners(DueItem item, LimitNotice notice) {
    List<MemberRef> owners = storage.inTenant(item.member().tenant(), TenantOwners::of);
    boolean so = true;
    for (MemberRef owner : owners) {
      try {
        so &= PlanLimits.settled(() -> tellOwner(owner, notice));
      } catch (MemoException.Unreadable changed) {
        // Nothing of the transaction is kept, and nobody can tell where they chat.
      }
    }
    return so;
  }

  private boolean tellOwner(MemberRef owner, LimitNotice notice) {
    return storage.<Boolean>inTenant(
        owner.tenant(),
        scope ->
            memberTransactions
                .enter(scope, owner)
                .map(memberTransaction -> tell(memberTransaction, notice))
                .orElse(true));
  }

  private boolean tell(MemberTransaction owner, LimitNotice notice) {
    Level level = owner.access().allowance().level(notice.what());
    boolean so = isSo(level, notice);
    if (so) {
      boolean reached = notice.reached() || level.room() == 0;
      Message news = PlanWords.news(level, reached);
      String event =
          Source.BILLING.text()
              + "limit/"
              + (reached ? "reached/" : "near/")
              + notice.what()
              + "/"
              + PlanAllowances.month(owner.now())
              + "/"
              + level.limit();
      notifier.notice(owner, event, news);
      notifier.mail(owner, event, MailWords.about("mail.plan.subject", news));
    }
    owner.finish();
    return so || notice.missed() == 0;
  }

  /** What was booked may be given back since, and the plan may be a larger one. */
  private static boolean isSo(Level level, LimitNotice notice) {
    return notice.missed() > 0 ? level.room() < notice.missed() : level.used() > level.limit() / 2;
  }
}
