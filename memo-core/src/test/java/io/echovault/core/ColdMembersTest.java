package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read of a member of whom nothing is held, as most are where there are many. */
class ColdMembersTest {
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final World world =
      new World(storage -> new InterceptedStorage(storage, (call, argument) -> calls.add(call)));

  @BeforeEach
  void aMemberWhoWasHereBefore() {
    world.say("The lamp is in the cellar", ANA_ID);
    world.say("The boat is in the harbour", ANA_ID);
    world.restart();
    calls.clear();
  }

  @Test
  void whatIsToldIsKeptWithoutReadingTheJournal() {
    assertThat(world.say("The bike is in the yard", ANA_ID).body()).contains("#3");
    assertThat(world.say("thanks!", ANA_ID).body()).isNotBlank();
    assertThat(calls).contains("append").doesNotContain("after");
  }

  @Test
  void whatIsAskedIsReadInBeforeTheTransactionThatAnswers() {
    assertThat(world.say("where is the boat?", ANA_ID).body()).contains("harbour");
    assertThat(calls).contains("after");
    assertThat(calls.subList(calls.indexOf("lock"), calls.size())).doesNotContain("after");
  }

  @Test
  void whatWasToldMeanwhileIsFoundToo() {
    world.say("The bike is in the yard", ANA_ID);
    assertThat(world.say("where is the bike?", ANA_ID).body()).contains("yard");
    assertThat(world.say("where is the lamp?", ANA_ID).body()).contains("cellar");
    assertThat(world.memories(ANA_ID)).hasSize(3);
  }
}
