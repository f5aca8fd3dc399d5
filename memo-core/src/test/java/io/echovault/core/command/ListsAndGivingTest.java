package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists are told whole, and what was given one way is not told for the other. */
class ListsAndGivingTest {
  /** What was bought is not on the list of what is to be bought. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shopping list: turnips, foil | bought a rug | what do I need to buy?",
        "lista de la compra: nabos, papel | compré una alfombra | ¿qué tengo que comprar?",
        "compras: nabo, papel | comprei um tapete | o que preciso comprar?",
        "Einkaufsliste: Rüben, Folie | hab einen Teppich gekauft | was muss ich einkaufen?",
        "courses : navets, papier | j'ai acheté un tapis | qu'est-ce que je dois acheter ?",
        "spesa: rape, carta | ho comprato un tappeto | cosa devo comprare?",
        "saamaan ki list: shalgam, kagaz | ek kaalin kharida | kya kya khareedna hai?",
      })
  void tellsWhatIsToBeBought(String list, String bought, String question) {
    Chat chat = Chat.listening();
    List.of(list, bought).forEach(chat::say);

    assertThat(chat.say(question)).contains("#1 ").doesNotContain("#2 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gift idea for Orla: a head torch | Orla wants a kite | gift ideas for Orla?",
        "idea de regalo para Olga: una linterna | Olga quiere una cometa | ¿ideas de regalo para Olga?",
        "ideia de presente pra Olga: uma lanterna | a Olga quer uma pipa | ideias de presente pra Olga?",
        "Geschenkidee für Olga: eine Stirnlampe | Olga wünscht sich einen Drachen | Geschenkideen für Olga?",
        "idée cadeau pour Olga : une lampe | Olga veut un cerf-volant | des idées de cadeau pour Olga ?",
        "idea regalo per Olga: una torcia | Olga vuole un aquilone | idee regalo per Olga?",
        "Olga ke liye gift idea: torch | Olga ko patang chahiye | Olga ke liye gift ideas?",
      })
  void tellsEveryGiftThatWouldDo(String one, String other, String question) {
    Chat chat = Chat.listening();
    List.of(one, other, "Ciro wants a drum").forEach(chat::say);

    assertThat(chat.say(question)).contains("#1 ", "#2 ").doesNotContain("#3 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I gave Orla a kite | what did Orla give me?",
        "le regalé una cometa a Olga | ¿qué me regaló Olga?",
        "dei uma pipa pra Olga | o que a Olga me deu?",
        "hab Olga einen Drachen geschenkt | was hat mir Olga geschenkt?",
        "j'ai offert un cerf-volant à Olga | qu'est-ce qu'Olga m'a offert ?",
        "ho regalato un aquilone a Olga | cosa mi ha regalato Olga?",
        "Olga ko patang di | Olga ne mujhe kya diya?",
      })
  void doesNotTakeWhatWasGivenForWhatWasGot(String given, String question) {
    Chat chat = Chat.listening();
    List.of(given, "the loft is dry").forEach(chat::say);

    assertThat(chat.say(question).lines().findFirst().orElseThrow()).doesNotContain("#1 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the childminder is Petra | who looks after the kids?",
        "la niñera es Petra | ¿quién cuida a los niños?",
        "a babá é a Petra, até cinco e meia | quem cuida das crianças?",
        "die Tagesmutter ist Petra | wer passt auf die Kinder auf?",
        "la nounou c'est Petra | qui garde les enfants ?",
        "la babysitter è Petra | chi guarda i bambini?",
        "aaya Petra hai, saade paanch tak | bachchon ko kaun sambhalta hai?",
      })
  void tellsWhoDoesWhatByWhatTheyAre(String told, String question) {
    Chat chat = Chat.listening();
    List.of(told, "the loft is dry").forEach(chat::say);

    assertThat(chat.say(question)).contains("Petra").doesNotContain("#2 ");
  }
}
