package io.echovault.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.member.ChatState;
import io.echovault.core.member.Settings;
import io.echovault.core.text.PlainText;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests as people in a hurry type them, with what must be done and to what. Nothing was learned
 * of them. Not every one of them is understood, so shares are checked.
 */
class AskedInHasteTest {
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  /**
   * A request.
   *
   * @param expected the kind, and for some after a colon what it is about and the value
   */
  private record Request(String expected, String language, String words) {
    static Request of(String line) {
      int first = line.indexOf(" | ");
      int second = line.indexOf(" | ", first + 1);
      return new Request(
          line.substring(0, first), line.substring(first + 3, second), line.substring(second + 3));
    }

    boolean isUnderstood() {
      int colon = expected.indexOf(':');
      String kind = colon < 0 ? expected : expected.substring(0, colon);
      String rest = colon < 0 ? "" : PlainText.of(expected.substring(colon + 1));
      int arrow = rest.indexOf("=>");
      String said = said(read());
      return said.startsWith(kind)
          && said.contains(arrow < 0 ? rest : rest.substring(0, arrow))
          && said.contains(arrow < 0 ? "" : rest.substring(arrow + 2));
    }

    private Intent read() {
      ChatState state = ChatState.fresh(new Settings(ZoneId.of("Europe/Madrid"), language, false));
      return Understanding.ofWords(words, ChatContext.of(state, NOW)).get(0).intent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "pt", "de", "fr", "it", "hi"})
  void doesNearlyAllInEveryLanguage(String language) throws IOException {
    List<Request> requests =
        all().stream().filter(each -> each.language().equals(language)).toList();
    assertThat(requests).hasSizeGreaterThan(30);
    long understood = requests.stream().filter(Request::isUnderstood).count();
    assertThat((double) understood / requests.size()).isGreaterThan(0.8);
  }

  /** An intent in plain words: its kind, what it is about and the value. */
  private static String said(Intent intent) {
    if (intent instanceof Perhaps perhaps) {
      return said(perhaps.request());
    } else if (intent instanceof Intent.Delete delete) {
      return "delete " + said(delete.target());
    } else if (intent instanceof Intent.Change change) {
      return "change " + said(change.target()) + PlainText.of(change.words());
    } else if (intent instanceof Intent.Move move) {
      return "move " + said(move.target()) + PlainText.of(move.tier().name());
    } else if (intent instanceof Intent.ListAll list) {
      return "list " + PlainText.of(list.topic().orElse(""));
    } else if (intent instanceof Intent.Ask ask) {
      return "list " + PlainText.of(ask.question());
    } else if (intent instanceof Intent.Keep keep) {
      return "keep " + PlainText.of(keep.words());
    } else if (intent instanceof Intent.Command command) {
      return command.name() + " " + command.argument();
    }
    return intent.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String said(Target target) {
    return target instanceof Target.Described described
        ? PlainText.of(described.words())
        : target instanceof Target.Everything ? "all" : "that";
  }

  private static List<Request> all() throws IOException {
    try (InputStream resource = AskedInHasteTest.class.getResourceAsStream("unseen/haste.txt")) {
      assertThat(resource).isNotNull();
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("//"))
          .map(Request::of)
          .toList();
    }
  }
}
