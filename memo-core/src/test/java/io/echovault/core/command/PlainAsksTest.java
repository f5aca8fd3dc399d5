package io.echovault.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Plain requests, from the words of a member to what has happened to the memories. */
class PlainAsksTest {
  private final Chat chat = Chat.welcomed();

  @Test
  void namesWhatItWouldDeleteAndAsks() {
    chat.say("Marina sings in the choir");
    chat.say("The gym opens at six");
    assertThat(chat.say("could you forget what I said about the gym please"))
        .contains("Delete #2?")
        .contains("The gym opens at six");
    assertThat(chat.say("/recent")).contains("The gym opens at six");
  }

  @Test
  void saysThatItFoundNothingToDelete() {
    chat.say("Marina sings in the choir");
    assertThat(chat.say("delete the note about the zeppelin")).contains("found nothing");
    assertThat(chat.say("/recent")).doesNotContain("zeppelin");
  }

  @Test
  void offersTheMemoriesOfWhichOneIsMeant() {
    chat.say("The gym opens at six");
    chat.say("The gym costs 30 a month");
    assertThat(chat.say("delete the thing about the gym"))
        .contains("Which one?")
        .contains("opens at six")
        .contains("costs 30");
  }

  @Test
  void changesAValueAndKeepsNothingBeside() {
    chat.say("Hugo has shoe size 35");
    assertThat(chat.say("change Hugo's shoe size to 36")).contains("Corrected #1");
    assertThat(chat.say("/recent")).contains("Hugo has shoe size 36").doesNotContain("#2");
  }

  @Test
  void keepsWhatItCannotPlaceAsANewStatement() {
    assertThat(chat.say("change the colour of the shed to green"))
        .contains("Kept as #1")
        .contains("new note");
  }

  @Test
  void correctsAWholeMemory() {
    chat.say("the bins go out on mondays");
    chat.say("Marina sings");
    assertThat(chat.say("correct that: the bins go out on tuesdays")).contains("Corrected #1");
  }

  @Test
  void listsWhatIsAboutATopic() {
    chat.say("The house has a blue door");
    chat.say("Marina sings");
    chat.say("The house insurance is with Alba");
    assertThat(chat.say("show me everything about the house"))
        .contains("blue door")
        .contains("Alba")
        .doesNotContain("Marina");
  }

  @Test
  void countsAndShowsTheLast() {
    chat.say("The house has a blue door");
    chat.say("Marina sings");
    assertThat(chat.say("how many things have I told you")).contains("2 memories");
    assertThat(chat.say("show me the last thing I told you")).contains("Marina sings");
  }

  @Test
  void movesAMemory() {
    chat.say("Marina sings");
    assertThat(chat.say("mark that confidential")).contains("#1 is confidential now");
    assertThat(chat.say("mark that confidential")).contains("confidential already");
  }

  @Test
  void keepsNothingOfARefusal() {
    assertThat(chat.say("don't save this: my boss is leaving")).contains("kept nothing");
    assertThat(chat.say("you're useless")).contains("Sorry");
    assertThat(chat.say("nvm")).contains("never mind");
    assertThat(chat.say("/recent")).contains("nothing to show");
  }

  @Test
  void saysOfAnEmptyListWhatIsLocked() {
    chat.say("the safe code is 48213");
    assertThat(chat.say("list everything"))
        .startsWith("There is nothing to show that is not locked.")
        .contains("you have 1");
  }

  @Test
  void keepsWhatItCannotRemindOf() {
    assertThat(chat.say("remind me to water the ferns"))
        .contains("Kept as #1")
        .contains("can't remind you yet");
  }

  @Test
  void leavesWhenAskedPolitely() {
    assertThat(chat.say("please stop sending me messages")).contains("You have left");
    assertThat(chat.say("Marina sings")).isEmpty();
  }

  @Test
  void everythingLeadsToErasing() {
    chat.say("Marina sings");
    assertThat(chat.say("please delete everything")).contains("Erase everything about you?");
  }

  @Test
  void takesATypedYesOrNoForTheQuestionJustAsked() {
    chat.say("The gym opens at six");
    chat.say("delete 1");
    assertThat(chat.say("no")).contains("stays");
    chat.say("delete 1");
    assertThat(chat.say("yes")).contains("Deleted #1");
  }

  @Test
  void choosesNoneOfSeveralByAYes() {
    chat.say("The gym opens at six");
    chat.say("The gym costs 30 a month");
    chat.say("delete the thing about the gym");
    assertThat(chat.say("yes")).contains("Which one?");
    assertThat(chat.kept()).hasSize(2);
  }
}
