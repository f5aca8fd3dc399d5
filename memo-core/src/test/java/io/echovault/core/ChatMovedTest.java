package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.testkit.HashedEmbedder;
import org.junit.jupiter.api.Test;

/** Another process answers between a message's reading and its transaction. */
class ChatMovedTest {
  private final World here = new World();

  @Test
  void nothingIsKeptOfWhoLeftInAnotherProcess() {
    here.say("The ladder is behind the shed", World.ANA_ID);
    here.anotherProcess().say("stop", World.ANA_ID);

    assertThat(here.say("The drill is at Ben's", World.ANA_ID).body()).isEmpty();
    assertThat(here.words(World.ANA_ID)).containsExactly("The ladder is behind the shed");
  }

  @Test
  void whoCameBackInAnotherProcessIsAnswered() {
    here.restartWith(HashedEmbedder.of(64));
    here.say("The ladder is behind the shed", World.ANA_ID);
    here.say("stop", World.ANA_ID);
    here.anotherProcess().say("start", World.ANA_ID);

    assertThat(here.say("Where is the ladder?", World.ANA_ID).body()).contains("behind the shed");
    here.say("stop", World.ANA_ID);
    here.anotherProcess().say("start", World.ANA_ID);
    here.say("The drill is at Ben's", World.ANA_ID);
    assertThat(here.words(World.ANA_ID)).contains("The drill is at Ben's");
  }
}
