package io.echovault.core;

import static io.echovault.core.TransferDesk.CHAT;
import static io.echovault.core.TransferDesk.file;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DateOrder;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.ImportReport;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chats that go in. */
class ChatImportTest {
  private final TransferDesk desk = new TransferDesk();
  private final World world = desk.world;
  private final MemberRef ana = desk.ana;

  @Test
  void keepsEverythingWithItsAuthorAndItsTime() {
    ImportReport report = desk.importAs("Ana", CHAT);

    assertThat(desk.words(ana))
        .containsExactly("Dinner is on Friday", "Ben: Bring the blue bowl", "Ben: ok", "Ben: ok");
    Memory first = desk.all(ana).get(0);
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
    desk.importAs("Ana", CHAT);
    ImportReport again = desk.importAs("Ana", CHAT);
    assertThat(again.kept()).isZero();
    assertThat(again.known()).isEqualTo(5);
    assertThat(again.summary()).contains("nothing new to keep", "5 there already");
    assertThat(desk.all(ana)).hasSize(4);
  }

  @Test
  void aLongerExportLaterAddsOnlyWhatIsNew() {
    desk.importAs("Ana", CHAT);
    ImportReport later =
        desk.importAs("Ana", CHAT + "20/11/26, 09:04 - Ben: ok\n21/11/26, 10:00 - Ben: See you\n");
    assertThat(later.kept()).isEqualTo(2);
    assertThat(desk.words(ana)).endsWith("Ben: ok", "Ben: See you").hasSize(6);
  }

  @Test
  void anotherPhonesExportOfTheSameChatAddsNothing() {
    desk.importAs("Ana", CHAT);
    String iPhone =
        CHAT.replaceAll("(?m)^(.{15}) - ", "[$1:07] ")
            .replace("<Media omitted>", "\u200Eimage omitted");
    assertThat(desk.importAs("Ana", iPhone).kept()).isZero();
  }

  @Test
  void aThirdEqualLineInTheSameMinuteIsAThirdMemory() {
    desk.importAs("Ana", CHAT);
    ImportReport later =
        desk.importAs("Ana", CHAT.replaceFirst("Ben: ok", "Ben: ok\n20/11/26, 09:01 - Ben: ok"));
    assertThat(later.kept()).isEqualTo(1);
    assertThat(desk.words(ana)).filteredOn("Ben: ok"::equals).hasSize(3);
  }

  @Test
  void whatTheMemberForgotStaysForgotten() {
    desk.importAs("Ana", CHAT);
    world.core().memories().forget(ana, 2);
    ImportReport again = desk.importAs("Ana", CHAT);
    assertThat(again.summary()).contains("1 not kept again, because you deleted it");
    assertThat(desk.words(ana)).doesNotContain("Ben: Bring the blue bowl");
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
    ImportReport rest = desk.take(ana, file);
    assertThat(rest.kept()).isEqualTo(400);
    assertThat(rest.known()).isEqualTo(600);
    assertThat(desk.words(ana))
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
      MemberRef atOnce = desk.enrol(phone(2 * round));
      MemberRef inParts = desk.enrol(phone(2 * round + 1));
      desk.importAs(atOnce, "", whole);
      desk.importAs(inParts, "", part);
      desk.importAs(inParts, "", whole);
      assertThat(desk.words(inParts)).isEqualTo(desk.words(atOnce)).hasSize(60);
    }
  }

  @Test
  void theMembersOwnLinesAreKnownByTheirNumberToo() {
    desk.importAs("Somebody", "20/11/26, 09:00 - +34 600 111 222: hello there");
    assertThat(desk.words(ana)).containsExactly("hello there");
  }

  @Test
  void saysWhenNoneOfTheNamesIsTheMembers() {
    ImportReport report = desk.take(ana, file(CHAT));
    assertThat(report.summary()).contains("None of the names in it is yours");
    assertThat(desk.words(ana)).startsWith("Ana: Dinner is on Friday");
  }

  @Test
  void datesThatTheFileLeavesOpenAreReadAsTheMembersCountryWritesThem() {
    MemberRef ben = desk.enrol(ChannelIdentity.whatsappPhone("12125550123"));
    String open = "03/04/26, 09:00 - Ben: The boiler was repaired\n";
    ImportReport american = desk.take(ben, file(open));
    ImportReport spanish = desk.take(ana, file(open));
    assertThat(desk.all(ben).get(0).saidAt()).isEqualTo(Instant.parse("2026-03-04T14:00:00Z"));
    assertThat(desk.all(ana).get(0).saidAt()).isEqualTo(Instant.parse("2026-04-03T07:00:00Z"));
    assertThat(american.summary())
        .contains("month, day, year or day, month, year: I took the first");
    assertThat(spanish.summary())
        .contains("day, month, year or month, day, year: I took the first");
  }

  @Test
  void anOrderThatIsToldIsTaken() {
    ImportFile told = file("03/04/26, 09:00 - Ben: The boiler\n").dated(DateOrder.MONTH_DAY_YEAR);
    ImportReport report = desk.take(ana, told);
    assertThat(desk.all(ana).get(0).saidAt()).isEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
    assertThat(report.summary()).contains("month, day, year, as you said");
  }

  @Test
  void aFileThatCannotBeReadChangesNothing() {
    ImportReport report = desk.importAs("Ana", "2026/11/22 下午5:59 - Ana: hi");
    assertThat(report.accepted()).isFalse();
    assertThat(report.summary()).contains("does not look like a WhatsApp chat export");
    assertThat(world.acts(ana)).containsExactly(Act.MEMBER_ENROLLED);
  }

  @Test
  void importAndExportAreAudited() {
    desk.importAs("Ana", CHAT);
    desk.importAs("Ana", CHAT);
    desk.export(ana);
    assertThat(world.acts(ana)).filteredOn(Act.MEMORIES_IMPORTED::equals).hasSize(1);
    assertThat(world.audit(ana))
        .filteredOn(event -> event.act() == Act.MEMORIES_EXPORTED)
        .extracting(event -> event.subject())
        .containsExactly("4, left out 1");
  }

  @Test
  void aMemberThatDoesNotExistIsSaid() {
    MemberRef nobody = new MemberRef(ana.tenant(), new MemberId(new UUID(7, 7)));
    assertThatThrownBy(() -> desk.export(nobody)).isInstanceOf(MemoException.NotFound.class);
    assertThatThrownBy(() -> desk.importAs(nobody, "", CHAT))
        .isInstanceOf(MemoException.NotFound.class);
  }

  @Test
  void aZipIsImportedLikeItsText() {
    Bytes zip = ZipFiles.of("_chat.txt", CHAT.getBytes(UTF_8));
    desk.take(ana, ImportFile.of(zip));
    assertThat(desk.all(ana)).hasSize(4);
  }

  private static ChannelIdentity phone(int number) {
    return ChannelIdentity.whatsappPhone("346009990" + (100 + number));
  }
}
