package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.Settings;
import io.echovault.core.memory.Notebook;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Questions that are read with what was said before. */
class FollowUpActTest {
  private final NotebookInMemory notebook =
      new NotebookInMemory(ChatState.fresh(Settings.guessedFor(Chat.ANA)), Chat.START);
  private final List<String> done = new ArrayList<>();

  @Test
  void asksAboutTheSamePersonWithAnotherAttribute() {
    FollowUpAct.answer("and her phone number?", in(after("where is noors key")));
    assertThat(done).containsExactly("ask Noor phone number");
  }

  @Test
  void asksTheSameAboutAnotherPerson() {
    FollowUpAct.answer("and Hale's?", in(after("where is Noor's key?")));
    assertThat(done).containsExactly("ask where is key Hale's");
  }

  @Test
  void saysWhenTheLastAnswerWas() {
    Answer answer = FollowUpAct.answer("when was that?", in(after("where is Noor's key")));
    assertThat(answer.facts("en").cites()).containsExactly(1);
    assertThat(done).isEmpty();
  }

  /** A chat in which a question was answered with the memory of Noor's key. */
  private Doing.Recently after(String question) {
    Note note =
        new Note(
            "the key of Noor hangs in the hall",
            Chat.START,
            Provenance.SAID,
            Optional.empty(),
            Optional.empty());
    notebook.remember(note, Tier.GENERAL, Optional.empty());
    return new Doing.Recently(Optional.of(question), List.of(1), OptionalInt.empty(), List.of());
  }

  private Doing in(Doing.Recently recently) {
    return new Noting(notebook, recently, done);
  }

  private record Noting(Notebook notebook, Doing.Recently recently, List<String> done)
      implements Doing {
    @Override
    public ZoneId zone() {
      return ZoneId.of("Europe/Madrid");
    }

    @Override
    public String language() {
      return "en";
    }

    @Override
    public Answer ask(String question) {
      return noted("ask " + question);
    }

    @Override
    public Answer keep(String words, Message remark) {
      return noted("keep " + words);
    }

    @Override
    public Answer correct(Notebook.Label label, String words) {
      return noted("correct " + words);
    }

    @Override
    public Answer command(String name, String argument) {
      return noted("command " + name);
    }

    @Override
    public Answer press(String buttonId) {
      return noted("press " + buttonId);
    }

    private Answer noted(String what) {
      done.add(what);
      return Answer.say("talk.all-right");
    }
  }
}
