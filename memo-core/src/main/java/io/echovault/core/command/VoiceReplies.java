package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.text.PlainText;
import java.util.List;

/** Whether a member wants to hear replies too: {@code /settings voice on} and {@code off}. */
final class VoiceReplies {
  static final List<String> NAMES = List.of("voice", "voz", "stimme", "voix", "voce", "awaaz");

  private VoiceReplies() {}

  static Answer answered(Turn turn, String value) {
    if (!turn.notebook().voicing().speaks()) {
      return Answer.say("speak.none");
    }
    String plain = PlainText.of(value).strip();
    if (CloudQuestion.OFF.contains(plain)) {
      set(turn, false);
      return Answer.say("speak.off");
    }
    if (!CloudQuestion.ON.contains(plain)) {
      return Answer.say("speak.how");
    }
    if (!turn.settings().consents()) {
      return Answer.say("speak.cloud-first");
    }
    set(turn, true);
    return Answer.say("speak.on");
  }

  /** How it is set; nothing where nothing speaks. */
  static Message shown(Turn turn) {
    if (!turn.notebook().voicing().speaks()) {
      return Message.none();
    }
    boolean spoken = turn.settings().spoken() && turn.settings().consents();
    return Message.of(spoken ? "speak.is-on" : "speak.is-off");
  }

  private static void set(Turn turn, boolean wanted) {
    turn.notebook().state(turn.notebook().state().with(turn.settings().hearingReplies(wanted)));
  }
}
