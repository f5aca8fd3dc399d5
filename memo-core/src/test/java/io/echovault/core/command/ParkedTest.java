package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks where they parked is told where the car is, by whatever words. */
class ParkedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the car is on level 5, row C | where did i park | level 5",
        "left the van on Quay Lane | where have i parked | Quay Lane",
        "auto steht in der Tiefgarage Ebene 3 | wo hab ich geparkt | Ebene 3",
        "das Auto ist auf Ebene 5 | wo habe ich geparkt? | Ebene 5",
        "dejé el coche en la calle Luna | donde aparque | calle Luna",
        "o carro tá no piso 5 | onde estacionei | piso 5",
        "deixei o carro na rua do Sol | onde eu estacionei | rua do Sol",
        "ho lasciato la macchina in via Luna | dove ho parcheggiato | via Luna",
        "gaadi basement mein hai pillar 9 | gaadi kahan park ki | pillar 9",
        "गाड़ी बेसमेंट में खंभा 9 के पास है | गाड़ी कहाँ पार्क की | 9",
      })
  void isAnsweredByWhereTheCarIs(String told, String question, String wanted) {
    Chat chat = Chat.listening();
    List.of("the car insurance ends in May", "keys are on the hook", told).forEach(chat::say);

    assertThat(chat.say(question)).contains(wanted);
  }
}
