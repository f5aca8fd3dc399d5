package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.Settings;
import io.echovault.core.memory.Notebook;
import io.echovault.core.time.AskedTime;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Note;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Tier;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /**
   * The whole way: the last question of another person or thing, and what goes on with the same.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Una owes me 15 | Piers owes me 41 | how much does una owe me | and piers? | 41",
        "Urraca me debe 15 | Paco me debe 41 | cuanto me debe urraca | y paco? | 41",
        "a Zélia me deve 15 | o Beto me deve 41 | quanto a zelia me deve | e o beto? | 41",
        "Wim schuldet mir 15 | Hedda schuldet mir 41 | wie viel schuldet mir wim | und hedda? | 41",
        "Ugo me doit 15 | Anouk me doit 41 | combien me doit ugo | et anouk ? | 41",
        "Nives mi deve 15 | Piero mi deve 41 | quanto mi deve nives | e piero? | 41",
        "the kiln is a Nabertherm | the kiln cost 640 | what make is the kiln | how much was it? | 640",
        "la lavadora es una Balay | la lavadora costó 410 | de que marca es la lavadora | cuanto costo? | 410",
        "a geladeira é da Consul | a geladeira custou 2100 | qual a marca da geladeira | quanto custou? | 2100",
        "la stufa è una Palazzetti | la stufa è costata 410 | di che marca è la stufa | quanto è costata? | 410",
        "the MOT is due on 3 june | the MOT is at Drayton's garage | when is the mot due | where is it? | Drayton",
        "l'oculista è il 9 marzo | il dentista è il 4 aprile | quando è l'oculista | e il dentista? | 4 apr",
      })
  void goesOnWithAnotherOrTheSame(
      String one, String other, String question, String next, String wanted) {
    Chat chat = Chat.listening();
    chat.say(one);
    chat.say(other);
    chat.say("the loft is dry");
    chat.say(question);

    assertThat(chat.say(next)).contains(wanted).contains("#2").doesNotContain("#1 ", "#3 ");
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
    public Optional<AskedTime> asked(String question) {
      return Optional.empty();
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
    public Optional<Answer> redate(Memory memory, String words) {
      return Optional.of(noted("redate " + words));
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
