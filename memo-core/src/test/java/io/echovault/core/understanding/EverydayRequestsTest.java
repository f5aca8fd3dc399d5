package io.echovault.core.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.billing.PlanWish;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.Settings;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What impatient people type for everything that has a command, and what only looks like it. */
class EverydayRequestsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

  /** A line of {@code everyday/xx.txt}: what is wanted, a blank, and the words. */
  record Line(String language, String wanted, String words) {
    static Stream<Line> of(String language) {
      String file = "everyday/" + language + ".txt";
      try (InputStream stream = EverydayRequestsTest.class.getResourceAsStream(file)) {
        return new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .map(parts -> new Line(language, parts[0], parts[1]))
                .toList()
                .stream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static Stream<Line> lines() {
    return Stream.of("en", "es", "pt", "de", "fr", "it", "hi").flatMap(Line::of);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void readsWhatIsWanted(Line line) {
    ChatState state = ChatState.fresh(new Settings(ZoneOffset.UTC, line.language(), false));
    Intent first = Understanding.ofWords(line.words(), ChatContext.of(state, NOW)).get(0).intent();
    assertThat(named(first)).isEqualTo(line.wanted());
  }

  private static String named(Intent intent) {
    if (intent instanceof Perhaps perhaps) {
      return named(perhaps.requests().get(0));
    } else if (intent instanceof Intent.Delete delete) {
      return delete.target() instanceof Target.Everything ? "forget-me" : "delete";
    } else if (intent instanceof Looking.Paying paying) {
      return paying.wish().kind() == PlanWish.Kind.LIST ? "plans" : "billing";
    } else if (intent instanceof Intent.Command command) {
      String argument = command.argument();
      return command.name().equals("settings") && !argument.isEmpty()
          ? argument.startsWith("language") ? "language" : argument.replace(' ', '-')
          : command.name();
    }
    List<Class<?>> kinds =
        List.of(
            Intent.Change.class,
            Intent.ListAll.class,
            Intent.Count.class,
            Intent.Move.class,
            Intent.Share.class,
            Intent.Undo.class,
            Intent.Stop.class,
            Intent.Start.class,
            Intent.Remind.class,
            Intent.DoNotKeep.class,
            Intent.Keep.class);
    return kinds.stream()
        .filter(kind -> kind.isInstance(intent))
        .map(kind -> kind.getSimpleName().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse(intent.getClass().getSimpleName());
  }
}
