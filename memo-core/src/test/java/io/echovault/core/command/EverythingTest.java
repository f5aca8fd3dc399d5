package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that is told of somebody, and what is on. */
class EverythingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Odo likes jazz | Odo lives in Hull | Petra has a ferret | what do you know about Odo?",
        "A Odo le gusta el jazz | Odo vive en Soria | Petra tiene un hurón | ¿qué sabes de Odo?",
        "O Odo gosta de jazz | o Odo mora em Faro | a Petra tem um furão | o que você sabe sobre o Odo?",
        "Odo mag Jazz | Odo wohnt in Kiel | Petra hat ein Frettchen | was weißt du über Odo?",
        "Odo aime le jazz | Odo habite à Sens | Petra a un furet | que sais-tu de Odo ?",
        "Odo ama il jazz | Odo abita a Lecce | Petra ha un furetto | cosa sai di Odo?",
        "Odo ko jazz pasand hai | Odo Pune mein rehta hai | Petra ke paas neola hai | Odo ke baare mein kya pata hai?",
      })
  void isGivenOfWhomIsAskedAbout(String one, String two, String other, String question) {
    Chat chat = Chat.listening();
    chat.say(one);
    chat.say(two);
    chat.say(other);

    assertThat(chat.say(question)).contains("#1", "#2").doesNotContain("#3");
  }

  @Test
  void leavesOutOfComingDaysWhatWasToldToday() {
    Chat chat = Chat.listening();
    chat.say("dinner with Petra tomorrow at 8");
    chat.say("the kiln is hot");

    assertThat(chat.say("what's on this week?")).contains("#1").doesNotContain("#2");
    assertThat(chat.say("what did I tell you today?")).contains("#1", "#2");
  }
}
