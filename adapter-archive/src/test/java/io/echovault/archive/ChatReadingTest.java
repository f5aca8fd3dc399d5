package io.echovault.archive;

import static io.echovault.ports.vocabulary.ArchiveContent.Wordless.DELETED;
import static io.echovault.ports.vocabulary.ArchiveContent.Wordless.MEDIA;
import static io.echovault.ports.vocabulary.ArchiveContent.Wordless.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.ArchiveContent;
import io.echovault.ports.vocabulary.ArchiveContent.Chat;
import io.echovault.ports.vocabulary.ArchiveContent.Problem;
import io.echovault.ports.vocabulary.ChatMessage;
import io.echovault.ports.vocabulary.WrittenDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatReadingTest {
  /** What each of the exports says; seconds are left out. */
  private static final List<ChatMessage> SAID =
      List.of(
          new ChatMessage(at(9, 0), "Ana", "Dinner on Friday?"),
          new ChatMessage(at(9, 1), "Ben", "Yes.\nBring the blue bowl"),
          new ChatMessage(at(21, 3), "Ana", "The doctor is called Molar"),
          new ChatMessage(at(21, 6), "Ben", "The bowl"));

  private static final Map<String, String> EXPORTS = new LinkedHashMap<>();

  static {
    EXPORTS.put("English, Android", Exports.ENGLISH_ANDROID);
    EXPORTS.put("Spanish, Android", Exports.SPANISH_ANDROID);
    EXPORTS.put("Portuguese, Android", Exports.PORTUGUESE_ANDROID);
    EXPORTS.put("German, Android", Exports.GERMAN_ANDROID);
    EXPORTS.put("French, Android", Exports.FRENCH_ANDROID);
    EXPORTS.put("English, iPhone", Exports.ENGLISH_IPHONE);
    EXPORTS.put("Spanish, iPhone", Exports.SPANISH_IPHONE);
    EXPORTS.put("Portuguese, iPhone", Exports.PORTUGUESE_IPHONE);
    EXPORTS.put("German, iPhone", Exports.GERMAN_IPHONE);
    EXPORTS.put("French, iPhone", Exports.FRENCH_IPHONE);
  }

  @Test
  void readsTheSameChatFromEveryPhoneAndLanguage() {
    EXPORTS.forEach(
        (name, export) -> {
          Chat chat = read(export);
          assertThat(chat.messages().stream().map(ChatReadingTest::toTheMinute).toList())
              .as(name)
              .isEqualTo(SAID);
        });
  }

  @Test
  void countsWhatHasNoWordsInEveryLanguage() {
    EXPORTS.forEach(
        (name, export) -> {
          Chat chat = read(export);
          int pictures = name.endsWith("Android") ? 2 : 1;
          assertThat(chat.wordless())
              .as(name)
              .isEqualTo(Map.of(MEDIA, pictures, DELETED, 1, NOTICE, 2));
        });
  }

  @Test
  void readsLinesThatEndAsOnWindows() {
    String windows = Exports.GERMAN_ANDROID.replace("\n", "\r\n");
    assertThat(read(windows).messages()).isEqualTo(read(Exports.GERMAN_ANDROID).messages());
  }

  @Test
  void keepsWhatOnlySoundsLikeANotice() {
    Chat chat =
        read(
            """
            20.11.26, 09:00 - Ana: This message was deleted by mistake, I think
            20.11.26, 09:01 - Ana: video call later?
            20.11.26, 09:02 - Ana: null
            20.11.26, 09:02 - Ana: Missed voice call from mum, call her back
            20.11.26, 09:03 - Ana: I changed the "password" file: it is in the safe
            20.11.26, 09:04 - Ana: see <attached> and the image omitted there
            20.11.26, 09:05 - Ana: location: https://maps.google.com/?q=40.4,-3.7
            """);
    assertThat(chat.messages()).hasSize(7);
    assertThat(chat.wordless()).isEmpty();
  }

  @Test
  void leavesNoticesOfGroupsOut() {
    Chat chat =
        read(
            """
            20.11.26, 09:00 - Ana created group "Family: all of us"
            20.11.26, 09:01 - Ana changed the subject from "Family: all" to "Us: all"
            20.11.26, 09:02 - Ben cambió el asunto de «a: b» a «c: d»
            20.11.26, 09:02 - Ana hat den Betreff von „a: b“ zu „c: d“ geändert
            20.11.26, 09:02 - Ana a créé le groupe « a: b »
            20.11.26, 09:02 - Você criou o grupo "a: b"
            20.11.26, 09:03 - Ana added Cem
            20.11.26, 09:04 - Cem left
            20.11.26, 09:05 - +34 600 111 222 changed their phone number to a new number. Tap to message
            20.11.26, 09:06 - Ana: hello
            """);
    assertThat(chat.messages()).extracting(ChatMessage::words).containsExactly("hello");
  }

  @Test
  void keepsPollsAndPlacesOfAnIPhone() {
    Chat chat =
        read(
            """
            [20.11.26, 09:00:00] Ana: \u200EPOLL:
            Where to?
            \u200EOPTION: Rome (2 votes)
            [20.11.26, 09:01:00] Ana: \u200ELocation: https://maps.google.com/?q=40.4,-3.7
            [20.11.26, 09:02:00] Ana: \u200EReport.pdf • \u200E3 pages \u200Edocument omitted
            [20.11.26, 09:03:00] Us: \u200EBen created this group
            """);
    assertThat(chat.messages())
        .extracting(ChatMessage::words)
        .containsExactly(
            "POLL:\nWhere to?\nOPTION: Rome (2 votes)",
            "Location: https://maps.google.com/?q=40.4,-3.7");
    assertThat(chat.wordless()).isEqualTo(Map.of(MEDIA, 1, NOTICE, 1));
  }

  @Test
  void aQuotedLineOfTheOtherFormStaysInItsMessage() {
    Chat chat =
        read(
            """
            20.11.26, 09:00 - Ana: he wrote
            [19.11.26, 10:00:00] Ben: I am late
            20.11.26, 09:01 - Ana: again
            """);
    assertThat(chat.messages()).hasSize(2);
    assertThat(chat.messages().get(0).words()).endsWith("Ben: I am late");
  }

  @Test
  void aNumberIsAnAuthorToo() {
    assertThat(read("20.11.26, 09:00 - +34 600 111 222: hola").messages())
        .extracting(ChatMessage::author)
        .containsExactly("+34 600 111 222");
  }

  @Test
  void refusesWhatItCannotReadAndSaysWhy() {
    for (String text :
        List.of("", "Dear diary,\ntoday nothing happened.", "2026/11/22 下午5:59 - Ana: hi")) {
      refuses(text, Problem.NOT_A_CHAT);
    }
    refuses("30/02/26, 09:00 - Ana: a", Problem.IMPOSSIBLE_DATES);
  }

  @Test
  void aBeginningWhoseDateCannotBeIsALineOfTheMessageBeforeIt() {
    Chat chat =
        read(
            """
            20.11.26, 09:00 - Ana: the log says
            31.02.26, 10:00 - Ben: restarted
            20.11.26, 09:01 - Ana: again
            """);
    assertThat(chat.messages())
        .extracting(ChatMessage::words)
        .containsExactly("the log says\n31.02.26, 10:00 - Ben: restarted", "again");
  }

  @Test
  void longRunsOfBlanksAndBracketsTakeNoTime() {
    String blanks = "20.11.26, 09:00 - Ana: <" + " ".repeat(2_000_000) + "<x";
    String brackets = "20.11.26, 09:01 - Ana: " + "<attached: ".repeat(200_000);
    long before = System.nanoTime();
    assertThat(read(blanks + "\n" + brackets).messages()).hasSize(2);
    assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
  }

  private static LocalDateTime at(int hour, int minute) {
    return LocalDateTime.of(2026, 11, 20, hour, minute);
  }

  private static ChatMessage toTheMinute(ChatMessage line) {
    return new ChatMessage(
        line.writtenAt().truncatedTo(ChronoUnit.MINUTES), line.author(), line.words());
  }

  private static void refuses(String text, Problem problem) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.refused()).isEqualTo(ArchiveContent.refused(problem)));
  }

  private static Chat read(String text) {
    return ChatReading.read(
        text, written -> written.stream().map(ChatReadingTest::moment).toList());
  }

  /** The day comes first unless that cannot be. */
  private static Optional<LocalDateTime> moment(WrittenDate date) {
    return day(date.third(), date.second(), date.first())
        .or(() -> day(date.third(), date.first(), date.second()))
        .map(day -> day.atTime(date.time()));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      int full = Integer.parseInt(year) % 100 + 2000;
      return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
