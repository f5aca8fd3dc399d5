package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said wrongly is put right by who says so, in their own words. */
class MendingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rosa's birthday is June 12th | oops wrong, her birthday is June 13th"
            + " | when is Rosa's birthday? | 13 | 12",
        "El cumple de Rosa es el 12 de junio | me equivoqué, es el 13 de junio"
            + " | ¿cuándo es el cumple de Rosa? | 13 | 12",
        "O aniversário da Rosa é 12 de junho | errei, é dia 13 de junho"
            + " | quando é o aniversário da Rosa? | 13 | 12",
        "Rosas Geburtstag ist der 12. Juni | falsch, ihr Geburtstag ist der 13. Juni"
            + " | wann hat Rosa Geburtstag? | 13 | 12",
        "L'anniversaire de Rosa est le 12 juin | faux, c'est le 13 juin"
            + " | c'est quand l'anniversaire de Rosa ? | 13 | 12",
        "Il compleanno di Rosa è il 12 giugno | ho sbagliato, è il 13 giugno"
            + " | quando è il compleanno di Rosa? | 13 | 12",
        "Rosa ka birthday 12 June ko hai | galat likha, 13 June ko hai"
            + " | Rosa ka birthday kab hai? | 13 | 12",
        "रोज़ा का जन्मदिन 12 जून है | गलत, उसका जन्मदिन 13 जून है | रोज़ा का जन्मदिन कब है? | 13 |"
            + " 12",
        "the ladder is with Moira | that's wrong, Fergus has it"
            + " | who has the ladder? | Fergus | Moira",
        "lunch with Priya is at Dishoom | scratch that, it's at Tayyabs"
            + " | where is lunch with Priya? | Tayyabs | Dishoom",
        "la escalera la tiene Moira | qué va, la tiene Fermín"
            + " | ¿quién tiene la escalera? | Fermín | Moira",
        "a escada está com a Moira | não não, está com o Fábio"
            + " | com quem está a escada? | Fábio | Moira",
        "die Leiter hat Moira | quatsch, die hat Fritz | wer hat die Leiter? | Fritz | Moira",
        "c'est Moira qui a l'échelle | mais non, c'est Fred qui l'a"
            + " | qui a l'échelle ? | Fred | Moira",
        "la scala ce l'ha Moira | macché, ce l'ha Fabio | chi ha la scala? | Fabio | Moira",
        "सीढ़ी मोइरा के पास है | नहीं नहीं, फ़िरोज़ के पास है | सीढ़ी किसके पास है? | फ़िरोज़ |"
            + " मोइरा",
      })
  void isPutRightWhereItStands(String told, String right, String question, String now, String no) {
    Chat chat = Chat.listening();
    chat.say(told);
    chat.say(right);

    String answer = chat.say(question);

    assertThat(answer).contains(now).doesNotContain(no);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong number called again, third time this week",
        "typo in the letter from school, page 12",
        "me equivoqué de tren esta mañana, el de las 8",
        "errei o caminho, cheguei 20 minutos depois",
        "falsch geparkt, 15 euro strafe",
        "erreur de la banque, 20 euros en trop",
        "ho sbagliato strada, 20 minuti persi",
        "galat number se 3 call aaye",
      })
  void andWhatIsNothingOfTheSortIsKept(String words) {
    Chat chat = Chat.welcomed();
    chat.say("the blue tent has 4 poles and hangs in the attic of my aunt Carla");

    chat.say(words);

    assertThat(chat.say("/recent 5")).contains(words).contains("4 poles");
  }

  @Test
  void canBeTakenBack() {
    Chat chat = Chat.welcomed();
    chat.say("the gate is at post 14");
    chat.say("sorry, i meant post 41");
    assertThat(chat.say("/recent 5")).contains("post 41").doesNotContain("post 14");

    chat.say("/undo");

    assertThat(chat.say("/recent 5")).contains("post 14").doesNotContain("post 41");
  }

  @Test
  void findsTheOneThatIsNamed() {
    Chat chat = Chat.welcomed();
    chat.say("Rosa's birthday is June 12th");
    chat.say("Rosa has 2 cats");

    chat.say("oops wrong, her birthday is June 13th");

    assertThat(chat.say("/recent 5")).contains("June 13th", "2 cats").doesNotContain("12th");
  }
}
