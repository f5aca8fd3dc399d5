package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.member.Settings;
import io.echovault.core.text.PlainText;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.SpokenWish;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a member wants to hear replies: {@code /settings voice on} and {@code off}; {@code only}
 * for replies by voice alone, {@code secrets} to hear what is secret as long as a login lasts.
 */
final class VoiceReplies {
  static final List<String> NAMES = List.of("voice", "voz", "stimme", "voix", "voce", "awaaz");

  private static final Set<String> ALONE =
      Set.of("only", "alone", "solo", "so", "nur", "seulement", "soltanto", "sirf", "keval");
  private static final Set<String> SECRETS =
      Set.of("secrets", "secretos", "segredos", "geheimes", "segreti", "gupt");

  private VoiceReplies() {}

  static Answer answered(Turn turn, String value) {
    if (!turn.notebook().voicing().speaks()) {
      return Answer.say("speak.none");
    }
    String plain = PlainText.of(value).strip();
    if (CloudQuestion.OFF.contains(plain)) {
      set(turn, turn.settings().hearingReplies(SpokenWish.NONE));
      return Answer.say("speak.off");
    }
    boolean alone = ALONE.contains(plain);
    boolean secrets = SECRETS.contains(plain);
    if (!alone && !secrets && !CloudQuestion.ON.contains(plain)) {
      return choice(turn);
    }
    if (!turn.settings().consents()) {
      return Answer.say("speak.cloud-first");
    }
    if (secrets) {
      return secrets(turn);
    }
    set(turn, turn.settings().hearingReplies(alone ? SpokenWish.ALONE : SpokenWish.TOO));
    return Answer.say(alone ? "speak.alone" : "speak.on");
  }

  /** How it is set or what may be set, with the other way on a button. */
  private static Answer choice(Turn turn) {
    boolean speaks = turn.settings().consents() && turn.settings().spoken() != SpokenWish.NONE;
    return speaks
        ? Answer.ask(
            shown(turn), new Option(Button.SPEAK_OFF.text(), Message.of("speak.off.button")))
        : Answer.ask(
            Message.of("speak.how"),
            new Option(Button.SPEAK_ON.text(), Message.of("speak.on.button")));
  }

  private static Answer secrets(Turn turn) {
    Optional<SessionId> login = turn.notebook().voicing().login();
    login.ifPresent(each -> set(turn, turn.settings().hearingSecrets(each)));
    return Answer.say(login.isPresent() ? "speak.secrets" : "speak.secrets-login");
  }

  /** How it is set; nothing where nothing speaks. */
  static Message shown(Turn turn) {
    if (!turn.notebook().voicing().speaks()) {
      return Message.none();
    }
    SpokenWish wish = turn.settings().consents() ? turn.settings().spoken() : SpokenWish.NONE;
    return switch (wish) {
      case NONE -> Message.of("speak.is-off");
      case TOO -> Message.of("speak.is-on");
      case ALONE -> Message.of("speak.is-alone");
    };
  }

  private static void set(Turn turn, Settings settings) {
    turn.notebook().state(turn.notebook().state().with(settings));
  }
}
