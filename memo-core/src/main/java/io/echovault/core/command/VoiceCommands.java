package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.memory.Notebook;
import io.echovault.core.session.Voicing;
import io.echovault.core.session.Voicing.Standing;
import io.echovault.core.text.PlainText;
import io.echovault.core.understanding.ButtonIds;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.util.Optional;
import java.util.Set;

/** The commands about a member's voice: enrolling it, how it stands with it, destroying it. */
final class VoiceCommands {
  static final Command ENROLL = Command.of("enroll", VoiceCommands::enroll);
  static final Command VOICE = Command.of("voice", VoiceCommands::voice);

  private static final Set<String> YES =
      Set.of("yes", "si", "sim", "ja", "oui", "haan", "ha", "i agree");
  private static final Set<String> RESET = Set.of("reset", "delete", "remove", "off");

  private VoiceCommands() {}

  private static Answer enroll(Turn turn, String argument) {
    return enrol(turn, YES.contains(PlainText.of(argument)));
  }

  /** Begins to enrol whoever agrees and has logged in by PIN; tells others what is missing. */
  static Answer enrol(Turn turn, boolean agreed) {
    Notebook notebook = turn.notebook();
    Voicing voicing = notebook.voicing();
    if (!voicing.available()) {
      return Answer.say("voice.not-set-up");
    }
    if (!notebook.hasPin()) {
      return SessionCommands.link(notebook, UnlockPurpose.SET_PIN, "enrol.pin-first");
    }
    if (!voicing.shown().contains(Factor.PIN)) {
      return SessionCommands.link(notebook, UnlockPurpose.ENTER_PIN, "enrol.login-first");
    }
    if (!agreed) {
      return Answer.ask(
          Message.of("enrol.consent"),
          new Option(ButtonIds.ENROL, Message.of("enrol.agree.button")));
    }
    return Answer.say(
        Message.paragraphs(
            Message.of("enrol.begin"),
            Message.of("enrol.say").with("note", 1L).with("digits", voicing.enrol())));
  }

  private static Answer voice(Turn turn, String argument) {
    Voicing voicing = turn.notebook().voicing();
    if (!voicing.available()) {
      return Answer.say("voice.not-set-up");
    }
    if (RESET.contains(PlainText.of(argument))) {
      return reset(turn.notebook(), voicing);
    }
    Optional<Standing> standing = voicing.standing();
    if (standing.isEmpty()) {
      return Answer.say("voice.none");
    }
    return Answer.say(
        switch (standing.get().phase()) {
          case ENROLLING ->
              Message.of("voice.enrolling").with("heard", (long) standing.get().heard());
          case ENROLLED ->
              Message.sentences(
                  Message.of("voice.enrolled").withDay("day", standing.get().since(), turn.zone()),
                  use(voicing));
          case SUSPENDED -> Message.of("voice.suspended");
          case OUTDATED -> Message.of("voice.outdated");
        });
  }

  private static Message use(Voicing voicing) {
    return Message.of(
        switch (voicing.use()) {
          case OPENS -> "voice.use-opens";
          case NO_SERVICE -> "voice.use-no-service";
          case NO_CONSENT -> "voice.use-no-consent";
        });
  }

  private static Answer reset(Notebook notebook, Voicing voicing) {
    if (voicing.shown().isEmpty()) {
      return SessionCommands.link(notebook, UnlockPurpose.ENTER_PIN, "voice.reset-login-first");
    }
    return Answer.say(voicing.remove() ? "voice.removed" : "voice.none");
  }
}
