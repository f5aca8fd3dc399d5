package io.echovault.core.conversation;

import io.echovault.ports.vocabulary.Reply;
import java.util.List;
import java.util.Optional;

/**
 * What a rule wants said, of any length, before it is fitted into one message. Empty words are
 * silence.
 *
 * @param fileName the name of the file that goes with it, if one does
 */
record Answer(String words, List<Reply.Button> buttons, Optional<String> fileName) {
  static final Answer SILENCE = say("");

  Answer {
    buttons = List.copyOf(buttons);
  }

  static Answer say(String words) {
    return new Answer(words, List.of(), Optional.empty());
  }

  static Answer ask(String words, Reply.Button... buttons) {
    return new Answer(words, List.of(buttons), Optional.empty());
  }

  /** Words that go with a copy of the member's memories. */
  static Answer copy(String words, String fileName) {
    return new Answer(words, List.of(), Optional.of(fileName));
  }

  /** The same with other words before it. */
  Answer after(String lead) {
    return new Answer(lead + "\n\n" + words, buttons, fileName);
  }

  @Override
  public String toString() {
    return "Answer[" + words.length() + " characters, " + buttons.size() + " buttons]";
  }
}
