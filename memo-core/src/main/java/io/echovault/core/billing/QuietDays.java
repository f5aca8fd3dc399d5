package io.echovault.core.billing;

import io.echovault.core.member.MemberTransaction;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When notices wait for the next answer, since messages cost money and the tenant had many today.
 * Answers never wait.
 *
 * @param from from so many messages to the tenant in a day (UTC) on; 0 for never
 */
public record QuietDays(long from) {
  /** Whether a notice to the transaction's member waits now. */
  public boolean hold(MemberTransaction memberTransaction) {
    LocalDate today = LocalDate.ofInstant(memberTransaction.now(), ZoneOffset.UTC);
    return from > 0 && memberTransaction.scope().billing().messagesOn(today) >= from;
  }
}
