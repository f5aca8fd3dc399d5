package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.Recent;
import io.echovault.core.memory.Notebook;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Sent;
import java.util.Optional;

/** Notes after an answer what the next message may refer to. */
final class Referring {
  private Referring() {}

  /** A question that waited lapses with the next answer, whose own question waits once sent. */
  static void note(Intent intent, Answer answer, Notebook notebook) {
    if (answer.message().isNone()) {
      return;
    }
    ChatState state = notebook.state();
    Recent waiting = state.recent().waitingFor(Optional.empty());
    Recent after =
        question(intent)
            .map(
                words ->
                    waiting.asking(
                        answer.question().orElse(words),
                        answer.facts(state.settings().language()).cites()))
            .orElse(waiting);
    if (!after.equals(state.recent())) {
      notebook.state(state.with(after));
    }
  }

  private static Optional<String> question(Intent intent) {
    if (intent instanceof Intent.Ask ask) {
      return Optional.of(ask.question());
    } else if (intent instanceof Intent.KeepOrAsk unsure) {
      return Optional.of(unsure.words());
    } else if (intent instanceof Intent.Search search && !search.words().isBlank()) {
      return Optional.of(search.words());
    } else if (intent instanceof Intent.FollowUp followUp) {
      return Optional.of(followUp.words());
    } else if (intent instanceof Sent.Edit edit) {
      return edit.question();
    }
    return Optional.empty();
  }
}
