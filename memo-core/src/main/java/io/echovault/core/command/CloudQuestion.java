package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.answer.Option;
import io.echovault.core.codec.StoredNames.Button;
import io.echovault.core.member.Settings;
import io.echovault.core.member.Settings.Cloud;
import io.echovault.core.memory.Notebook;
import io.echovault.core.text.PlainText;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.util.Set;

/**
 * Whether confidential words may go to a language model elsewhere: asked once, when there is a
 * model and the first of them are kept, and answered by a setting.
 */
final class CloudQuestion {
  static final Set<String> ON =
      Set.of("on", "yes", "si", "sim", "ja", "oui", "an", "ein", "haan", "ha", "chalu");
  static final Set<String> OFF =
      Set.of("off", "no", "nao", "nein", "aus", "non", "nahi", "nahin", "band");

  private CloudQuestion() {}

  /** The question, behind what is said of a confidential memory; nothing when it was put before. */
  static Message once(Turn turn, Memory kept) {
    if (kept.attachment().isPresent()) {
      return ofFile(turn);
    }
    return kept.provenance() == Provenance.SAID && kept.tier() == Tier.CONFIDENTIAL
        ? once(turn, "cloud.ask")
        : Message.none();
  }

  /** The same behind what is said of a picture or a document. */
  static Message ofFile(Turn turn) {
    return once(turn, "cloud.ask-file");
  }

  private static Message once(Turn turn, String question) {
    if (!turn.advice().modelThere() || turn.settings().cloud() != Cloud.UNASKED) {
      return Message.none();
    }
    set(turn, Cloud.OFF);
    return Message.of(question);
  }

  /** What {@code /settings cloud on} and {@code off} do. */
  static Answer answered(Turn turn, String value) {
    String plain = PlainText.of(value).strip();
    boolean speech = turn.notebook().voicing().leaves();
    if (!turn.advice().modelThere() && !speech) {
      return Answer.say("cloud.none");
    }
    if (ON.contains(plain)) {
      set(turn, Cloud.ON);
      return said(turn, "cloud.on", "cloud.speech-on");
    }
    if (OFF.contains(plain)) {
      set(turn, Cloud.OFF);
      return said(turn, "cloud.off", "cloud.speech-off");
    }
    return choice(turn);
  }

  /** How it is set or what would be allowed, with the other way on a button. */
  private static Answer choice(Turn turn) {
    return turn.settings().consents()
        ? Answer.ask(
            shown(turn), new Option(Button.CLOUD_OFF.text(), Message.of("cloud.off.button")))
        : Answer.ask(
            words(turn, "cloud.ask-file", "cloud.speech-ask"),
            new Option(Button.CLOUD_ON.text(), Message.of("cloud.on.button")));
  }

  /** What is said of a language model and of a service for speech, as far as they are there. */
  private static Answer said(Turn turn, String model, String speech) {
    return Answer.say(words(turn, model, speech));
  }

  private static Message words(Turn turn, String model, String speech) {
    boolean leaves = turn.notebook().voicing().leaves();
    return Message.lines(
        turn.advice().modelThere() ? Message.of(model) : Message.none(),
        leaves ? Message.of(speech) : Message.none());
  }

  /** How it is set; nothing where there is no model. */
  static Message shown(Turn turn) {
    return turn.settings().consents()
        ? words(turn, "cloud.is-on", "cloud.speech-is-on")
        : words(turn, "cloud.is-off", "cloud.speech-is-off");
  }

  private static void set(Turn turn, Cloud cloud) {
    Notebook notebook = turn.notebook();
    Settings settings = notebook.state().settings();
    notebook.state(notebook.state().with(settings.with(cloud)));
  }
}
