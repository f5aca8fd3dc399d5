package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.testkit.HostileWords;
import org.junit.jupiter.api.Test;

/** Random, mutated and hostile texts, each from somebody new, through the whole of receiving. */
class AnyWordsTest {
  private static final int TEXTS = 10_000;
  private static final int MEMBERS = 1_000;
  private static final long SEED = Long.getLong("echovault.words.seed", 20_261_122L);

  @Test
  void everyTextIsAnswered() {
    HostileWords words = new HostileWords(SEED);
    World world = new World();
    for (int i = 0; i < TEXTS; i++) {
      if (i % MEMBERS == 0) {
        world = new World();
      }
      String text = words.next();
      ChannelIdentity somebody = ChannelIdentity.whatsappPhone(String.valueOf(34_600_000_000L + i));
      assertThat(answer(world, text, somebody, i)).isNotEqualTo(Reply.SILENCE);
    }
  }

  private static Reply answer(World world, String text, ChannelIdentity somebody, int number) {
    try {
      return world.say(text, somebody);
    } catch (RuntimeException e) {
      throw new AssertionError("text " + number + " of seed " + SEED + " throws", e);
    }
  }
}
