package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.member.PendingQuestion;
import io.echovault.core.member.Recent;
import io.echovault.core.memory.Notebook;
import io.echovault.core.time.AskedTime;
import io.echovault.core.understanding.ButtonIds;
import io.echovault.core.understanding.intent.Acts;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What plain requests need of a message of one member.
 *
 * @param acts what is done for the buttons
 */
record TurnDoing(Turn turn, Commands commands, Acts<Answer> acts) implements Doing {
  @Override
  public Notebook notebook() {
    return turn.notebook();
  }

  @Override
  public ZoneId zone() {
    return turn.zone();
  }

  @Override
  public String language() {
    return turn.settings().language();
  }

  @Override
  public Recently recently() {
    Recent recent = notebook().state().recent();
    List<Integer> kept = recent.kept();
    return new Recently(
        recent.asked().map(Recent.Asked::words),
        recent.asked().map(Recent.Asked::answeredWith).orElse(List.of()),
        kept.isEmpty() ? OptionalInt.empty() : OptionalInt.of(kept.get(kept.size() - 1)),
        recent.pendingAt(notebook().now()).map(PendingQuestion::choices).stream()
            .flatMap(List::stream)
            .map(PendingQuestion.Choice::buttonId)
            .toList());
  }

  @Override
  public Optional<AskedTime> asked(String question) {
    return turn.asked(question);
  }

  @Override
  public Answer ask(String question) {
    return Searching.ask(turn, question);
  }

  @Override
  public Answer keep(String words, Message remark) {
    return Keeping.keep(turn, words, Provenance.SAID, remark);
  }

  @Override
  public Answer correct(Notebook.Label label, String words) {
    return Correcting.correct(turn, label, words);
  }

  @Override
  public Optional<Answer> redate(Memory memory, String words) {
    return Redating.to(turn, memory, words);
  }

  @Override
  public Answer command(String name, String argument) {
    return commands.run(name, argument, turn);
  }

  @Override
  public Answer press(String buttonId) {
    return ButtonIds.read(buttonId).accept(acts);
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "TurnDoing[" + turn.envelope().id() + "]";
  }
}
