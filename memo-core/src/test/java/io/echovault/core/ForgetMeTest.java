package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static io.echovault.core.World.BEN_PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.inbound.Erasures;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Erasure;
import io.echovault.ports.vocabulary.ErasureReceipt;
import io.echovault.ports.vocabulary.ErasureReplay;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.testkit.CountingIds;
import io.echovault.testkit.Fixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has everything about them erased. */
class ForgetMeTest {
  private final World world = new World();

  @Test
  void erasesEverythingOnceItIsConfirmed() {
    MemberRef ana = anaWithMemories();
    world.say("The boat is in the harbour", BEN_PHONE);

    Reply asked = world.say("/forget-me", ANA_ID, ANA_PHONE);
    assertThat(asked.body()).contains("All your 2 memories, locked ones too", "Nobody can bring");
    Reply receipt = press(asked, 0, ANA_ID, ANA_PHONE);

    assertThat(receipt.body())
        .contains("Everything about you is erased", "22 December 2026", "Receipt: ", "EVR1.");
    assertThat(world.core().memories().find(ANA_ID)).isEmpty();
    assertThat(world.core().memories().find(ANA_PHONE)).isEmpty();
    assertThatThrownBy(() -> world.core().memories().export(ana))
        .isInstanceOf(MemoException.NotFound.class);
    assertThat(world.acts(ana)).endsWith(Act.MEMBER_ERASED);
    assertThat(world.say("Where is the key?", ANA_ID, ANA_PHONE).body())
        .contains("Welcome")
        .doesNotContain("under the mat");
    assertThat(world.member(ANA_ID)).isNotEqualTo(ana);
    assertThat(world.words(BEN_PHONE)).containsExactly("The boat is in the harbour");
  }

  @Test
  void erasesNothingByAButtonThatWasAnsweredNoOrPassedOver() {
    MemberRef ana = anaWithMemories();
    for (String words : List.of("no", "where is the key?", "/help")) {
      Reply asked = world.say("/forget-me", ANA_ID, ANA_PHONE);
      Reply unused = world.say(words, ANA_ID, ANA_PHONE);
      assertThat(press(asked, 0, ANA_ID, ANA_PHONE).body()).as(words).contains("erased nothing");
    }
    assertThat(world.member(ANA_ID)).isEqualTo(ana);
  }

  @Test
  void takesEffectAtOnceInAProcessThatHoldsThemInMemory() {
    MemberRef ana = anaWithMemories();
    World other = world.anotherProcess();
    assertThat(other.say("Where is the key?", ANA_ID, ANA_PHONE).body()).contains("under the mat");

    press(world.say("/forget-me", ANA_ID, ANA_PHONE), 0, ANA_ID, ANA_PHONE);

    assertThatThrownBy(() -> other.core().memories().export(ana))
        .isInstanceOf(MemoException.NotFound.class);
    assertThat(other.say("Where is the key?", ANA_ID, ANA_PHONE).body())
        .contains("Welcome")
        .doesNotContain("under the mat");
  }

  @Test
  void sendsTheReceiptThoughTheKeysAreGone() {
    anaWithMemories();
    Reply asked = world.say("/forget-me", ANA_ID, ANA_PHONE);
    MemberRef ana = world.member(ANA_ID);
    IncomingMessage yes = pressed(asked, 0, ANA_ID, ANA_PHONE);
    Reply receipt = world.receive(yes);
    StoredReply stored = reply(ana, yes).orElseThrow();

    Optional<Delivery> sent = world.anotherProcess().core().deliveries().open(ana, stored.id());

    assertThat(sent.orElseThrow().reply()).isEqualTo(receipt);
    assertThat(sent.orElseThrow().to().identities()).contains(ANA_PHONE);
    world.core().messageSeal().forgetDaysBefore(LocalDate.parse("2026-12-02"));
    world.restart();
    assertThatThrownBy(() -> world.core().deliveries().open(ana, stored.id()))
        .isInstanceOf(MemoException.Unreadable.class);
  }

  @Test
  void givesAReceiptThatCanBeChecked() {
    anaWithMemories();
    Reply receipt = press(world.say("/forget-me", ANA_ID, ANA_PHONE), 0, ANA_ID, ANA_PHONE);
    Erasures erasures = world.anotherProcess().core().erasures();
    ErasureReceipt checked = erasures.verify(receipt.body()).orElseThrow();
    assertThat(checked.memories()).isEqualTo(3);
    assertThat(checked.backupsUntil()).isEqualTo(checked.at().plus(Duration.ofDays(30)));
    assertThat(receipt.body()).contains(checked.id().toString());
    assertThat(erasures.verify(receipt.body().replace("EVR1.A", "EVR1.B"))).isEmpty();
    assertThat(erasures.verify("EVR1." + "A".repeat(80) + "." + "A".repeat(86))).isEmpty();
    assertThat(erasures.verify("a receipt")).isEmpty();
    assertThat(new World().core().erasures().verify(checked.code())).isEmpty();
  }

  @Test
  void erasesNobodyAnewWhenTheSamePressComesAgain() {
    anaWithMemories();
    IncomingMessage yes = pressed(world.say("/forget-me", ANA_ID, ANA_PHONE), 0, ANA_ID, ANA_PHONE);
    world.receive(yes);
    assertThat(world.receive(yes)).isEqualTo(Reply.SILENCE);
    assertThat(world.core().memories().find(ANA_ID)).isEmpty();
    world.say("The lamp is in the cellar", ANA_ID, ANA_PHONE);
    world.clock.advance(Duration.ofMinutes(15));
    assertThat(world.receive(yes).body()).contains("only works right after my question");
    assertThat(world.words(ANA_ID)).containsExactly("The lamp is in the cellar");
  }

