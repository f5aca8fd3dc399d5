package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.ports.outbound.ErasureLedger;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.testkit.CountingIds;
import io.echovault.testkit.ListErasureLedger;
import io.echovault.testkit.SettableInstants;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A program gives each answer to its sender itself, and has no outbox. */
class DirectAnswersTest {
  private static final ChannelIdentity CARLA = ChannelIdentity.whatsappPhone("34611222333");
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

  private final SettableInstants clock = new SettableInstants(START);
  private final InMemoryStorage storage = new InMemoryStorage();
  private final LocalKeyVault vault = LocalKeyVault.of(new Bytes(new byte[32]));
  private final Outside outside =
      Outside.of(storage, vault, clock, new CountingIds()).answersDirectly();
  private final MemoCore core = MemoCore.with(outside);

  @Test
  void sendsNothingAndGivesTheSameAnswerToTheSameMessage() {
    Text told = text("m1", "Remember that the ladder is behind the shed");
    Reply first = core.bot().receive(told);
    assertThat(first.body()).contains("#1");
    assertThat(core.bot().receive(told)).isEqualTo(first);
    assertThat(stored(told).map(StoredReply::toSend)).contains(false);
    assertThat(core.memories().export(carla())).hasSize(1);
  }

  @Test
  void forgetsAnAnswerAfterEightDaysButNotBefore() {
    Text told = text("m1", "Remember that the ladder is behind the shed");
    core.bot().receive(told);
    clock.advance(Duration.ofDays(8).minusMinutes(1));
    core.agenda().tick(100);
    assertThat(stored(told)).isPresent();
    clock.advance(Duration.ofDays(1));
    core.agenda().tick(100);
    assertThat(stored(told)).isEmpty();
    assertThat(core.memories().export(carla())).hasSize(1);
  }

  @Test
  void keepsWhatWasAnsweredTheDayAfter() {
    core.bot().receive(text("m1", "Remember that the ladder is behind the shed"));
    clock.advance(Duration.ofHours(20));
    Text later = text("m2", "Where is the ladder?");
    Reply answer = core.bot().receive(later);
    clock.advance(Duration.ofDays(8).minusHours(1));
    core.agenda().tick(100);
    assertThat(core.bot().receive(later)).isEqualTo(answer);
  }

  @Test
  void declinesToEraseWithoutALedgerAlsoWhenTheButtonIsPressed() {
    core.bot().receive(text("m1", "Remember that the ladder is behind the shed"));
    assertThat(core.bot().receive(text("m2", "/forget-me")).body()).contains("ask my operator");
    long asked = clock.instant().getEpochSecond();
    Press pressed = new Press(text("m3", "-").envelope(), "forget-me:" + asked, "Erase everything");
    assertThat(core.bot().receive(pressed).body()).contains("ask my operator");
    assertThat(core.memories().export(carla())).hasSize(1);
    assertThat(ErasureLedger.none().available()).isFalse();
  }

  @Test
  void declinesInTheLanguageOfTheMember() {
    core.bot().receive(text("m1", "/settings language de"));
    assertThat(core.bot().receive(text("m2", "/forget-me")).body()).contains("nicht eingerichtet");
  }

  @Test
  void erasesWithALedger() {
    MemoCore erasing = MemoCore.with(outside.withErasureLedger(new ListErasureLedger()));
    erasing.bot().receive(text("m1", "Remember that the ladder is behind the shed"));
    Reply asked = erasing.bot().receive(text("m2", "/forget-me"));
    assertThat(asked.body()).contains("Erase everything about you?");
    long at = clock.instant().getEpochSecond();
    Press pressed = new Press(text("m3", "-").envelope(), "forget-me:" + at, "Erase everything");
    assertThat(erasing.bot().receive(pressed).body()).contains("Everything about you is erased");
    assertThat(erasing.memories().find(CARLA)).isEmpty();
    clock.advance(Duration.ofDays(10));
    assertThat(erasing.agenda().tick(100)).isPositive();
  }

  private Text text(String id, String words) {
    return IncomingMessage.text(id, CARLA, words, clock.instant());
  }

  private MemberRef carla() {
    return core.memories().find(CARLA).orElseThrow();
  }

  private Optional<StoredReply> stored(Text message) {
    Fingerprint fingerprint =
        new Fingerprints(new PlatformKeys(storage.keys(), vault))
            .message(CARLA.channel(), message.envelope().id());
    return storage.inTenant(carla().tenant(), scope -> scope.replies().to(fingerprint));
  }
}
