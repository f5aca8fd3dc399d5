package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
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
  private static final Set<String> ON =
      Set.of("on", "yes", "si", "sim", "ja", "oui", "an", "ein", "haan", "ha", "chalu");
  private static final Set<String> OFF =
      Set.of("off", "no", "nao", "nein", "aus", "non", "nahi", "nahin", "band");

  private CloudQuestion() {}

  /** The question, behind what is said of a confidential memory; nothing when it was put before. */
  static Message once(Turn turn, Memory kept) {
    if (!turn.advice().modelThere()
        || kept.provenance() != Provenance.SAID
        || turn.settings().cloud() != Cloud.UNASKED
        || kept.tier() != Tier.CONFIDENTIAL) {
      return Message.none();
    }
    set(turn, Cloud.OFF);
    return Message.of("cloud.ask");
  }

  /** What {@code /settings cloud on} and {@code off} do. */
  static Answer answered(Turn turn, String value) {
    String plain = PlainText.of(value).strip();
    if (!turn.advice().modelThere()) {
      return Answer.say("cloud.none");
    }
    if (ON.contains(plain) || OFF.contains(plain)) {
      set(turn, ON.contains(plain) ? Cloud.ON : Cloud.OFF);
      return Answer.say(ON.contains(plain) ? "cloud.on" : "cloud.off");
    }
    return Answer.say("cloud.ask");
  }

  /** How it is set; nothing where there is no model. */
  static Message shown(Turn turn) {
    if (!turn.advice().modelThere()) {
      return Message.none();
    }
    return Message.of(turn.settings().consents() ? "cloud.is-on" : "cloud.is-off");
  }

  private static void set(Turn turn, Cloud cloud) {
    Notebook notebook = turn.notebook();
    Settings settings = notebook.state().settings();
    notebook.state(notebook.state().with(settings.with(cloud)));
  }
}
