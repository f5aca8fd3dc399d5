package io.echovault.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.transfer.Zips;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DateOrder;
import io.echovault.ports.vocabulary.ExportFile;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.ImportReport;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransfersTest {
  private static final String CHAT =
      """
      20/11/26, 09:00 - Ana: Dinner is on Friday
      20/11/26, 09:01 - Ben: Bring the blue bowl
      20/11/26, 09:01 - Ben: ok
      20/11/26, 09:01 - Ben: ok
      20/11/26, 09:02 - Ben: <Media omitted>
      20/11/26, 09:03 - Ana: The PIN of the garage is 4471
      """;

  private final World world = new World();
  private MemberRef ana;

  @BeforeEach
  void enrolAna() {
    ana = world.core().memories().enrol(World.ANA_PHONE);
  }

  @Test
  void keepsEverythingWithItsAuthorAndItsTime() {
    ImportReport report = importAs("Ana", CHAT);

    assertThat(words(ana))
        .containsExactly("Dinner is on Friday", "Ben: Bring the blue bowl", "Ben: ok", "Ben: ok");
    Memory first = all(ana).get(0);
    assertThat(first.provenance()).isEqualTo(Provenance.IMPORTED);
    assertThat(first.zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
    assertThat(first.saidAt()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    assertThat(first.tier()).isEqualTo(Tier.CHRONOLOGICAL);
    assertThat(report.accepted()).isTrue();
    assertThat(report.kept()).isEqualTo(5);
    assertThat(report.skipped()).isEqualTo(1);
    assertThat(report.summary())
        .contains("kept 5 messages as #1 to #5")
        .contains("1 of them locked")
        .contains("1 without words (media)")
        .contains("Its dates are written day, month, year")
        .doesNotContain("4471")
        .doesNotContain("bowl");
  }

  @Test
  void theSameFileTwiceAddsNothing() {
    importAs("Ana", CHAT);
    ImportReport again = importAs("Ana", CHAT);
    assertThat(again.kept()).isZero();
    assertThat(again.known()).isEqualTo(5);
    assertThat(again.summary()).contains("nothing new to keep", "5 there already");
    assertThat(all(ana)).hasSize(4);
  }

  @Test
  void aLongerExportLaterAddsOnlyWhatIsNew() {
    importAs("Ana", CHAT);
    ImportReport later =
        importAs("Ana", CHAT + "20/11/26, 09:04 - Ben: ok\n21/11/26, 10:00 - Ben: See you\n");
    assertThat(later.kept()).isEqualTo(2);
    assertThat(words(ana)).endsWith("Ben: ok", "Ben: See you").hasSize(6);
  }

  @Test
  void anotherPhonesExportOfTheSameChatAddsNothing() {
    importAs("Ana", CHAT);
    String iPhone =
        CHAT.replaceAll("(?m)^(.{15}) - ", "[$1:07] ")
            .replace("<Media omitted>", "\u200Eimage omitted");
    assertThat(importAs("Ana", iPhone).kept()).isZero();
  }

  @Test
  void aThirdEqualLineInTheSameMinuteIsAThirdMemory() {
    importAs("Ana", CHAT);
    ImportReport later =
        importAs("Ana", CHAT.replaceFirst("Ben: ok", "Ben: ok\n20/11/26, 09:01 - Ben: ok"));
    assertThat(later.kept()).isEqualTo(1);
    assertThat(words(ana)).filteredOn("Ben: ok"::equals).hasSize(3);
  }

  @Test
  void whatTheMemberForgotStaysForgotten() {
    importAs("Ana", CHAT);
    world.core().memories().forget(ana, 2);
    ImportReport again = importAs("Ana", CHAT);
    assertThat(again.summary()).contains("1 not kept again, because you deleted them");
    assertThat(words(ana)).doesNotContain("Ben: Bring the blue bowl");
  }

  @Test
  void goesOnWhereItWasInterrupted() {
    StringBuilder chat = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      chat.append("20/11/26, 09:%02d - Ben: line %d\n".formatted(i / 20, i));
    }
    ImportFile file = file(chat.toString());
    List<Integer> progress = new ArrayList<>();
    assertThatThrownBy(
            () ->
                world
                    .core()
                    .transfers()
                    .importFile(
                        ana,
                        file,
                        done -> {
                          progress.add(done);
                          if (done == 600) {
                            throw new IllegalStateException("the plug was pulled");
                          }
                        }))
        .hasMessageContaining("plug");
    assertThat(progress).containsExactly(200, 400, 600);
    world.restart();
    ImportReport rest = world.core().transfers().importFile(ana, file, done -> {});
    assertThat(rest.kept()).isEqualTo(400);
    assertThat(rest.known()).isEqualTo(600);
    assertThat(words(ana))
        .containsExactlyElementsOf(
            IntStream.range(0, 1_000).mapToObj(i -> "Ben: line " + i).toList());
  }

  @Test
  void anyPartOfAChatFirstAndAllOfItLaterIsTheSameAsAllAtOnce() {
    Random random = new Random(22);
    for (int round = 0; round < 20; round++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        lines.add("20/11/26, 09:%02d - Ben: word %d".formatted(i / 10, random.nextInt(4)));
      }
      String whole = String.join("\n", lines);
      String part = String.join("\n", lines.subList(0, 1 + random.nextInt(60)));
      MemberRef atOnce = world.core().memories().enrol(phone(2 * round));
      MemberRef inParts = world.core().memories().enrol(phone(2 * round + 1));
      importAs(atOnce, "", whole);
      importAs(inParts, "", part);
      importAs(inParts, "", whole);
      assertThat(words(inParts)).isEqualTo(words(atOnce)).hasSize(60);
    }
  }

  @Test
  void theMembersOwnLinesAreKnownByTheirNumberToo() {
    importAs("Somebody", "20/11/26, 09:00 - +34 600 111 222: hello there");
    assertThat(words(ana)).containsExactly("hello there");
  }

  @Test
  void saysWhenNoneOfTheNamesIsTheMembers() {
    ImportReport report = world.core().transfers().importFile(ana, file(CHAT), done -> {});
    assertThat(report.summary()).contains("None of the names in it is yours");
    assertThat(words(ana)).startsWith("Ana: Dinner is on Friday");
  }

  @Test
  void datesThatTheFileLeavesOpenAreReadAsTheMembersCountryWritesThem() {
    MemberRef ben = world.core().memories().enrol(ChannelIdentity.whatsappPhone("12125550123"));
    String open = "03/04/26, 09:00 - Ben: The boiler was repaired\n";
    ImportReport american = world.core().transfers().importFile(ben, file(open), done -> {});
    ImportReport spanish = world.core().transfers().importFile(ana, file(open), done -> {});
    assertThat(all(ben).get(0).saidAt()).isEqualTo(Instant.parse("2026-03-04T14:00:00Z"));
    assertThat(all(ana).get(0).saidAt()).isEqualTo(Instant.parse("2026-04-03T07:00:00Z"));
    assertThat(american.summary())
        .contains("month, day, year or day, month, year: I took the first");
    assertThat(spanish.summary())
        .contains("day, month, year or month, day, year: I took the first");
  }

  @Test
  void anOrderThatIsToldIsTaken() {
    ImportFile told = file("03/04/26, 09:00 - Ben: The boiler\n").dated(DateOrder.MONTH_DAY_YEAR);
    ImportReport report = world.core().transfers().importFile(ana, told, done -> {});
    assertThat(all(ana).get(0).saidAt()).isEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
    assertThat(report.summary()).contains("month, day, year, as you said");
  }

  @Test
  void aFileThatCannotBeReadChangesNothing() {
    ImportReport report = importAs("Ana", "2026/11/22 下午5:59 - Ana: hi");
    assertThat(report.accepted()).isFalse();
    assertThat(report.summary()).contains("does not look like a WhatsApp chat export");
    assertThat(world.acts(ana)).containsExactly(Act.MEMBER_ENROLLED);
  }

  @Test
  void importAndExportAreAudited() {
    importAs("Ana", CHAT);
    importAs("Ana", CHAT);
    world.core().transfers().export(ana);
    assertThat(world.acts(ana)).filteredOn(Act.MEMORIES_IMPORTED::equals).hasSize(1);
    assertThat(world.audit(ana))
        .filteredOn(event -> event.act() == Act.MEMORIES_EXPORTED)
        .extracting(event -> event.subject())
        .containsExactly("4, left out 1");
  }

  @Test
  void aCopyImportsBackIntoAnEmptyMemberWithoutLoss() {
    world.say("My bike is behind the old library", World.ANA_PHONE);
    world.say("I was diagnosed with asthma and take an inhaler", World.ANA_PHONE);
    world.say("Dentist on 5 May 2027 at 10:00", World.ANA_PHONE);
    importAs("Ana", CHAT);
    note("Words with \"quotes\", \\ and\nlines\r\n\u2028 \ud83d\ude00 é \ud83d", "zone");
    world.core().memories().forget(ana, 1);
    world.core().memories().correct(ana, 5, "Ben: Bring the red bowl");

    ExportFile copy = world.core().transfers().export(ana);
    assertThat(copy.memories()).isEqualTo(7);
    assertThat(copy.leftOut()).isEqualTo(1);
    assertThat(copy.name()).isEqualTo("echovault-2026-11-22.zip");

    MemberRef other = world.core().memories().enrol(World.BEN_PHONE);
    ImportReport report = importCopy(other, copy);
    assertThat(report.kept()).isEqualTo(7);
    assertThat(portable(other)).isEqualTo(portable(ana));
    assertThat(report.summary()).contains("Imported your copy: kept 7 memories");
  }

  @Test
  void aCopyOfACopyIsTheSameCopy() {
    importAs("Ana", CHAT);
    MemberRef other = world.core().memories().enrol(World.BEN_PHONE);
    importCopy(other, world.core().transfers().export(ana));
    assertThat(importCopy(other, world.core().transfers().export(ana)).kept()).isZero();
    assertThat(importCopy(ana, world.core().transfers().export(other)).kept()).isZero();
    assertThat(importAs(other, "Ana", CHAT).kept())
        .as("but the locked one, which was left out")
        .isEqualTo(1);
  }

  @Test
  void aCopyAddsNothingToTheMemberItIsOf() {
    note("Something without a source", "");
    importAs("Ana", CHAT);
    assertThat(importCopy(ana, world.core().transfers().export(ana)).kept()).isZero();
  }

  @Test
  void aCopyGoesBehindWhatIsThereAlready() {
    importAs("Ana", CHAT);
    MemberRef other = world.core().memories().enrol(World.BEN_PHONE);
    IntStream.range(0, 10).forEach(i -> world.say("Note about thing " + i, World.BEN_PHONE));
    importCopy(other, world.core().transfers().export(ana));
    assertThat(all(other)).extracting(Memory::number).startsWith(1).endsWith(11, 12, 13, 14);
  }

  @Test
  void aCopyThatWasChangedIsRefusedAsAWhole() {
    importAs("Ana", CHAT);
    MemberRef other = world.core().memories().enrol(World.BEN_PHONE);
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
      ImportReport report = importAs(other, "Ana", heading + good + bad);
      assertThat(report.accepted()).as(bad).isFalse();
      assertThat(report.summary()).contains("Line 3 of this copy cannot be read");
    }
    assertThat(importAs(other, "", heading.replace(":1", ":9") + good).summary())
        .contains("another version");
    assertThat(all(other)).isEmpty();
    assertThat(importAs(other, "", heading + good).kept()).isEqualTo(1);
  }

  @Test
  void aNumberThatIsAbsurdIsNotTaken() {
    String copy =
        "{\"format\":\"echovault-memories\",\"version\":1}\n{\"number\":2147483647,\"text\":\"a\","
            + "\"tier\":\"GENERAL\",\"provenance\":\"SAID\",\"saidAt\":\"2026-11-20T08:00:00Z\","
            + "\"zone\":\"UTC\",\"id\":\"00000000-0000-0001-0000-000000000002\"}\n";
    importAs("", copy);
    assertThat(all(ana)).extracting(Memory::number).containsExactly(1);
  }

  @Test
  void theCopyIsReadableAndSaysWhatIsLeftOut() {
    importAs("Ana", CHAT);
    String zip = new String(world.core().transfers().export(ana).content().array(), UTF_8);
    assertThat(zip).contains("about.txt", "memories.jsonl", "memories.md").doesNotContain("4471");
  }

  @Test
  void aMemberThatDoesNotExistIsSaid() {
    MemberRef nobody = new MemberRef(ana.tenant(), new MemberId(new UUID(7, 7)));
    assertThatThrownBy(() -> world.core().transfers().export(nobody))
        .isInstanceOf(MemoException.NotFound.class);
    assertThatThrownBy(() -> importAs(nobody, "", CHAT)).isInstanceOf(MemoException.NotFound.class);
  }

  @Test
  void aZipIsImportedLikeItsText() {
    Bytes zip = new Zips().with("_chat.txt", CHAT).bytes();
    world.core().transfers().importFile(ana, ImportFile.of(zip), done -> {});
    assertThat(all(ana)).hasSize(4);
  }

  private static ChannelIdentity phone(int number) {
    return ChannelIdentity.whatsappPhone("346009990" + (100 + number));
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

  private ImportReport importAs(String name, String text) {
    return importAs(ana, name, text);
  }

  private ImportReport importAs(MemberRef member, String name, String text) {
    return world.core().transfers().importFile(member, file(text).signedBy(name), done -> {});
  }

  private ImportReport importCopy(MemberRef member, ExportFile copy) {
    return world.core().transfers().importFile(member, ImportFile.of(copy.content()), done -> {});
  }

  private static ImportFile file(String text) {
    return ImportFile.of(new Bytes(text.getBytes(UTF_8)));
  }

  private List<Memory> all(MemberRef member) {
    return world.core().memories().export(member);
  }

  private List<String> words(MemberRef member) {
    return all(member).stream().map(Memory::text).toList();
  }

  /** Everything of a member's memories but their ids and how often they were corrected. */
  private List<List<Object>> portable(MemberRef member) {
    return all(member).stream()
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
