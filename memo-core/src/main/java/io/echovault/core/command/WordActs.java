package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.memory.Notebook;
import io.echovault.core.understanding.ButtonIds;
import io.echovault.core.understanding.intent.Acts;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Pressed;
import io.echovault.core.understanding.intent.Sent;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * What is done for what words ask for.
 *
 * @param text the words as they were sent
 */
record WordActs(Turn turn, String text, Commands commands) implements Acts<Answer> {
  @Override
  public Answer keep(Intent.Keep keep) {
    boolean plainlySaid = keep.provenance() == Provenance.SAID && keep.words().equals(text.strip());
    Optional<Answer> known = plainlySaid ? known() : Optional.empty();
    return known.orElseGet(
        () -> Keeping.keep(turn, keep.words(), keep.provenance(), Message.none()));
  }

  /** What is known of words that tell nothing, as a heading and a fact's name do. */
  private Optional<Answer> known() {
    Lookup lookup = new Lookup(turn, text);
    return Headings.answer(turn, text)
        .or(
            () ->
                AskedInBrief.asks(text, lookup)
                    ? Optional.of(Advised.answer(turn, text, lookup.answer()))
                    : Optional.empty());
  }

  @Override
  public Answer ask(Intent.Ask ask) {
    return Advised.answer(turn, ask.question(), FollowUpAct.ask(ask.question(), doing()));
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
    return DeleteAct.answer(delete.target(), doing());
  }

  @Override
  public Answer undelete(Intent.Undelete undelete) {
    return undelete.target() instanceof Target.Numbered one
        ? Undoing.bringBack(turn, one.number())
        : Answer.say("undelete.how");
  }

  @Override
  public Answer undo(Intent.Undo undo) {
    return Undoing.undo(turn, undo.number());
  }

  @Override
  public Answer change(Intent.Change change) {
    return ChangeAct.answer(change, doing());
  }

  @Override
  public Answer show(Intent.Show show) {
    return ListAct.show(show.target(), doing());
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
      case VENTING -> Answer.say("talk.venting");
      case NOISE -> Answer.say("talk.noise");
      case REJECTED -> Answer.say("talk.rejected");
      case DESPAIR -> Answer.say("talk.despair");
      case NOTHING_OPEN ->
          Answer.say(Message.lines(Message.of("talk.nothing-open"), Message.of("stop.how")));
    };
  }

  @Override
  public Answer press(Intent.Press press) {
    return doing().press(press.buttonId());
  }

  @Override
  public Answer start(Intent.Start start) {
    return Answer.say("start.on-already");
  }

  @Override
  public Answer stop(Intent.Stop stop) {
    Notebook notebook = turn.notebook();
    return stop.orLogOut() && notebook.loggedInUntil().isPresent()
        ? Presence.logOut(notebook)
        : Presence.leave(notebook);
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

  @Override
  public Answer perhaps(Perhaps perhaps) {
    return PerhapsAct.answer(perhaps, this, doing());
  }

  @Override
  public Answer doNotKeep(Intent.DoNotKeep intent) {
    return Answer.say("keep.not");
  }

  @Override
  public Answer followUp(Intent.FollowUp intent) {
    return Advised.answer(turn, intent.words(), FollowUpAct.answer(intent.words(), doing()));
  }

  @Override
  public Answer listAll(Intent.ListAll intent) {
    // "Tell me all about Kofi" is like a request for all that is kept.
    Optional<Answer> about =
        intent.topic().isEmpty() && intent.tier().isEmpty()
            ? Everything.answer(turn, text)
            : Optional.empty();
    return about
        .or(() -> Headings.answer(turn, text))
        .orElseGet(() -> ListAct.list(intent, doing()));
  }

  @Override
  public Answer count(Intent.Count intent) {
    // "How many km did I run in total" is like a question for how much is kept.
    Optional<Answer> told =
        intent.topic().isEmpty() ? Totals.answer(turn, text, turn.asked(text)) : Optional.empty();
    return told.orElseGet(() -> ListAct.count(intent, doing()));
  }

  @Override
  public Answer move(Intent.Move intent) {
    return MoveAct.answer(intent, doing());
  }

  @Override
  public Answer share(Intent.Share intent) {
    return SharingCommands.share(turn, intent.target(), doing());
  }

  @Override
  public Answer remind(Intent.Remind intent) {
    return doing().keep(intent.words(), Message.of("remind.not-yet"));
  }

  @Override
  public Answer keepOrAsk(Intent.KeepOrAsk intent) {
    return KeepOrAskAct.answer(turn, intent);
  }

  /** The first button of the question that waits. */
  @Override
  public Answer yes(Intent.Yes intent) {
    List<String> buttons = doing().recently().buttons();
    // "OK" to an acknowledgement agrees with the time that was taken.
    return !buttons.isEmpty() && Button.DATE_ASK.isOf(buttons.get(0))
        ? Answer.say("talk.all-right")
        : button(0);
  }

  /**
   * Its last one; none of them where there are several memories to choose from, or where that one
   * agrees to something, as the button of a consent does.
   */
  @Override
  public Answer no(Intent.No intent) {
    List<String> buttons = doing().recently().buttons();
    boolean none = areOfOneVerb(buttons) || (!buttons.isEmpty() && agrees(last(buttons)));
    return none ? Answer.say("question.dropped") : button(buttons.size() - 1);
  }

  private static String last(List<String> buttons) {
    return buttons.get(buttons.size() - 1);
  }

  private static boolean agrees(String buttonId) {
    return buttonId.equals(Button.ENROL.text())
        || ButtonIds.sets(buttonId)
        || Button.BOTH.isOf(buttonId)
        || Button.UNLOCK.isOf(buttonId);
  }

  private Answer button(int place) {
    List<String> buttons = doing().recently().buttons();
    if (buttons.isEmpty()) {
      return Answer.say("talk.all-right");
    }
    // One of several memories is not chosen by a yes or a no.
    return areOfOneVerb(buttons)
        ? Answer.say("delete.which-of")
        : doing().press(buttons.get(place));
  }

  private static boolean areOfOneVerb(List<String> buttons) {
    return buttons.size() > 1 && verb(buttons.get(0)).equals(verb(buttons.get(1)));
  }

  private static String verb(String buttonId) {
    int colon = buttonId.indexOf(':');
    return colon < 0 ? buttonId : buttonId.substring(0, colon);
  }

  private Doing doing() {
    return new TurnDoing(turn, commands, this);
  }

  @Override
  public String toString() {
    return "WordActs[" + turn.envelope().id() + "]";
  }
}
