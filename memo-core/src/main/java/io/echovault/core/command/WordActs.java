package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.understanding.Acts;
import io.echovault.core.understanding.ButtonIds;
import io.echovault.core.understanding.Intent;
import io.echovault.core.understanding.Looking;
import io.echovault.core.understanding.Pressed;
import io.echovault.core.understanding.Sent;
import io.echovault.core.understanding.Target;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import java.util.Optional;

/**
 * What is done for what words ask for.
 *
 * @param text the words as they were sent
 */
record WordActs(Turn turn, String text, Commands commands) implements Acts<Answer> {
  @Override
  public Answer keep(Intent.Keep keep) {
    return Keeping.keep(turn, keep.words(), keep.provenance(), Message.none());
  }

  @Override
  public Answer ask(Intent.Ask ask) {
    return Searching.ask(turn, ask.question());
  }

  @Override
  public Answer search(Intent.Search search) {
    return Searching.search(turn, search.words());
  }

  @Override
  public Answer command(Intent.Command command) {
    return commands.run(command.name(), command.argument(), turn);
  }

  @Override
  public Answer delete(Intent.Delete delete) {
    Target target = delete.target();
    if (target instanceof Target.Numbered one) {
      return Removing.ask(turn, one.number());
    } else if (target instanceof Target.Quoted quoted) {
      return quoted(quoted.message())
          .map(label -> Removing.ask(turn, label))
          .orElseGet(() -> Answer.say("delete.cannot-tell"));
    }
    return Answer.say(
        target instanceof Target.Everything ? "delete.one-at-a-time" : "delete.which");
  }

  @Override
  public Answer undelete(Intent.Undelete undelete) {
    return undelete.target() instanceof Target.Numbered one
        ? Undoing.bringBack(turn, one.number())
        : Answer.say("undelete.how");
  }

  @Override
  public Answer undo(Intent.Undo undo) {
    return Undoing.undo(turn);
  }

  @Override
  public Answer change(Intent.Change change) {
    return change.whole() && change.target() instanceof Target.Numbered one
        ? turn.notebook()
            .label(one.number())
            .map(label -> Correcting.correct(turn, label, change.words()))
            .orElseGet(() -> Removing.missing(one.number()))
        : Answer.say("edit.how");
  }

  @Override
  public Answer show(Intent.Show show) {
    return show.target() instanceof Target.Numbered one
        ? Showing.show(turn, one.number())
        : keepAsSent();
  }

  @Override
  public Answer smallTalk(Intent.SmallTalk talk) {
    return switch (talk.kind()) {
      case HELLO -> Answer.say("talk.hello");
      case HOW_ARE_YOU -> Answer.say("talk.all-well");
      case THANKS -> Answer.say("talk.welcome");
      case GOODBYE -> Answer.say("talk.goodbye");
      case ALL_RIGHT -> Answer.say("talk.all-right");
      case EMOJI -> Answer.say("talk.emoji");
      case NO_WORDS -> Answer.say("talk.no-words");
      case VENTING, NOISE -> keepAsSent();
    };
  }

  @Override
  public Answer press(Intent.Press press) {
    Intent meant = ButtonIds.read(press.buttonId());
    return meant.accept(this);
  }

  @Override
  public Answer start(Intent.Start start) {
    return Answer.say("start.on-already");
  }

  @Override
  public Answer stop(Intent.Stop stop) {
    return Presence.leave(turn.notebook());
  }

  @Override
  public Answer sent(Sent sent) {
    return sent.accept(new SentThingActs(turn));
  }

  @Override
  public Answer pressed(Pressed pressed) {
    return pressed.accept(new ButtonActs(turn));
  }

  @Override
  public Answer looking(Looking looking) {
    return looking.accept(new LookingUpActs(turn));
  }

  // Nobody reads these out of words yet; whoever does must not lose the words.

  @Override
  public Answer doNotKeep(Intent.DoNotKeep intent) {
    return keepAsSent();
  }

  @Override
  public Answer followUp(Intent.FollowUp intent) {
    return keepAsSent();
  }

  @Override
  public Answer listAll(Intent.ListAll intent) {
    return keepAsSent();
  }

  @Override
  public Answer count(Intent.Count intent) {
    return keepAsSent();
  }

  @Override
  public Answer move(Intent.Move intent) {
    return keepAsSent();
  }

  @Override
  public Answer remind(Intent.Remind intent) {
    return keepAsSent();
  }

  @Override
  public Answer yes(Intent.Yes intent) {
    return keepAsSent();
  }

  @Override
  public Answer no(Intent.No intent) {
    return keepAsSent();
  }

  private Answer keepAsSent() {
    return Keeping.keep(turn, text, Provenance.SAID, Message.none());
  }

  private Optional<Notebook.Label> quoted(MessageId message) {
    return turn.notebook().bySource(message);
  }

  @Override
  public String toString() {
    return "WordActs[" + turn.envelope().id() + "]";
  }
}
