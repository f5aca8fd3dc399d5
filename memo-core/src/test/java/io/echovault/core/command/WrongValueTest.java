package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections that say which value is wrong and which is right, in a chat. */
class WrongValueTest {
  private final Chat chat = Chat.welcomed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rita wears size 37|i meant 38 not 37|Rita wears size 38",
        "the loan is 4.200|the loan is 4.800 not 4.200|the loan is 4.800",
        "the train is at 16:20|no its 16:40 not 16:20|the train is at 16:40",
        "mi ma cumple el 14 de mayo|mi ma cumple el 15 no el 14|mi ma cumple el 15 de mayo",
        "la renta es 560|perdon, quise decir 650 no 560|la renta es 650",
        "o aluguel é 560|quis dizer 650 e nao 560|o aluguel é 650",
        "die Miete ist 560|sorry meinte 650 nicht 560|die Miete ist 650",
        "Leo hat Größe 30|nicht 30 sondern 31|Leo hat Größe 31",
        "le loyer est de 560|pardon je voulais dire 650 pas 560|le loyer est de 650",
        "l'affitto è 560|scusa intendevo 650 non 560|l'affitto è 650",
        "leo ka size 30 hai|30 nahi 31|leo ka size 31 hai",
        "the bins go out on tuesday|the bins are on wednesday not tuesday|the bins go out on wednesday",
        "la basura sale el martes|la basura es el miercoles no el martes|la basura sale el miércoles",
        "der Müll kommt Dienstag raus|nicht dienstag sondern mittwoch|der Müll kommt Mittwoch raus",
      })
  void putsTheRightValueInsteadOfTheWrongOne(String told, String said, String right) {
    chat.say(told);
    chat.say(said);

    assertThat(chat.kept()).containsExactly(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "take the 3 bins out on Monday|take 2 pills in the morning not 3",
        "Rita wears size 37|the shop opens at 10 not 9",
        "la valla mide 14 metros|el gas son 15 no 14",
      })
  void keepsWhatIsWrongInNoMemory(String told, String said) {
    chat.say(told);
    chat.say(said);

    assertThat(chat.kept()).containsExactly(told, said);
  }

  @Test
  void findsTheWrongValueAmongTheLastMemories() {
    chat.say("Leo wears size 30");
    chat.say("Leo likes plums");

    assertThat(chat.say("i meant 31 not 30")).contains("Corrected #1");
    assertThat(chat.kept()).containsExactly("Leo wears size 31", "Leo likes plums");
  }

  @Test
  void changesTheMemoryOfANumberAsAWhole() {
    chat.say("Tara drives a Skoda");
    chat.say("The cat is ill");

    assertThat(chat.say("corrige el 1: Tara drives a Seat")).contains("Corrected #1");
    assertThat(chat.kept()).containsExactly("Tara drives a Seat", "The cat is ill");
  }

  @Test
  void putsTheDayRightInTheWordsToo() {
    chat.say("Mum has her check on 3 June");

    assertThat(chat.say("no, on 4 June")).contains("4 Jun 2026");
    assertThat(chat.kept()).containsExactly("Mum has her check on 4 June");
  }

  @Test
  void takesANumberForTheOneOfAMemoryWithoutATime() {
    chat.say("Leo porta il 30");

    chat.say("no il 31");

    assertThat(chat.kept()).containsExactly("Leo porta il 31");
  }

  @Test
  void choosesTheButtonThatIsCounted() {
    chat.say("Plumber Pete is 40 an hour");
    chat.say("Plumber Ron is 35 an hour");
    assertThat(chat.say("delete the plumber note")).contains("Which one?");

    assertThat(chat.say("the second one")).contains("Deleted #");
    assertThat(chat.kept()).hasSize(1);
  }
}
