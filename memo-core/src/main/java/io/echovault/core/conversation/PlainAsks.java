package io.echovault.core.conversation;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.command.requests.Doing;
import io.echovault.core.command.requests.RequestActs;
import io.echovault.core.understanding.Candidate;
import io.echovault.core.understanding.Intent;
import io.echovault.core.understanding.requests.RequestContext;
import io.echovault.core.understanding.requests.Requests;
import io.echovault.ports.vocabulary.Provenance;
import java.time.ZoneId;
import java.util.Optional;

/** Answers plain requests that were read surely. */
final class PlainAsks implements Rule {
  private static final double SURE = 0.7;

  private final Commands commands;

  PlainAsks(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Optional<Answer> answer(Turn turn) {
    RequestContext fresh = RequestContext.fresh(turn.settings().language());
    RequestContext context = turn.envelope().replyTo().map(fresh::quoting).orElse(fresh);
    return Requests.read(turn.text(), context).stream()
        .filter(candidate -> candidate.confidence() >= SURE)
        .findFirst()
        .map(Candidate::intent)
        .flatMap(intent -> done(intent, turn));
  }

  private Optional<Answer> done(Intent intent, Turn turn) {
    if (intent instanceof Intent.Command command) {
      return commands.named(command.name(), command.argument(), turn);
    } else if (intent instanceof Intent.Undo) {
      return commands.named("undo", "", turn);
    } else if (intent instanceof Intent.Stop) {
      return Optional.of(leave(turn));
    } else if (intent instanceof Intent.Start) {
      return Optional.of(Answer.say("start.on-already"));
    } else if (intent instanceof Intent.Keep keep) {
      return Optional.of(Keeping.keep(turn, keep.words(), Provenance.SAID, Message.none()));
    }
    return RequestActs.answer(intent, new InTurn(turn, commands));
  }

  private static Answer leave(Turn turn) {
    ChatState left = turn.notebook().state().optedOut(true).withRest(Optional.empty());
    turn.notebook().state(left.with(left.pinGuard().empty()));
    return Answer.say("stop.done");
  }

  private record InTurn(Turn turn, Commands commands) implements Doing {
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
      return Recently.NOTHING;
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
    public Answer command(String name, String argument) {
      return commands
          .named(name, argument, turn)
          .orElseThrow(() -> new IllegalArgumentException("no such command: " + name));
    }

    @Override
    public Answer press(String buttonId) {
      return Pressing.press(buttonId, turn.notebook());
    }
  }
}
