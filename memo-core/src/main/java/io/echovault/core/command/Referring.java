package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Option;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.PendingQuestion;
import io.echovault.core.member.Recent;
import io.echovault.core.memory.Notebook;
import io.echovault.core.understanding.Intent;
import io.echovault.core.understanding.Sent;
import java.util.List;
import java.util.Optional;

/** Notes after an answer what the next message may refer to. */
final class Referring {
  private Referring() {}

  /** A question that waited lapses with the next answer. */
  static void note(Intent intent, Answer answer, Notebook notebook) {
    if (answer.message().isNone()) {
      return;
    }
    ChatState state = notebook.state();
    Recent waiting = state.recent().waitingFor(pending(answer, notebook));
    Recent after =
        question(intent)
            .map(words -> waiting.asking(words, answer.facts(state.settings().language()).cites()))
            .orElse(waiting);
    if (!after.equals(state.recent())) {
      notebook.state(state.with(after));
    }
  }

  private static Optional<PendingQuestion> pending(Answer answer, Notebook notebook) {
    List<PendingQuestion.Choice> choices =
        answer.options().stream().map(Referring::choice).toList();
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(new PendingQuestion(choices, notebook.now()));
  }

  private static PendingQuestion.Choice choice(Option option) {
    return new PendingQuestion.Choice(option.id(), option.title().key());
  }

  private static Optional<String> question(Intent intent) {
    if (intent instanceof Intent.Ask ask) {
      return Optional.of(ask.question());
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
