package io.echovault.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.command.requests.Doing;
import io.echovault.core.command.requests.RequestActs;
import io.echovault.core.understanding.Intent;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Requests that are read with what was said before. */
class RequestActsTest {
  private final NotebookInMemory notebook =
      new NotebookInMemory(ChatState.fresh(Settings.guessedFor(Chat.ANA)), Chat.START);
  private final List<String> done = new ArrayList<>();

  @Test
  void yesIsTheFirstButtonAndNoTheLast() {
    Doing.Recently asked =
        new Doing.Recently(
            Optional.empty(), List.of(), OptionalInt.empty(), List.of("delete:1:1", "keep:1:1"));
    RequestActs.answer(new Intent.Yes(), in(asked));
    RequestActs.answer(new Intent.No(), in(asked));
    assertThat(done).containsExactly("press delete:1:1", "press keep:1:1");
    assertThat(RequestActs.answer(new Intent.Yes(), in(Doing.Recently.NOTHING))).isEmpty();
  }

  @Test
  void asksAboutTheSamePersonWithAnotherAttribute() {
    RequestActs.answer(
        new Intent.FollowUp("and her phone number?"), in(after("where is noors key")));
    assertThat(done).containsExactly("ask noors phone number");
  }

  @Test
  void asksTheSameAboutAnotherPerson() {
    RequestActs.answer(new Intent.FollowUp("and Hale's?"), in(after("where is Noor's key?")));
    assertThat(done).containsExactly("ask where is key Hale's");
  }

  @Test
  void saysWhenTheLastAnswerWas() {
    Optional<Answer> answer =
        RequestActs.answer(new Intent.FollowUp("when was that?"), in(after("where is Noor's key")));
    assertThat(answer.orElseThrow().facts("en").cites()).containsExactly(1);
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
