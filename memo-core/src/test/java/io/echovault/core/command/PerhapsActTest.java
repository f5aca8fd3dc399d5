package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Target;
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
    chat.say("The gate code changed in May");

    assertThat(chat.say("no need to remember the gate thing")).contains("Delete #1?");
    chat.say("no");
    assertThat(chat.say("no need to remember the gate hinge thing")).doesNotContain("Delete");
    assertThat(chat.kept()).hasSize(1);
  }

  @Test
  void keepsWhatIsToldOfAMemoryWithAVerbOfRequests() {
    chat.say("The old gate squeaks");

    chat.say("i will throw out the old gate");

    assertThat(chat.kept()).hasSize(2);
  }

  @Test
  void changesWhatAFirstClauseTellsWhereTheLastAsksForIt() {
    chat.say("Otto is 9");

    assertThat(chat.say("otto turned 10, update plz")).contains("Corrected #1");
    assertThat(chat.kept()).containsExactly("Otto is 10");
  }

  @Test
  void deletesWhatAFirstClauseNamesAndNotTheLastOne() {
    chat.say("The boiler man is Pete");
    chat.say("bins go out on Tuesday");

    assertThat(chat.say("the boiler thing can go now, bin it")).contains("Delete #1?");
  }

  @Test
  void printsNoWords() {
    Perhaps perhaps =
        new Perhaps(
            List.of(
                new Intent.Delete(new Target.Described("parking")),
                new Intent.ListAll(Optional.of("parking"), Optional.empty())),
            true,
            new Intent.DoNotKeep());

    assertThat(perhaps.toString()).doesNotContain("parking");
  }

  @Test
  void listsWhatThereIs() {
    chat.say("gift idea: a kite for Leo");

    assertThat(chat.say("spit out everything you have on leo")).contains("a kite for Leo");
    assertThat(chat.kept()).hasSize(1);
  }
}
