package io.echovault.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.InMemoryStorage;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.codec.Golden;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Stored examples of what logins leave behind still open. */
class StoredLoginsTest {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Bytes KEY = new Bytes(new byte[32]);
  static final MemberRef MEMBER =
      new MemberRef(new TenantId(new UUID(1, 2)), new MemberId(new UUID(3, 4)));
  static final Fingerprint TOKEN = new Fingerprint(new UUID(5, 6));
  static final SentLink LINK =
      new SentLink(
          UnlockPurpose.ERASE, Channel.WHATSAPP, "our-number", new MessageId("wamid.1"), NOON);
  static final String PIN = "830174";

  @Test
  void aLinkOpens() {
    Bytes stored = new Bytes(sealedLink());
    LinkRecord record = new LinkRecord(TOKEN, MEMBER, NOON, stored);
    assertThat(SentLink.opened(SealKey.of(KEY), record)).isEqualTo(LINK);
  }

  @Test
  void aVerifierKnowsItsPinAndNoOther() {
    byte[] stored = Golden.bytes(StoredForm.PIN_VERIFIER);
    assertThat(pins().matches(stored, PIN)).isTrue();
    assertThat(pins().matches(stored, "830175")).isFalse();
  }

  /** Pins under a key that is always the same. */
  static Pins pins() {
    LocalKeyVault vault = LocalKeyVault.of(KEY);
    InMemoryStorage storage = new InMemoryStorage();
    storage.keys().keep("pin", vault.wrap(KEY, "platform/pin"));
    return new Pins(new PlatformKeys(storage.keys(), vault), 1000);
  }

  private static byte[] sealedLink() {
    return Golden.bytes(StoredForm.LINK);
  }
}
