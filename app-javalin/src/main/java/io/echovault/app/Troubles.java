package io.echovault.app;

import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.TenantSummary;
import io.echovault.ports.vocabulary.Trouble;

/** Tells those who run the bot of its troubles, by mail. */
public final class Troubles {
  private Troubles() {}

  /**
   * Has the owners of the organisations that run the bot mailed.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the database does not answer
   */
  public static void tell(MemoCore core, Trouble trouble) {
    core.tenantDesk().list().stream()
        .filter(TenantSummary::operator)
        .forEach(each -> core.mailDesk().tell(each.slug(), trouble));
  }
}
