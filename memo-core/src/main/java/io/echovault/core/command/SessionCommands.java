package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.session.Recovering;
import io.echovault.core.session.Voicing;
import io.echovault.core.text.PlainText;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.util.List;
import java.util.Optional;

/** The commands about logging in, where secret memories are opened. */
final class SessionCommands {
  static final Message NOT_SET_UP = Message.of("login.not-set-up");

  static final List<Command> ALL =
      List.of(
          Command.of("login", SessionCommands::login),
          Command.of("logout", (turn, argument) -> logout(turn.notebook())),
          Command.of("pin", (turn, argument) -> pin(turn.notebook())),
          Command.of("clear", (turn, argument) -> clear(turn.notebook())),
          RecoveryCommand.COMMAND,
          ReclaimCommand.COMMAND,
          VoiceCommands.ENROLL,
          VoiceCommands.VOICE);

  private SessionCommands() {}

  private static Answer login(Turn turn, String argument) {
    Notebook notebook = turn.notebook();
    Optional<Message> already =
        notebook
            .loggedInUntil()
            .map(until -> new Argument.Time(until, turn.zone(), Argument.Precision.HOUR))
            .map(until -> Message.of("login.already").with("until", until));
    boolean byPin = PlainText.of(argument).equals("pin");
    if (mayBeginAnew(notebook)) {
      return already.map(Answer::say).orElseGet(() -> pin(notebook));
    }
    Voicing voicing = notebook.voicing();
    boolean voiceShown = voicing.shown().contains(Factor.VOICE);
    if (already.isPresent() && !voiceShown && !(voicing.opens() && !byPin)) {
      return Answer.say(already.get());
    }
    if (already.isPresent() && voiceShown) {
      return voicing.shown().contains(Factor.PIN)
          ? Answer.say(already.get())
          : link(notebook, UnlockPurpose.ENTER_PIN, "login.pin-too");
    }
    if (voicing.opens() && !byPin && notebook.hasPin()) {
      return Answer.toBeQuoted(
          Message.paragraphs(
              already.orElse(Message.none()),
              Message.of(already.isPresent() ? "voice.prompt-too" : "voice.prompt")
                  .with("digits", voicing.ask())));
    }
    return notebook.hasPin()
        ? link(notebook, UnlockPurpose.ENTER_PIN, "login.enter-pin")
        : link(notebook, UnlockPurpose.SET_PIN, "login.no-pin");
  }

  static Answer pin(Notebook notebook) {
    if (mayBeginAnew(notebook)) {
      return link(notebook, UnlockPurpose.SET_PIN, "pin.another");
    }
    return notebook.hasPin()
        ? link(notebook, UnlockPurpose.CHANGE_PIN, "pin.change")
        : link(notebook, UnlockPurpose.SET_PIN, "pin.choose");
  }

  private static boolean mayBeginAnew(Notebook notebook) {
    return notebook.hasPin()
        && notebook.recovering().running().filter(Recovering.Waiting::ready).isPresent();
  }

  /**
   * A one-time link with its rules.
   *
   * @param lead the key of what is said before it
   */
  static Answer link(Notebook notebook, UnlockPurpose purpose, String lead) {
    return Answer.say(
        notebook
            .link(purpose)
            .map(
                address ->
                    Message.lines(
                        Message.of(lead), Message.words(address), Message.of("link.rules")))
            .orElse(NOT_SET_UP));
  }

  private static Answer logout(Notebook notebook) {
    if (notebook.loggedInUntil().isEmpty()) {
      notebook.keepShut();
      return Answer.say("logout.not-logged-in");
    }
    notebook.logOut();
    return Answer.say("logout.done");
  }

  private static Answer clear(Notebook notebook) {
    notebook.logOut();
    notebook.state(notebook.state().withRest(Optional.empty()));
    return Answer.say("clear.done");
  }
}
