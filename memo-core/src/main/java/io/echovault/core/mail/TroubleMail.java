package io.echovault.core.mail;

import io.echovault.core.member.Alert;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.TenantOwners;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.ports.inbound.MailDesk;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Mails the owners of one organisation about troubles of the installation. */
public final class TroubleMail implements MailDesk {
  private static final long DAY = Duration.ofDays(1).toSeconds();

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Fingerprints fingerprints;
  private final boolean on;

  /**
   * Mails what is told of.
   *
   * @param on whether anything is mailed at all
   */
  public TroubleMail(
      Storage storage,
      MemberTransactions memberTransactions,
      Fingerprints fingerprints,
      boolean on) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.fingerprints = fingerprints;
    this.on = on;
  }

  @Override
  public int tell(String organisation, Trouble trouble) {
    if (!on) {
      return 0;
    }
    TenantId tenant = fingerprints.tenant(organisation);
    Instant now = memberTransactions.now();
    Alert alert = trouble == Trouble.BACKUP_FAILED ? Alert.BACKUP_FAILED : Alert.BACKUP_OLD;
    return storage.inTenant(
        tenant,
        scope -> {
          List<MemberRef> owners = TenantOwners.of(scope);
          // One of a kind and day: what is told again on that day is the same item, or done.
          owners.forEach(
              owner -> scope.schedule(alert.about(owner, now.getEpochSecond() / DAY, now)));
          return owners.size();
        });
  }
}
