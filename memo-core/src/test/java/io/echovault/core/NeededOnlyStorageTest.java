package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.VectorProgress;
import io.echovault.testkit.CoreStorageContract;
import io.echovault.testkit.CountingIds;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.ListErasureLedger;
import io.echovault.testkit.SettableInstants;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A storage without what not every bot needs keeps to the core's contract and serves a bot. */
class NeededOnlyStorageTest implements CoreStorageContract {
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
  private static final ChannelIdentity EVA = ChannelIdentity.whatsappPhone("34644555666");

  private final Storage storage = new NeededOnlyStorage();
  private final SettableInstants clock = new SettableInstants(START);

  @Override
  public Storage storage() {
    return storage;
  }

  @Test
  void servesABotThatRemembersBacksNothingUpAndErases() {
    MemoCore core =
        MemoCore.with(
            Outside.of(storage, LocalKeyVault.of(new Bytes(new byte[32])), clock, new CountingIds())
                .withErasureLedger(new ListErasureLedger())
                .answersDirectly());
    say(core, "m1", "Remember that the tent is in the attic");
    assertThat(say(core, "m2", "Where is the tent?")).contains("in the attic");
    assertThat(say(core, "m3", "/backup")).contains("not set up", "/export");
    assertThat(say(core, "m4", "/restore")).contains("not set up");
    assertThat(say(core, "m5", "/login")).contains("not set up");
    MemberRef eva = core.memories().find(EVA).orElseThrow();
    assertThat(core.auditDesk().verify(eva)).isEmpty();
    core.agenda().tick(10);
    assertThat(core.erasures().erase(eva)).isPresent();
    assertThat(core.memories().find(EVA)).isEmpty();
  }

  @Test
  void saysWhatIsMissingWhenItIsUsed() {
    TenantId tenant = new TenantId(Fixtures.newReply().value());
    storage.<Boolean>inTenant(
        tenant,
        scope -> {
          var member = new MemberId(Fixtures.newReply().value());
          assertThatThrownBy(() -> scope.vectors().save(member, VectorProgress.NONE))
              .hasMessageContaining("TenantScope.vectors");
          assertThat(scope.vectors().after(member, 0, 10)).isEmpty();
          assertThat(scope.logins().find(member)).isEmpty();
          assertThat(scope.logins().recovery(member)).isEmpty();
          assertThat(scope.sessions().live(member, START)).isEmpty();
          assertThat(scope.snapshots().available()).isFalse();
          assertThat(scope.snapshots().list(member)).isEmpty();
          assertThat(scope.divisions().all()).isEmpty();
          return true;
        });
    assertThat(storage.links().find(Fixtures.newFingerprint(), START)).isEmpty();
  }

  private String say(MemoCore core, String id, String words) {
    return core.bot().receive(IncomingMessage.text(id, EVA, words, clock.instant())).body();
  }
}
