package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.understanding.Evidence;
import io.echovault.core.understanding.Opinions;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.ports.vocabulary.IncomingMessage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Docks a model that reads what no rule reads: its opinion is evidence, and decides nothing. */
class ToyLanguageModelTest {
  private static final String KEY = "The spare key hangs in the green shed";

  /** Whoever mumbles about something wants to know it. */
  private static final Opinions TOY =
      (member, message, context, understood) -> {
        if (message instanceof IncomingMessage.Text text
            && text.body().toLowerCase(Locale.ROOT).startsWith("hmm the ")) {
          String question = "where is " + text.body().substring(4);
          return new Evidence(List.of(new Candidate(new Intent.Ask(question), 0.9, "toy model")));
        }
        return Evidence.NONE;
      };

  private final World world = new World();

  @BeforeEach
  void somethingIsKept() {
    world.say(KEY, ANA_ID);
  }

  @Test
  void isHeardWhereTheRulesAreNotSure() {
    assertThat(world.say("hmm the spare key", ANA_ID).body()).doesNotContain("green shed");
    world.restartWith(TOY);
    assertThat(world.say("hmm the spare key", ANA_ID).body()).contains("green shed");
  }

  @Test
  void doesNotOverruleWhatARuleIsSureOf() {
    world.restartWith(
        (member, message, context, understood) ->
            new Evidence(
                List.of(new Candidate(new Intent.Ask("where is the spare key"), 0.9, "toy"))));
    assertThat(world.say("/help", ANA_ID).body()).doesNotContain("green shed");
  }
}
