package io.echovault.core.billing;

import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.PlanLimits;
import io.echovault.ports.vocabulary.Metered;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When notices wait for the next answer, since messages cost money: the tenant had many today, or
 * its plan holds no more of them this month. Answers never wait.
 *
 * @param from from so many messages to the tenant in a day (UTC) on; 0 for never
 */
public record QuietDays(long from) {
  /** Whether a notice to the transaction's member waits now; one that does not is counted. */
  public boolean hold(MemberTransaction memberTransaction) {
    LocalDate today = LocalDate.ofInstant(memberTransaction.now(), ZoneOffset.UTC);
    boolean busy = from > 0 && memberTransaction.scope().billing().messagesOn(today) >= from;
    return busy || !PlanLimits.took(memberTransaction, Metered.OPTIONAL_MESSAGES, 1);
  }
}