  @Test
  void keepsEverythingWhenItIsNotConfirmedInTime() {
    anaWithMemories();
    Reply asked = world.say("/forget-me", ANA_ID, ANA_PHONE);
    assertThat(press(asked, 1, ANA_ID, ANA_PHONE).body()).contains("everything stays");
    world.clock.advance(Duration.ofMinutes(15));
    assertThat(press(asked, 0, ANA_ID, ANA_PHONE).body()).contains("erased nothing");
    assertThat(world.words(ANA_ID)).hasSize(1);
    assertThat(world.ledger.read().erasures()).isEmpty();
  }

  @Test
  void erasesWhoLeftWithStopToo() {
    MemberRef ana = anaWithMemories();
    Reply asked = world.say("/forget-me", ANA_ID, ANA_PHONE);
    world.say("stop", ANA_ID, ANA_PHONE);
    press(asked, 0, ANA_ID, ANA_PHONE);
    assertThat(world.acts(ana)).endsWith(Act.MEMBER_ERASED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/forget-me",
        "/forgetme",
        "/Forget me",
        "/FORGET_ME",
        "/forget–me",
        " / forget-me ",
        "/forget me."
      })
  void understandsHowItIsWritten(String words) {
    anaWithMemories();
    assertThat(world.say(words, ANA_ID, ANA_PHONE).body())
        .startsWith("Erase everything about you?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/forget 1", "/forget melons", "/forget-1", "/forget the key"})
  void isNotTakenForForgettingOneMemory(String words) {
    anaWithMemories();
    assertThat(world.say(words, ANA_ID, ANA_PHONE).body()).doesNotContain("Erase everything");
  }

  @Test
  void erasesOnBehalfOfTheOperatorAlsoWhatCannotBeOpened() {
    MemberRef ana = anaWithMemories();
    damage(ana);
    assertThat(world.core().erasures().erase(ana)).isPresent();
    assertThat(world.core().erasures().erase(ana)).isEmpty();
    assertThat(world.audit(ana).get(world.audit(ana).size() - 1).subject())
        .startsWith("by the operator, receipt ");
    assertThat(world.core().memories().find(ANA_ID)).isEmpty();
  }

  @Test
  void erasesAgainWhoCameBackWithARestoredBackup() {
    MemberRef ana = anaWithMemories();
    Backup backup = Backup.of(world, ana, ANA_ID);
    press(world.say("/forget-me", ANA_ID, ANA_PHONE), 0, ANA_ID, ANA_PHONE);
    World restored = backup.restoredInto(new World(), world);
    assertThat(restored.words(ANA_ID)).containsExactly("The key is under the mat");

    ErasureReplay replay = restored.core().erasures().replay();

    assertThat(replay).isEqualTo(new ErasureReplay(1, 1, 0));
    assertThat(restored.core().memories().find(ANA_ID)).isEmpty();
    assertThat(restored.acts(ana)).endsWith(Act.MEMBER_ERASED);
    assertThat(restored.core().erasures().replay()).isEqualTo(new ErasureReplay(1, 0, 0));
  }

  @Test
  void followsNoLineOfTheLedgerThatItDidNotSign() {
    MemberRef ana = anaWithMemories();
    world.ledger.add(
        new Erasure(
            Fixtures.newFingerprint().value(),
            ana,
            world.clock.instant(),
            new Bytes(new byte[64])));
    assertThat(world.core().erasures().replay()).isEqualTo(new ErasureReplay(1, 0, 1));
    assertThat(world.words(ANA_ID)).hasSize(1);
  }

  @Test
  void erasesNobodyWhenTheLedgerCannotBeWritten() {
    var storage = new InMemoryStorage();
    MemoCore core =
        MemoCore.with(
            Outside.of(
                storage,
                LocalKeyVault.of(new Bytes(new byte[32])),
                world.clock,
                new CountingIds()));
    MemberRef ana = core.memories().enrol(ANA_ID);
    assertThatThrownBy(() -> core.erasures().erase(ana))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no erasure ledger");
    assertThat(core.memories().find(ANA_ID)).contains(ana);
  }

  private MemberRef anaWithMemories() {
    // As a program does when it starts: so every backup has the key that the ledger is signed with.
    world.core().check();
    world.say("The key is under the mat", ANA_ID, ANA_PHONE);
    world.say("My password is hunter2!", ANA_ID, ANA_PHONE);
    world.say("The lamp is blue", ANA_ID, ANA_PHONE);
    world.say("/undo", ANA_ID, ANA_PHONE);
    return world.member(ANA_ID);
  }

  private void damage(MemberRef member) {
    world
        .proven()
        .<Boolean>inTenant(
            member.tenant(),
            scope -> {
              scope
                  .members()
                  .save(
                      scope
                          .members()
                          .lock(member.member())
                          .orElseThrow()
                          .withKeys(new Bytes(new byte[45]), new Bytes(new byte[45])));
              return true;
            });
    world.restart();
  }

  private Optional<StoredReply> reply(MemberRef member, IncomingMessage message) {
    return world.storage.inTenant(
        member.tenant(),
        scope ->
            scope
                .replies()
                .to(world.fingerprints().message(Channel.WHATSAPP, message.envelope().id())));
  }

  private Reply press(Reply asked, int button, ChannelIdentity... from) {
    return world.receive(pressed(asked, button, from));
  }

  private IncomingMessage pressed(Reply asked, int button, ChannelIdentity... from) {
    List<Reply.Button> buttons = ((Reply.Choice) asked).buttons();
    return new IncomingMessage.Press(
        world.envelope(from), buttons.get(button).id(), buttons.get(button).title());
  }
}
