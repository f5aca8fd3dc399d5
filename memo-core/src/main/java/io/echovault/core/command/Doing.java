package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.memory.Notebook;
import io.echovault.core.time.AskedTime;
import io.echovault.ports.vocabulary.Memory;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the acts need of the chat, and what they leave to the acts of other requests. */
interface Doing {
  /** The member's memories. */
  Notebook notebook();

  /** The member's time zone. */
  ZoneId zone();

  /** The member's language, two lower-case letters. */
  String language();

  /** What was said and shown shortly before. */
  Recently recently();

  /** The time that a question asks about. */
  Optional<AskedTime> asked(String question);

  /** Answers a question from the memories. */
  Answer ask(String question);

  /** Keeps words, with a remark behind what is said of that. */
  Answer keep(String words, Message remark);

  /** Gives a memory other words. */
  Answer correct(Notebook.Label label, String words);

  /** Gives a memory the time that words name; empty where they name none. */
  Optional<Answer> redate(Memory memory, String words);

  /** Runs a command by its name, without the slash. */
  Answer command(String name, String argument);

  /** Does what a button does. */
  Answer press(String buttonId);

  /**
   * What was said and shown shortly before.
   *
   * @param question the member's last question
   * @param shown the numbers of the memories that answered it, best first
   * @param kept the number of the memory that was kept last in this sitting
   * @param buttons the ids of the buttons of the question that waits for an answer, in order
   */
  record Recently(
      Optional<String> question, List<Integer> shown, OptionalInt kept, List<String> buttons) {
    public Recently {
      shown = List.copyOf(shown);
      buttons = List.copyOf(buttons);
    }

    /** Prints no words. */
    @Override
    public String toString() {
      return "Recently[" + shown.size() + " shown, " + buttons.size() + " buttons]";
    }
  }
}
