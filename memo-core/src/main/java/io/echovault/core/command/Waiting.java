package io.echovault.core.command;

import io.echovault.core.member.ChatState;
import io.echovault.core.member.PendingQuestion;
import io.echovault.core.member.PendingQuestion.Choice;
import io.echovault.ports.vocabulary.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notes the question of a reply, whose answer may be typed instead of pressed. */
public final class Waiting {
  private Waiting() {}

  /** The state after a reply was given at a moment. */
  public static ChatState after(ChatState state, Reply reply, Instant now) {
    List<Choice> choices = choices(reply);
    return choices.isEmpty()
        ? state
        : state.with(state.recent().waitingFor(Optional.of(new PendingQuestion(choices, now))));
  }

  private static List<Choice> choices(Reply reply) {
    if (reply instanceof Reply.Choice question) {
      return question.buttons().stream().map(each -> new Choice(each.id(), each.title())).toList();
    } else if (reply instanceof Reply.Menu menu) {
      return menu.rows().stream().map(each -> new Choice(each.id(), each.title())).toList();
    }
    return List.of();
  }
}
