package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was known, what changed, what stands; the world begins on Sunday 22 November 2026. */
class JournalPowersTest {
  private final World world = new World();

  @Test
  void showsWhatWasKnownOnADay() {
    say("Ana lives in Porto");
    days(2);
    say("/edit 1 Ana lives in Faro");
    say("The boiler is from 2019");
    days(2);

    assertThat(say("What did I know on 22 November?"))
        .isEqualTo(
            "At the end of Sun 22 Nov 2026 I knew this:\n#1 (22 Nov 2026): “Ana lives in Porto”");
    assertThat(say("/asof 24 Nov"))
        .contains("#1", "Ana lives in Faro", "#2", "The boiler is from 2019");
    assertThat(say("/asof 22 Nov where does Ana live")).contains("Porto").doesNotContain("Faro");
    assertThat(say("what did I know about Ana on 24 November")).contains("Faro");
    assertThat(say("What did I know on 1 May?")).contains("1 May 2026", "I knew nothing");
    assertThat(say("/asof tomorrow")).contains("still to come");
    assertThat(say("/asof 31 February")).contains("no such date");
    assertThat(say("/asof")).contains("For example: /asof");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "¿Qué sabía el 22 de noviembre?",
        "¿Qué sabía sobre Ana el 22 de noviembre?",
        "qué sabía yo de Ana ayer",
        "O que eu sabia em 22 de novembro?",
        "o que eu sabia sobre a Ana ontem",
        "What did I know about Ana yesterday?"
      })
  void understandsInThreeLanguagesWhatWasKnown(String question) {
    say("/settings language en");
    say("Ana lives in Porto");
    days(1);
    say("/edit 1 Ana lives in Faro");

    assertThat(say(question)).startsWith("At the end of Sun 22 Nov 2026").contains("Porto");
  }

  @Test
  void doesNotBringBackWhatWasDestroyed() {
    say("Ana lives in Porto");
    say("The boiler is from 2019");
    days(1);
    delete(1);
    assertThat(say("/asof 22 Nov"))
        .doesNotContain("Porto")
        .contains("boiler", "Not shown: 1 memory deleted since.");
    days(2);
    world.core().agenda().tick(10);

    assertThat(say("/asof 22 Nov"))
        .doesNotContain("Porto")
        .contains("boiler", "1 memory deleted since, whose words are destroyed");
  }

  @Test
  void doesNotShowAsItWasWhatIsLockedToday() {
    say("top secret: the treasure is under the oak");
    days(1);

    assertThat(say("/asof 22 Nov")).doesNotContain("oak").contains("Not shown: 1 memory locked");
  }

  @Test
  void followsAnUndo() {
    say("Ana lives in Porto");
    say("/edit 1 Ana lives in Faro");
    days(1);
    say("/edit 1 Ana lives in Braga");
    say("/undo");

    assertThat(say("/asof 22 Nov")).contains("Faro").doesNotContain("Braga");
    assertThat(say("/asof 23 Nov")).contains("Faro").doesNotContain("Braga");
    assertThat(say("/changes since 23 Nov")).contains("1 corrected, 1 brought back");
  }

  @Test
  void tellsWhatChanged() {
    say("/settings language en");
    say("Ana lives in Porto");
    say("The boiler is from 2019");
    days(3);
    say("/edit 1 Ana lives in Faro");
    delete(2);

    assertThat(say("What changed since yesterday?"))
        .isEqualTo(
            """
            Since 24 Nov 2026: 1 corrected, 1 deleted.
            25 Nov 2026 deleted #2
            25 Nov 2026 corrected #1: “Ana lives in Faro”""");
    assertThat(say("/changes since 22 November")).contains("2 kept, 1 corrected, 1 deleted");
    assertThat(say("/changes")).contains("2 kept");
    assertThat(say("¿Qué ha cambiado desde ayer?")).contains("1 corrected");
    assertThat(say("O que mudou desde ontem?")).contains("1 corrected");
    assertThat(say("/changes on 23 November")).contains("nothing changed");
    assertThat(say("/changes since 31 April")).contains("no such date");
    assertThat(say("/changes bananas")).contains("For example: /changes");
  }

  @Test
  void answersWithTheNewerStatementAndWhatWasBefore() {
    say("Ana lives in Porto");
    days(3);
    say("Ana moved to Lisbon");

    Reply answer = world.say("Where does Ana live?", ANA_PHONE, ANA_ID);

    assertThat(answer.body())
        .isEqualTo(
            "To Lisbon.\n#2 (25 Nov 2026): “Ana moved to Lisbon” (since 25 Nov 2026; before that: #1 “Ana lives"
                + " in Porto”)");
    assertThat(((Reply.Choice) answer).buttons())
        .extracting(Reply.Button::id)
        .containsExactly("both:2:1");
  }

  @Test
  void leavesBothWhenTheMemberSaysSoAndCanTakeThatBack() {
    say("Ana lives in Porto");
    days(3);
    say("Ana moved to Lisbon");
    assertThat(press("both:2:1")).contains("#2 and #1 are both true");
    assertThat(say("Where does Ana live?")).doesNotContain("before that");
    assertThat(press("both:2:1")).contains("noted already");
    world.restart();
    assertThat(say("Where does Ana live?")).doesNotContain("before that");
    assertThat(say("/changes")).contains("1 set beside another");

    assertThat(say("/undo")).contains("#2");
    assertThat(say("Where does Ana live?")).contains("before that");
    assertThat(say("both are true")).contains("#2 and #1 are both true. /undo");
    assertThat(say("#2 and #1 are both true")).contains("noted already");
    assertThat(say("both are true")).contains("/both 15 12");
    assertThat(say("/both 1 2")).contains("noted already");
    assertThat(say("/both 2 7")).contains("no #7");
    assertThat(say("/both 2")).contains("For example: /both");
    assertThat(press("both:9:8")).contains("no #9");
  }

  @Test
  void followsACorrectionOfTheNewerStatement() {
    say("Ana lives in Porto");
    say("Ana moved to Lisbon");
    say("/edit 2 Ana went to Lisbon for a day");

    assertThat(say("Where does Ana live?")).contains("Porto").doesNotContain("before that");
  }

  @Test
  void losesNothing() {
    say("Leo's shoe size is 31");
    days(1);
    say("Leo now wears 33");
    days(1);
    say("Leo wears size 34 now");

    assertThat(say("What is Leo's shoe size?")).contains("34", "before that: #2", "#1");
    assertThat(say("#1")).contains("31");
    assertThat(say("/asof 22 Nov what is Leo's shoe size")).contains("31").doesNotContain("33");
  }

  @Test
  void answersFromTheTimeThatIsAsked() {
    say("/settings language en");
    say("I promised Dan the drill");
    say("Dentist on Friday at 9");
    days(7);
    say("I promised Dan a cake");

    assertThat(say("What did I promise Dan last week?"))
        .contains("#1", "drill")
        .doesNotContain("cake");
    assertThat(say("What did I do last Friday?"))
        .contains("#2", "Dentist", "Fri 27 Nov 2026, 09:00");
    assertThat(say("What did I promise Dan in March?"))
        .startsWith("I have nothing on that for March 2026.");
    assertThat(say("What did I do in March?")).startsWith("I have nothing for March 2026.");
    assertThat(say("Where was the wedding last week?"))
        .startsWith("I have nothing on that for 16 Nov 2026 to 22 Nov 2026.");
    assertThat(say("What's on Friday?")).startsWith("I have nothing for Fri 4 Dec 2026.");
    assertThat(say("What did I promise Dan on 31 February?")).contains("no such date");
    assertThat(say("¿Qué le prometí a Dan la semana pasada?"))
        .contains("#1")
        .doesNotContain("cake");
    assertThat(say("O que fiz em março?")).startsWith("I have nothing for March 2026.");
  }

  @Test
  void knowsTheBirthdayThatItWasTold() {
    assertThat(say("The garden party is on my birthday")).endsWith("Kept as #1.");
    say("My birthday is on 20 June");

    assertThat(say("The picnic is on my birthday")).contains("Sun 20 Jun 2027");
    assertThat(say("What is planned for my birthday?")).contains("picnic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?",
        "???",
        "🙂🙂🙂?",
        "What did 我 do в марте?",
        "What did I do on 31 February?",
        "What did I do on 1 January 0000?",
        "What did I do on 31 December 9999?",
        "What did I know on 31 December 9999?",
        "What did I know in the year 0000?",
        "What changed since 9999?",
        "What changed since 31 December 9999?",
        "/asof 9999-12-31",
        "/changes 0000-00-00",
        "What did I do between 9 and 3 May?",
        "What did I do 9999 years ago?",
        "What did I do in 9999 weeks?"
      })
  void answersWhateverIsAsked(String question) {
    say("Ana lives in Porto");

    assertThat(say(question)).isNotBlank().doesNotContain("Porto");
  }

  @Test
  void answersAQuestionOfTenThousandWords() {
    say("Ana lives in Porto");

    assertThat(say("What did I do in March and " + "where is Ana ".repeat(3_333) + "?"))
        .isNotBlank();
  }

  private String say(String words) {
    return world.say(words, ANA_PHONE, ANA_ID).body();
  }

  private String press(String button) {
    return world
        .receive(new IncomingMessage.Press(world.envelope(ANA_PHONE, ANA_ID), button, "a button"))
        .body();
  }

  private void delete(int number) {
    Reply.Choice asked = (Reply.Choice) world.say("/delete " + number, ANA_PHONE, ANA_ID);
    press(asked.buttons().get(0).id());
  }

  private void days(int count) {
    world.clock.advance(Duration.ofDays(count));
  }
}
