package io.echovault.bench.converse;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.bench.converse.ChatCase.Step;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnCasesTest {
  private static final Set<String> KINDS =
      Set.of(
          "recall",
          "command",
          "remember",
          "reply-language",
          "followup",
          "time",
          "update",
          "abstain",
          "secret");

  @Test
  void areEnoughInEveryLanguage() throws IOException {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(400);
    Map<String, Long> counts = counts(all(), ChatCase::lang);
    assertThat(counts).containsOnlyKeys(OwnCases.LANGUAGES);
    assertThat(counts.values()).allMatch(count -> count >= 50);
  }

  @Test
  void areInTwoHalvesOfTheSameKinds() throws IOException {
    List<ChatCase> look = OwnCases.LOOK.read();
    List<ChatCase> held = OwnCases.HELD.read();
    assertThat(Math.abs(look.size() - held.size())).isLessThan(10);
    assertThat(counts(look, ChatCase::kind)).containsOnlyKeys(KINDS);
    assertThat(counts(held, ChatCase::kind)).containsOnlyKeys(KINDS);
  }

  @Test
  void areThereForTheLanguageModelToo() throws IOException {
    assertThat(OwnCases.MODEL.read()).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void haveIdsOfTheirOwn() throws IOException {
    assertThat(all()).extracting(ChatCase::id).doesNotHaveDuplicates();
    assertThat(all())
        .allMatch(each -> each.id().matches("own-" + each.lang() + "-[a-z]{3}-[0-9]{3}"));
  }

  @Test
  void lookAtSomethingThatCanBeRead() throws IOException {
    DayWords days = new DayWords(LocalDate.of(2026, 2, 27));
    for (ChatCase each : all()) {
      List<String> looked =
          each.steps().stream()
              .flatMap(step -> Stream.concat(step.want().stream(), step.unwanted().stream()))
              .toList();
      assertThat(looked).as(each.id()).isNotEmpty();
      for (String expression : looked) {
        Pattern unused = PythonPattern.compile(days.fill(expression));
      }
      assertThat(each.steps().stream().map(Step::text).map(days::fill))
          .as(each.id())
          .noneMatch(text -> text.isBlank() || text.contains("{{"));
    }
  }

  private static Map<String, Long> counts(List<ChatCase> cases, Function<ChatCase, String> by) {
    return cases.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
  }

  private static List<ChatCase> all() throws IOException {
    List<ChatCase> all = new ArrayList<>();
    for (OwnCases half : OwnCases.values()) {
      all.addAll(half.read());
    }
    return all;
  }
}
