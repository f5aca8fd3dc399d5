package io.echovault.core.understanding.intent;

import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.util.Objects;
import java.util.Optional;

/**
 * What a message asks for, with what it says about it. A message has several candidates; one is
 * decided on and carried out. Records with words of members do not print them.
 */
public sealed interface Intent {
  /** Has an act done for it: one method for each kind, so that none is without one. */
  <R> R accept(Acts<R> acts);

  /** What is asked for by other means than plain words, beyond one's memories, or not surely. */
  sealed interface Beyond extends Intent permits Sent, Pressed, Looking, Perhaps {}

  /** To keep words: a statement, or what follows "remember that". */
  record Keep(String words, Provenance provenance) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.keep(this);
    }

    public Keep {
      Objects.requireNonNull(words, "words");
      Objects.requireNonNull(provenance, "provenance");
    }

    @Override
    public String toString() {
      return "Keep[" + provenance + "]";
    }
  }

  /** Not to keep something: "don't save this". Answered; nothing of the message is kept. */
  record DoNotKeep() implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.doNotKeep(this);
    }
  }

  /**
   * To keep words or to answer them: they may be told or asked.
   *
   * @param likely whether they were more likely asked, so that an answer counts if there is one
   */
  record KeepOrAsk(String words, boolean likely) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.keepOrAsk(this);
    }

    @Override
    public String toString() {
      return "KeepOrAsk[" + words.length() + "]";
    }
  }

  /** To answer a question from the memories. */
  record Ask(String question) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.ask(this);
    }

    @Override
    public String toString() {
      return "Ask[" + question.length() + "]";
    }
  }

  /** To answer a question that is read with the last one: "and his phone?". */
  record FollowUp(String words) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.followUp(this);
    }

    @Override
    public String toString() {
      return "FollowUp[" + words.length() + "]";
    }
  }

  /** To find what has these words; blank when none were given. */
  record Search(String words) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.search(this);
    }

    @Override
    public String toString() {
      return "Search[" + words.length() + "]";
    }
  }

  /** To show one memory whole. */
  record Show(Target target) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.show(this);
    }
  }

  /** To list what is kept: of a topic, of a tier, or all. */
  record ListAll(Optional<String> topic, Optional<Tier> tier) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.listAll(this);
    }

    @Override
    public String toString() {
      return "ListAll[" + tier + "]";
    }
  }

  /** To count what is kept, of a topic or all. */
  record Count(Optional<String> topic) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.count(this);
    }

    @Override
    public String toString() {
      return "Count[" + topic.isPresent() + "]";
    }
  }

  /** To delete a memory; asked back before anything is lost. */
  record Delete(Target target) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.delete(this);
    }
  }

  /** To bring a deleted memory back. */
  record Undelete(Target target) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.undelete(this);
    }
  }

  /**
   * To change a memory.
   *
   * @param words what it is to say, or the new value: "32" in "change Leo's size to 32"
   * @param whole whether the words stand for all of the memory, else only for a part of it
   */
  record Change(Target target, String words, boolean whole) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.change(this);
    }

    public Change {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(words, "words");
    }

    @Override
    public String toString() {
      return "Change[" + target + "]";
    }
  }

  /** To move a memory to another tier. */
  record Move(Target target, Tier tier) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.move(this);
    }
  }

  /** To let one's department find a memory: "share the plumber note with my team". */
  record Share(Target target) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.share(this);
    }
  }

  /**
   * To take back the last change.
   *
   * @param number of the memory whose change it must be, if one is named
   */
  record Undo(Optional<Integer> number) implements Intent {
    /** Whatever memory the last change was to. */
    public Undo() {
      this(Optional.empty());
    }

    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.undo(this);
    }
  }

  /** To be reminded, which the bot cannot do yet: it keeps the words and says so. */
  record Remind(String words) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.remind(this);
    }

    @Override
    public String toString() {
      return "Remind[" + words.length() + "]";
    }
  }

  /**
   * A command by its name, without the slash, such as {@code settings}.
   *
   * @param argument what stands after the name; blank when nothing does
   */
  record Command(String name, String argument) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.command(this);
    }

    public Command {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(argument, "argument");
    }

    @Override
    public String toString() {
      return "Command[" + name + "]";
    }
  }

  /** "Yes" to the question just asked, or its first button. */
  record Yes() implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.yes(this);
    }
  }

  /** "No" to the question just asked, or its last button. */
  record No() implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.no(this);
    }
  }

  /** A button, pressed or its title typed. */
  record Press(String buttonId) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.press(this);
    }
  }

  /**
   * To hear nothing more.
   *
   * @param orLogOut whether the words may as well mean the end of a login: "abmelden"
   */
  record Stop(boolean orLogOut) implements Intent {
    /** Nothing else. */
    public Stop() {
      this(false);
    }

    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.stop(this);
    }
  }

  /** To hear from the bot again. */
  record Start() implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.start(this);
    }
  }

  /** Words that are nothing to keep: a greeting, thanks, a feeling about the bot. */
  record SmallTalk(Talk kind) implements Intent {
    @Override
    public <R> R accept(Acts<R> acts) {
      return acts.smallTalk(this);
    }
  }
}
