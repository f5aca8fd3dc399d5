package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write, and whether it is kept, asked or just said. */
class UtterancesTest {
  private final Chat chat = Chat.welcomed();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When I was ten I broke my arm.",
        "Where the spare key is: under the pot",
        "The spare key is under the pot",
        "What a day!",
        "What I learned today: whales sleep upright",
        "Which reminds me, buy milk",
        "Do the dishes before six",
        "Did my homework",
        "Had the best day ever",
        "Had it with the neighbours",
        "Was the best party of my life",
        "Will Smith is a good actor",
        "What with the rain I stayed at home",
        "Have the car washed",
        "How to make bread: mix flour, water and salt",
        "Who knows, maybe it rains",
        "Why not, said the fox",
        "Remind me to buy milk",
        "Remind me about the meeting on Friday",
        "Remember to water the plants",
        "Remember the milk",
        "I forgot my password again",
        "Hello is the first word she said",
        "Ok computer is my favourite album",
        "Thanks to Ana I got the job",
        "More sugar in the cake next time",
        "Stop by the bakery",
        "Start of the course: Monday",
        "Help Ana move on Friday",
        "Find out when the bakery opens",
        "Delete 12 photos from the phone",
        "Undo the top button",
        "Caroline: Hey Mel! How have you been?",
        "Caroline: hello",
        "Caroline: What's my PIN?",
        "Caroline: /delete 1",
        "Caroline: stop",
        "Mary Ann Smith: remember that I called",
        "Jean-Luc O'Neill: thanks!",
        "Cuando era niño vivía en Lugo",
        "Que bonito está el jardín",
        "Quando era criança morava em Faro",
        "Was für ein Tag",
        "1234",
        "مفتاح البيت تحت الأصيص",
        "鍵は鉢の下"
      })
  void keepsStatements(String words) {
    assertThat(chat.say(words)).startsWith("Kept as #1");
    assertThat(chat.kept()).containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where is the spare key?",
        "where is the spare key",
        "Where's my umbrella",
        "what did I say about Ana",
        "what's the name of the plumber",
        "What time is the meeting",
        "when is my dentist appointment",
        "When was I born",
        "who told me about the film",
        "Who is Peter",
        "Is Ana coming on Friday",
        "Has Tom paid",
        "which movie did I like",
        "do I have a spare key",
        "did I pay the rent",
        "is my passport in the drawer",
        "tell me about Ana",
        "remind me where I parked",
        "can you tell me where I parked",
        "Do you remember that film we saw?",
        "Remember when we went to Rome?",
        "The meeting is on Friday, right?",
        "really?!",
        "Hi, where did I park",
        "What is Ana's birthday? 🎂",
        "Question: where the spare key is",
        "Q: my umbrella",
        "¿Dónde está la llave?",
        "dónde está la llave",
        "Cuándo es el cumpleaños de Ana",
        "qué dije de Ana",
        "Onde está a chave",
        "quando é o aniversário da Ana",
        "Wo ist der Schlüssel",
        "Où est la clé",
        "Dov'è la chiave?",
        "dove ho messo la chiave",
        "鍵はどこ？",
        "أين المفتاح؟"
      })
  void answersQuestions(String words) {
    assertThat(chat.say(words)).startsWith("I have nothing on that");
    assertThat(chat.kept()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "find umbrella",
        "Search for the umbrella",
        "recall umbrella",
        "Search: umbrella",
        "Recall: umbrella",
        "/search umbrella",
        "buscar umbrella"
      })
  void searches(String words) {
    chat.say("The red umbrella is in the car");

    assertThat(chat.say(words)).endsWith("#1 (4 May 2026): “The red umbrella is in the car”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hi                        | Hello!
          Hello!                    | Hello!
          Hey there                 | Hello!
          Hi Echo                   | Hello!
          good morning              | Hello!
          Good evening everyone     | Hello!
          Buenos días               | Hello!
          ¡Hola!                    | Hello!
          Bom dia                   | Hello!
          Olá, boa tarde            | Hello!
          Guten Morgen              | Hello!
          Bonjour                   | Hello!
          Buongiorno                | Hello!
          thanks                    | You're welcome!
          Thanks a lot!             | You're welcome!
          Thank you so much 😊      | You're welcome!
          ok thanks                 | You're welcome!
          Muchas gracias            | You're welcome!
          Muito obrigada            | You're welcome!
          Danke schön               | You're welcome!
          Merci beaucoup            | You're welcome!
          Grazie mille              | You're welcome!
          ok                        | All right.
          Okay!                     | All right.
          perfecto                  | All right.
          Bye                       | Goodbye!
          good night                | Goodbye!
          hasta luego               | Goodbye!
          thank you, that was kind  | You're welcome!
          yes please                | All right.
          what                      | Send me anything
          How are you?              | All well
          ¿Qué tal?                 | All well
          Tudo bem?                 | All well
          👍                        | 🙂
          ❤️🎉                      | 🙂
          👩‍👩‍👧                        | 🙂
          ...                       | There are no words
          ?                         | Send me anything
          help                      | Send me anything
          What can you do?          | Send me anything
          """)
  void answersSmallTalkWithoutKeepingIt(String words, String answer) {
    assertThat(chat.say(words)).startsWith(answer);
    assertThat(chat.kept()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          remember that the key is under the pot           | the key is under the pot
          Remember: the key is under the pot               | the key is under the pot
          please remember that the key is under the pot    | the key is under the pot
          Please remember the key is under the pot         | the key is under the pot
          Hi! Please remember that Ana likes tea           | Ana likes tea
          Note that Ana likes tea                          | Ana likes tea
          note: Ana likes tea                              | Ana likes tea
          remember my size is 42                           | my size is 42
          Remember that Ana asked: where is it?            | Ana asked: where is it?
          Can you remember that Ana likes tea              | Ana likes tea
          Don't forget that Ana likes tea                  | Ana likes tea
          keep in mind that Ana likes tea                  | Ana likes tea
          Recuerda que a Ana le gusta el té                | a Ana le gusta el té
          apunta: leche y pan                              | leche y pan
          Lembra que a Ana gosta de chá                    | a Ana gosta de chá
          Merke dir, dass Ana Tee mag                      | Ana Tee mag
          remember that /help is a command                 | /help is a command
          """)
  void keepsWhatFollowsRememberThat(String words, String kept) {
    assertThat(chat.say(words)).startsWith("Kept as #1");
    assertThat(chat.kept()).containsExactly(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"remember", "Remember that", "remember: ", "note that"})
  void asksWhatToRemember(String words) {
    assertThat(chat.say(words)).startsWith("Remember what? For example");
    assertThat(chat.kept()).isEmpty();
  }

  @Test
  void countsNothingWhereNothingIsKept() {
    assertThat(chat.say("how many cats do I have")).isEqualTo("I have nothing on that.");
    assertThat(chat.say("how many notes do I have")).startsWith("You have no memories here yet");
    assertThat(chat.kept()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hi\n/undo", "\"/undo\"", "he typed /undo and it was gone", "ſtop"})
  void doesNothingThatIsOnlySpokenOf(String words) {
    chat.say("The ladder is in the shed");
    chat.say(words);
    assertThat(chat.say("where is the ladder?")).contains("in the shed");
  }
}
