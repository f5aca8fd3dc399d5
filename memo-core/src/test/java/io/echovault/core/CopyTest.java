package io.echovault.core;

import static io.echovault.core.TransferDesk.CHAT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ExportFile;
import io.echovault.ports.vocabulary.ImportReport;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copies that go out and in again. */
class CopyTest {
  private final TransferDesk desk = new TransferDesk();
  private final World world = desk.world;
  private final MemberRef ana = desk.ana;

  @Test
  void aCopyImportsBackIntoAnEmptyMemberWithoutLoss() {
    world.say("My bike is behind the old library", World.ANA_PHONE);
    world.say("I was diagnosed with asthma and take an inhaler", World.ANA_PHONE);
    world.say("Dentist on 5 May 2027 at 10:00", World.ANA_PHONE);
    desk.importAs("Ana", CHAT);
    note("Words with \"quotes\", \\ and\nlines\r\n\u2028 \ud83d\ude00 é \ud83d", "zone");
    world.core().memories().forget(ana, 1);
    world.core().memories().correct(ana, 5, "Ben: Bring the red bowl");

    ExportFile copy = desk.export(ana);
    assertThat(copy.memories()).isEqualTo(7);
    assertThat(copy.leftOut()).isEqualTo(1);
    assertThat(copy.name()).isEqualTo("echovault-2026-11-22.zip");

    MemberRef other = desk.enrol(World.BEN_PHONE);
    ImportReport report = desk.importCopy(other, copy);
    assertThat(report.kept()).isEqualTo(7);
    assertThat(portable(other)).isEqualTo(portable(ana));
    assertThat(report.summary()).contains("Imported your copy: kept 7 memories");
  }

  @Test
  void aCopyKnowsWhichMemoriesAreBothTrue() {
    world.say("Ana lives in Porto", World.ANA_PHONE);
    world.clock.advance(Duration.ofDays(1));
    world.say("Ana moved to Lisbon", World.ANA_PHONE);
    press("both:2:1", World.ANA_PHONE);
    MemberRef other = desk.enrol(World.BEN_PHONE);
    world.say("remember that the boat is green", World.BEN_PHONE);

    desk.importCopy(other, desk.export(ana));

    assertThat(press("both:3:2", World.BEN_PHONE)).contains("noted already");
  }

  @Test
  void aCopyOfACopyIsTheSameCopy() {
    desk.importAs("Ana", CHAT);
    MemberRef other = desk.enrol(World.BEN_PHONE);
    desk.importCopy(other, desk.export(ana));
    assertThat(desk.importCopy(other, desk.export(ana)).kept()).isZero();
    assertThat(desk.importCopy(ana, desk.export(other)).kept()).isZero();
    assertThat(desk.importAs(other, "Ana", CHAT).kept())
        .as("but the locked one, which was left out")
        .isEqualTo(1);
  }

  @Test
  void aCopyAddsNothingToTheMemberItIsOf() {
    note("Something without a source", "");
    desk.importAs("Ana", CHAT);
    assertThat(desk.importCopy(ana, desk.export(ana)).kept()).isZero();
  }

  @Test
  void aCopyGoesBehindWhatIsThereAlready() {
    desk.importAs("Ana", CHAT);
    MemberRef other = desk.enrol(World.BEN_PHONE);
    IntStream.range(0, 10).forEach(i -> world.say("Note about thing " + i, World.BEN_PHONE));
    desk.importCopy(other, desk.export(ana));
    assertThat(desk.all(other)).extracting(Memory::number).startsWith(1).endsWith(11, 12, 13, 14);
  }

  @Test
  void aCopyThatWasChangedIsRefusedAsAWhole() {
    desk.importAs("Ana", CHAT);
    MemberRef other = desk.enrol(World.BEN_PHONE);
    String heading = "{\"format\":\"echovault-memories\",\"version\":1}\n";
    String good =
        "{\"number\":1,\"text\":\"a\",\"tier\":\"GENERAL\",\"provenance\":\"SAID\","
            + "\"saidAt\":\"2026-11-20T08:00:00Z\",\"zone\":\"Europe/Madrid\",\"id\":\""
            + new UUID(1, 2)
            + "\"}\n";
    for (String bad :
        List.of(
            "{}\n",
            good.replace("GENERAL", "PUBLIC"),
            good.replace("2026-11", "+999999999-11"),
            good.replace("Europe/Madrid", "Nowhere"),
            good.replace("\"a\"", "\" \""),
            "nonsense\n")) {
      ImportReport report = desk.importAs(other, "Ana", heading + good + bad);
      assertThat(report.accepted()).as(bad).isFalse();
      assertThat(report.summary()).contains("Line 3 of this copy cannot be read");
    }
    assertThat(desk.importAs(other, "", heading.replace(":1", ":9") + good).summary())
        .contains("another version");
    assertThat(desk.all(other)).isEmpty();
    assertThat(desk.importAs(other, "", heading + good).kept()).isEqualTo(1);
  }

  @Test
  void aNumberThatIsAbsurdIsNotTaken() {
    String copy =
        "{\"format\":\"echovault-memories\",\"version\":1}\n{\"number\":2147483647,\"text\":\"a\","
            + "\"tier\":\"GENERAL\",\"provenance\":\"SAID\",\"saidAt\":\"2026-11-20T08:00:00Z\","
            + "\"zone\":\"UTC\",\"id\":\"00000000-0000-0001-0000-000000000002\"}\n";
    desk.importAs("", copy);
    assertThat(desk.all(ana)).extracting(Memory::number).containsExactly(1);
  }

  @Test
  void theCopyIsReadableAndSaysWhatIsLeftOut() {
    desk.importAs("Ana", CHAT);
    String zip = new String(desk.export(ana).content().array(), UTF_8);
    assertThat(zip).contains("about.txt", "memories.jsonl", "memories.md").doesNotContain("4471");
  }

  private String press(String button, ChannelIdentity by) {
    return world.receive(new IncomingMessage.Press(world.envelope(by), button, "a button")).body();
  }

  private void note(String words, String source) {
    world
        .core()
        .memories()
        .remember(
            ana,
            new Note(
                words,
                Instant.parse("2020-02-29T23:59:59.123456789Z"),
                Provenance.FORWARDED,
                Optional.of(Tier.CONFIDENTIAL),
                Optional.of(source).filter(s -> !s.isEmpty()).map(MessageId::new)));
  }

  /** Everything of a member's memories but their ids and how often they were corrected. */
  private List<List<Object>> portable(MemberRef member) {
    return desk.all(member).stream()
        .map(
            memory ->
                List.<Object>of(
                    memory.number(),
                    memory.text(),
                    memory.tier(),
                    memory.provenance(),
                    memory.saidAt(),
                    memory.aboutAt(),
                    memory.zone(),
                    memory.source()))
        .toList();
  }
}
