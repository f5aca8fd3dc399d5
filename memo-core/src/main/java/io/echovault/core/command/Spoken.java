package io.echovault.core.command;

import io.echovault.core.member.PendingQuestion;
import io.echovault.core.member.PendingQuestion.Choice;
import io.echovault.core.member.Recent;
import io.echovault.core.understanding.ButtonIds;
import io.echovault.core.understanding.intent.Pressed;
import java.util.List;
import java.util.Optional;

/** Which memory was last spoken of in the chat, by either side. */
final class Spoken {
  private Spoken() {}

  /** The one that the waiting question is about, that answered alone, or that was kept last. */
  static Optional<Integer> last(Turn turn) {
    Recent recent = turn.notebook().state().recent();
    Optional<Integer> asked =
        recent.pendingAt(turn.notebook().now()).map(PendingQuestion::choices).stream()
            .flatMap(List::stream)
            .map(Choice::buttonId)
            .flatMap(id -> number(id).stream())
            .findFirst();
    List<Integer> shown = recent.asked().map(Recent.Asked::answeredWith).orElse(List.of());
    List<Integer> kept = recent.kept();
    return asked
        .or(() -> shown.size() == 1 ? Optional.of(shown.get(0)) : Optional.empty())
        .or(() -> kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1)));
  }

  private static Optional<Integer> number(String buttonId) {
    return ButtonIds.read(buttonId) instanceof Pressed.OfMemory pressed
        ? Optional.of(pressed.number())
        : Optional.empty();
  }
}
