package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.echovault.core.answer.Message;
import io.echovault.core.wording.Renderer;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileWordsTest {
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "\n\n",
          "\u0000",
          "\u200B\u200D",
          "\u202E",
          "\uFEFF",
          "\uD83D",
          "\uDE00",
          "\uDE00\uD83D",
          "Ana likes\uD83D tea\u0000",
          "/\uD83D",
          "/edit 1 \uD83D",
          "/search \uD83D",
          "/settings timezone \uD83D",
          "/settings \uD83D\u0000",
          "/category \uD83D",
          "#\uD83D",
          "?\uD83D",
          "remember that \uD83D",
          "Ana: \uD83D",
          "!!!",
          "…",
          "؟",
          "שלום, המפתח מתחת לעציץ",
          "e\u0301".repeat(5_000),
          "a" + "\u0301".repeat(20_000),
          "👩‍👩‍👧‍👦".repeat(2_000),
          "word ".repeat(10_000),
          "word. ".repeat(10_000),
          "x".repeat(65_536),
          "x".repeat(65_537),
          "x".repeat(500_000),
          "/".repeat(60_000),
          "/" + "x".repeat(60_000),
          "/recent " + "9".repeat(60_000),
          "/settings timezone " + "x".repeat(60_000),
          "hi ".repeat(20_000),
          "? ".repeat(30_000),
          "1 ".repeat(30_000),
          "A: ".repeat(20_000),
          "A'.-".repeat(15_000),
          "remember ".repeat(7_000),
          "how to ".repeat(8_000),
          "please ".repeat(8_000),
          "so and but ".repeat(5_000),
          "delete" + " note".repeat(10_000),
          "seed phrase" + " word".repeat(10_000),
          "password=".repeat(7_000),
          "code is ".repeat(7_000) + "?");

  static Stream<String> words() {
    return WORDS.stream();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("words")
  void neverThrowsAndNeverSendsHalfACharacter(String words) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          Chat chat = Chat.first();
          chat.say("Ana\uDE00 likes tea");
          for (String request : requests(words)) {
            assertSendable(chat.send(new IncomingMessage.Text(chat.envelope(), request)));
            assertSendable(chat.send(new IncomingMessage.Text(chat.envelope(), "/recent 50")));
            assertSendable(chat.send(new IncomingMessage.Text(chat.envelope(), "#2")));
            for (int i = 0; i < 40 && chat.notebook().state().rest().isPresent(); i++) {
              assertSendable(chat.send(new IncomingMessage.Text(chat.envelope(), "more")));
            }
            assertThat(chat.notebook().state().rest()).isEmpty();
          }
        });
  }

  /** Long words only by themselves, for the sake of time. */
  private static List<String> requests(String words) {
    return words.length() > 1_000
        ? List.of(words)
        : List.of(
            words, "Ana: " + words, "remember that " + words, words + "?", "/edit 1 " + words);
  }

  @Test
  void keepsATenThousandWordMessageWhole() {
    Chat chat = Chat.welcomed();
    String long_ = "word ".repeat(10_000).strip();

    assertThat(chat.say(long_)).isEqualTo("Kept as #1.");
    assertThat(chat.kept()).containsExactly(long_);
  }

  @Test
  void saysThatAMessageIsTooLong() {
    Chat chat = Chat.welcomed();

    assertThat(chat.say("x".repeat(65_537)))
        .isEqualTo(Renderer.words(Message.of("keep.too-long"), "en"));
    assertThat(chat.kept()).isEmpty();
  }

  private static void assertSendable(Reply reply) {
    String body = reply.body();
    assertThat(body.codePointCount(0, body.length())).isLessThanOrEqualTo(4_096);
    assertThat(body.codePoints())
        .noneMatch(each -> each == 0 || (each >= 0xD800 && each <= 0xDFFF));
  }
}
