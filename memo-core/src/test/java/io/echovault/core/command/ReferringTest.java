package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.member.PendingQuestion;
import io.echovault.core.member.Recent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferringTest {
  private final Chat chat = Chat.welcomed();

  private Recent recent() {
    return chat.notebook().state().recent();
  }

  @Test
  void notesWhatWasKeptLast() {
    chat.say("The ladder is behind the shed");
    chat.say("The drill is at Ben's");
    assertThat(recent().kept()).containsExactly(2);
  }

  @Test
  void notesTheQuestionAndWhatAnsweredIt() {
    chat.say("The ladder is behind the shed");
    chat.say("Where is the ladder?");
    assertThat(recent().asked()).contains(new Recent.Asked("Where is the ladder?", List.of(1)));
    chat.say("thanks");
    assertThat(recent().asked()).isPresent();
  }

  @Test
  void aQuestionWithButtonsWaitsForAnHourOrUntilTheNextAnswer() {
    chat.say("The ladder is behind the shed");
    chat.say("/delete 1");
    assertThat(recent().pending().orElseThrow().choices())
        .containsExactly(
            new PendingQuestion.Choice("delete:1:1", "Delete"),
            new PendingQuestion.Choice("keep:1:1", "Keep it"));
    assertThat(recent().pendingAt(chat.notebook().now().plus(Duration.ofMinutes(59)))).isPresent();
    assertThat(recent().pendingAt(chat.notebook().now().plus(Duration.ofMinutes(61)))).isEmpty();

    chat.say("/stats");
    assertThat(recent().pending()).isEmpty();
  }
}
