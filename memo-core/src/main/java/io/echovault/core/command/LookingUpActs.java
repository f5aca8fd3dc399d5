package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.LookingActs;
import io.echovault.ports.vocabulary.MemoException;
import java.util.List;

/** What is done for what goes beyond the memories as they stand. */
record LookingUpActs(Turn turn) implements LookingActs<Answer> {
  @Override
  public Answer more(Looking.More more) {
    return Answer.say(
        turn.notebook().state().rest().map(Message::words).orElse(Message.of("more.no-more")));
  }

  @Override
  public Answer bothTrue(Looking.BothTrue both) {
    List<Integer> numbers = both.numbers();
    return numbers.size() == 2
        ? Standing.setBeside(numbers.get(0), numbers.get(1), turn.notebook())
        : Answer.say("both.which");
  }

  @Override
  public Answer otherTime(Looking.OtherTime other) {
    return Redating.typed(turn, other.words());
  }

  @Override
  public Answer asOf(Looking.AsOf asOf) {
    return HistoryCommands.asOf(turn, asOf);
  }

  @Override
  public Answer changes(Looking.Changes changes) {
    return HistoryCommands.changes(turn, changes.words());
  }

  @Override
  public Answer wider(Looking.Wider wider) {
    throw unprepared();
  }

  @Override
  public Answer ofTenant(Looking.OfTenant ofTenant) {
    throw unprepared();
  }

  @Override
  public Answer paying(Looking.Paying paying) {
    throw unprepared();
  }

  @Override
  public Answer noSuchCommand(Looking.NoSuchCommand command) {
    return Commands.noSuch(command.name(), command.near());
  }

  /**
   * It takes many transactions, so that it is done before the one of the message, or not at all.
   */
  static MemoException unprepared() {
    return new MemoException.TryAgain("what a message asks for was not prepared");
  }
}
