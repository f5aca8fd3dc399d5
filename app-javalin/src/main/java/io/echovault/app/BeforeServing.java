package io.echovault.app;

import io.echovault.app.settings.Settings;
import io.echovault.app.tenants.Tenants;
import io.echovault.core.MemoCore;
import io.echovault.ports.inbound.TenantDesk;
import io.echovault.ports.vocabulary.ErasureReplay;
import io.echovault.ports.vocabulary.TenantsApplied;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done before anybody is answered. */
final class BeforeServing {
  private static final Logger LOG = LoggerFactory.getLogger(BeforeServing.class);

  private BeforeServing() {}

  /**
   * Makes sure that the keys fit, that nobody is back who was erased, and that nobody is answered
   * who was removed while the bot was down.
   */
  static void prepare(Settings settings, MemoCore core) {
    if (BroughtBackNote.waits(settings)) {
      throw new IllegalStateException(
          "a backup was brought back by hand and not accepted yet. Run: scripts/memo backup accept --yes");
    }
    core.check();
    replayErasures(core.erasures().replay());
    applyTenants(settings, core);
  }

  private static void applyTenants(Settings settings, MemoCore core) {
    TenantDesk desk = core.tenantDesk();
    TenantsApplied applied = desk.apply(Tenants.under(settings.dataDirectory(), desk).valid());
    applied.changes().forEach(each -> LOG.info("event=tenant_changed what={}", each));
    applied.undone().forEach(each -> LOG.warn("event=tenant_not_applied what={}", each));
  }

  private static void replayErasures(ErasureReplay replay) {
    if (replay.erased() > 0) {
      LOG.warn("event=erased_again members={}", replay.erased());
    }
    if (replay.refused() > 0) {
      LOG.error("event=erasure_ledger_damaged lines={}", replay.refused());
    }
  }
}
