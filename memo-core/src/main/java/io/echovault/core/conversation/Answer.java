package io.echovault.core.conversation;

import io.echovault.ports.vocabulary.Reply;
import java.util.List;

/**
 * What a rule wants said, of any length, before it is fitted into one message. Empty words are
 * silence.
 */
record Answer(String words, List<Reply.Button> buttons) {
  static final Answer SILENCE = say("");

  Answer {
    buttons = List.copyOf(buttons);
  }

  static Answer say(String words) {
    return new Answer(words, List.of());
  }

  static Answer ask(String words, Reply.Button... buttons) {
    return new Answer(words, List.of(buttons));
  }

  @Override
  public String toString() {
    return "Answer[" + words.length() + " characters, " + buttons.size() + " buttons]";
  }
}
