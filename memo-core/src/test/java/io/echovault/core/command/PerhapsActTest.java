package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Words that are like a request, in a chat with a memory that they can be about and without. */
class PerhapsActTest {
  private final Chat chat = Chat.welcomed();

  @Test
  void changesTheOneValueOfTheMemoryThatIsNamed() {
    chat.say("Gustav wears size 30");

    assertThat(chat.say("gustav is actually a 32 now, can u fix that")).contains("Corrected #1");
    assertThat(chat.kept()).containsExactly("Gustav wears size 32");
  }

  @Test
  void keepsWhatThereIsNoMemoryOf() {
    chat.say("The bike is in the cellar");

    chat.say("gustav is actually a 32 now, can u fix that");

    assertThat(chat.kept()).hasSize(2);
  }

  @Test
  void asksBeforeItDeletes() {
    chat.say("The parking permit is in the glovebox");

    assertThat(chat.say("that parking one is useless now, bin it")).contains("Delete #1?");
    assertThat(chat.kept()).hasSize(1);
    assertThat(chat.say("yep bin it")).contains("Deleted #1");
  }

  @Test
  void wantsAllWordsWhereLittleSpeaksForARequest() {
    assertThat(PerhapsActTest.requests(false).exactly()).isFalse();
    assertThat(PerhapsActTest.requests(true).otherwise()).isInstanceOf(Intent.DoNotKeep.class);
    assertThat(PerhapsActTest.requests(true)).hasToString(PerhapsActTest.requests(true).toString());
    assertThat(PerhapsActTest.requests(true).toString()).doesNotContain("parking");
  }

  @Test
  void listsWhatThereIs() {
    chat.say("gift idea: a kite for Leo");

    assertThat(chat.say("spit out everything you have on leo")).contains("a kite for Leo");
    assertThat(chat.kept()).hasSize(1);
  }

  private static Perhaps requests(boolean exactly) {
    Target target = new Target.Described("parking");
    return new Perhaps(
        List.of(
            new Intent.Delete(target),
            new Intent.Move(target, Tier.SECRET),
            new Intent.ListAll(Optional.of("parking"), Optional.empty())),
        exactly,
        new Intent.DoNotKeep());
  }
}
