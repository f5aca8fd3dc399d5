package io.echovault.core.understanding.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Target;
import io.echovault.core.understanding.requests.RequestContext.Choice;
import io.echovault.ports.vocabulary.MessageId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
  private static final List<Choice> ASKED =
      List.of(
          new Choice("delete:3:1", List.of("Delete", "Borrar", "हटाएँ")),
          new Choice("keep:3:1", List.of("Keep it", "Dejarlo", "रहने दें")));

  @ParameterizedTest
  @MethodSource("examples")
  void readsRequestsAndLeavesStatementsAlone(Example example) {
    assertThat(Words.of(example.text(), context(example))).isEqualTo(example.expected());
  }

  static Stream<Example> examples() {
    return Example.LANGUAGES.stream().flatMap(each -> Example.of(each, ".txt").stream());
  }

  private static RequestContext context(Example example) {
    RequestContext fresh = RequestContext.fresh(example.language());
    return switch (example.expected()) {
      case "yes", "no" -> fresh.asking(ASKED);
      case "followup" -> fresh.after("where is it");
      default -> fresh;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "pt", "de", "fr", "it", "hi"})
  void everyLanguageHasEnoughExamples(String language) {
    List<Example> all = Example.of(language, ".txt");
    long statements = all.stream().filter(each -> each.expected().equals(Example.NOTHING)).count();
    assertThat(statements).isGreaterThanOrEqualTo(25);
    assertThat(all.size() - statements).isGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsThemInAChatOfAnotherLanguage(Example example) {
    RequestContext other =
        new RequestContext(
            "en",
            context(example).choices(),
            context(example).lastQuestion(),
            context(example).quoted());
    String read = Words.of(example.text(), other);
    assertThat(read.equals(Example.NOTHING)).isEqualTo(example.expected().equals(Example.NOTHING));
  }

  @Test
  void aTypedTitleIsThatButton() {
    RequestContext asking = RequestContext.fresh("en").asking(ASKED);
    assertThat(Requests.read(Heard.of("keep it!"), asking).get(0).intent())
        .isEqualTo(new Intent.Press("keep:3:1"));
    assertThat(Requests.read(Heard.of("dejarlo"), asking).get(0).intent())
        .isEqualTo(new Intent.Press("keep:3:1"));
    assertThat(Requests.read(Heard.of("Keep it"), RequestContext.fresh("en"))).isEmpty();
  }

  @Test
  void yesAndFollowUpsNeedSomethingBefore() {
    assertThat(Requests.read(Heard.of("yes"), RequestContext.fresh("en"))).isEmpty();
    assertThat(Requests.read(Heard.of("and his phone?"), RequestContext.fresh("en"))).isEmpty();
  }

  @Test
  void thatIsTheMessageWhichIsQuoted() {
    MessageId quoted = new MessageId("wamid.7");
    assertThat(
            Requests.read(Heard.of("delete this"), RequestContext.fresh("en").quoting(quoted))
                .get(0)
                .intent())
        .isEqualTo(new Intent.Delete(new Target.Quoted(quoted)));
  }

  @Test
  void keepsAllOfALongTextBehindALeadIn() {
    String story = "the cellar was dry again. ".repeat(200).strip();
    Candidate keep =
        Requests.read(Heard.of("Please note down: " + story), RequestContext.fresh("en")).get(0);
    assertThat(keep.intent())
        .isInstanceOfSatisfying(
            Intent.Keep.class, each -> assertThat(each.words()).isEqualTo(story));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete the ",
        "please ",
        "all my ",
        "what i said about ",
        "#",
        ": ",
        "1 ",
        "ki ",
        "y ",
        "can you ",
        "\u0301",
        "का "
      })
  void endsOnWhateverIsRepeated(String piece) {
    assertThat(Requests.read(Heard.of(piece.repeat(2_000)), RequestContext.fresh("en")))
        .isNotNull();
    assertThat(QuestionWords.read(Heard.of(piece.repeat(2_000)), "en")).isNotNull();
  }

  @Test
  void printsNoWords() {
    List<Candidate> read =
        Requests.read(Heard.of("forget what I said about Marina"), RequestContext.fresh("en"));
    assertThat(read.toString()).doesNotContain("Marina");
  }
}
