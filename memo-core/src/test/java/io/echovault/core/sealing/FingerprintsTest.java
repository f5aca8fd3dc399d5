package io.echovault.core.sealing;

import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.InMemoryStorage;
import io.echovault.core.LocalKeyVault;
import io.echovault.ports.outbound.KeyVault;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final KeyVault vault = LocalKeyVault.of(bytes(32));
  private final Fingerprints fingerprints = over(storage);

  @Test
  void givesTheSameForTheSameInEveryProcess() {
    ChannelIdentity phone = ChannelIdentity.whatsappPhone("34600111222");
    assertThat(over(storage).identity(phone)).isEqualTo(fingerprints.identity(phone));
  }

  @Test
  void givesAnotherInstallationOtherFingerprints() {
    ChannelIdentity phone = ChannelIdentity.whatsappPhone("34600111222");
    assertThat(over(new InMemoryStorage()).identity(phone))
        .isNotEqualTo(fingerprints.identity(phone));
  }

  @Test
  void keepsWhatIsDifferentApart() {
    MemberRef one = new MemberRef(newTenant(), newMember());
    MemberRef two = new MemberRef(one.tenant(), newMember());
    MessageId message = new MessageId("34600111222");
    List<UUID> all =
        List.of(
            fingerprints.identity(ChannelIdentity.whatsappPhone("34600111222")).value(),
            fingerprints.identity(ChannelIdentity.whatsappUser("34600111222")).value(),
            fingerprints.message(Channel.WHATSAPP, message).value(),
            fingerprints.message(new Channel("whatsap"), new MessageId("p34600111222")).value(),
            fingerprints.recipient(Channel.WHATSAPP, "34600111222", one).value(),
            fingerprints.recipient(Channel.WHATSAPP, "34600111222", two).value(),
            fingerprints.memory(one, message).value(),
            fingerprints.memory(two, message).value());
    Set<UUID> different = new HashSet<>(all);
    assertThat(different).hasSameSizeAs(all);
  }

  private Fingerprints over(InMemoryStorage kept) {
    return new Fingerprints(new PlatformKeys(kept.keys(), vault));
  }
}
