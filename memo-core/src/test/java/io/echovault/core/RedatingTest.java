package io.echovault.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Reply.Button;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date that was taken is put right. Everything is said on Sunday 22 November 2026 at 13:00. */
class RedatingTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  private final World world = new World();

  @BeforeEach
  void inEnglish() {
    world.say("/settings language en", World.ANA_PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rehearsal with Tom on Friday",
        "School fair on 3/4",
        "Coffee with Nina tomorrow at 8",
        "The MOT on 20 November",
      })
  void offersAnotherDayWhereTheReadingIsNotCertain(String words) {
    assertThat(titles(say(words))).containsExactly("Other day");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rehearsal with Tom tomorrow at 15:30",
        "Rehearsal on 14 January 2027",
        "I met Tom on Friday",
        "We will meet Tom on Friday",
        "The spare key is with Ana",
      })
  void offersNoneWhereItIs(String words) {
    assertThat(titles(say(words))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Ana's birthday is on 3 May, change ana's birthday to 4 May, 'every year, from 4 May 2027'",
    "pt, o aniversário da Ana é 3 de maio, troca o niver da ana pra 4 de maio, 'todo ano, desde 4'",
  })
  void whatComesEveryYearStillDoesOnItsNewDay(
      String language, String told, String change, String says) {
    world.say("/settings language " + language, World.ANA_PHONE);
    say(told);
    assertThat(say(change).body()).contains("#1", says);
  }

  @Test
  void theButtonOffersWhatElseTheWordsMayMean() {
    Reply asked = press(buttons(say("School fair on 3/4")).get(0));
    assertThat(asked.body()).contains("#1", "write it");
    assertThat(titles(asked)).containsExactly("4 Mar 2027", "Leave it");
    assertThat(press(buttons(asked).get(0)).body()).contains("#1", "Thu 4 Mar 2027");
    assertThat(only().text()).isEqualTo("School fair on 3/4");
    assertThat(aboutAt()).isEqualTo("2027-03-04T00:00");
  }

  @Test
  void anHourIsOfferedOnItsOwn() {
    Reply asked = press(buttons(say("Coffee with Nina tomorrow at 8")).get(0));
    assertThat(titles(asked)).containsExactly("20:00", "Leave it");
    press(buttons(asked).get(0));
    assertThat(aboutAt()).isEqualTo("2026-11-23T20:00");
  }

  @Test
  void aTimeThatIsTypedAnswersTheQuestion() {
    press(buttons(say("Rehearsal with Tom on Friday at 19:30")).get(0));
    assertThat(say("Saturday").body()).contains("Sat 28 Nov 2026, 19:30");
    assertThat(only().text()).isEqualTo("Rehearsal with Tom on Saturday at 19:30");
    assertThat(aboutAt()).isEqualTo("2026-11-28T19:30");
  }

  @ParameterizedTest
  @CsvSource({
    "es, ensayo el 10 de diciembre a las 19:30, pásalo al viernes, 2026-12-11",
    "es, ensayo el 10 de diciembre a las 19:30, pásalo al lunes, 2026-12-07",
    "es, ensayo el 10 de diciembre a las 19:30, pásalo a mañana, 2026-11-23",
    "es, ensayo el 10 de diciembre a las 19:30, pásalo al 27 de noviembre, 2026-11-27",
    "es, ensayo el jueves a las 19:30, pásalo al viernes, 2026-11-27",
    "en, Rehearsal on 10 December at 19:30, move it to Friday, 2026-12-11",
    "en, Rehearsal on 10 December at 19:30, move the rehearsal to Friday, 2026-12-11",
    "en, Rehearsal on 10 December at 19:30, change it to 8pm, 2026-12-10T20:00",
    "en, Rehearsal on Thursday at 19:30, move the rehearsal to Friday, 2026-11-27",
    "pt, ensaio em 10 de dezembro às 19:30, muda o ensaio para sexta-feira, 2026-12-11",
    "de, Probe am 10. Dezember um 19:30, verschieb die Probe auf Freitag, 2026-12-11",
    "fr, répétition le 10 décembre à 19h30, déplace la répétition à vendredi, 2026-12-11",
    "it, prova il 10 dicembre alle 19:30, spostala a venerdì, 2026-12-11"
  })
  void aWeekdayAloneIsTheOneOfItsWeek(String language, String told, String moved, String day) {
    say("/settings language " + language);
    say(told);
    say(moved);
    assertThat(aboutAt()).isEqualTo(day.contains("T") ? day : day + "T19:30");
  }

  @Test
  void whatIsLeftStays() {
    Reply asked = press(buttons(say("School fair on 3/4")).get(0));
    assertThat(press(buttons(asked).get(1)).body()).contains("#1 stays");
    assertThat(aboutAt()).isEqualTo("2027-04-03T00:00");
  }

  @ParameterizedTest
  @CsvSource({
    "'no, on the 5th', 2026-12-05T09:15",
    "'No, Thursday', 2026-11-26T09:15",
    "'no, not that day, 2 December', 2026-12-02T09:15",
    "'wait, at 10:45', 2026-11-25T10:45",
    "'nein, am Freitag', 2026-11-27T09:15",
    "'no, el jueves', 2026-11-26T09:15",
    "'não, na sexta', 2026-11-27T09:15",
    "'non, jeudi', 2026-11-26T09:15",
    "'no, giovedì', 2026-11-26T09:15",
    "'नहीं, शुक्रवार को', 2026-11-27T09:15",
    "'nahi, shukravar ko', 2026-11-27T09:15",
  })
  void aCorrectionRightAfterDoesTheSame(String correction, String expected) {
    say("Dentist on 25 November 2026 at 9:15");
    assertThat(say(correction).body()).contains("#1");
    // What was typed stands in the words only where it fits in the place of what they name.
    assertThat(only().text())
        .isIn("Dentist on 25 November 2026 at 9:15", "Dentist on 25 November 2026 at 10:45");
    assertThat(aboutAt()).isEqualTo(expected);
  }

  @Test
  void itIsAuditedAndTakenBackAsAnEdit() {
    say("Dentist on 25 November 2026");
    say("no, on the 26th");
    assertThat(world.acts(world.member(World.ANA_PHONE))).contains(Act.MEMORY_CORRECTED);
    say("/undo");
    assertThat(aboutAt()).isEqualTo("2026-11-25T00:00");
  }

  @Test
  void isFoundOnTheNewDayOnly() {
    say("Dentist on 25 November 2026");
    say("no, on 2 December");
    assertThat(say("What have I got on 2 December?").body()).contains("Dentist");
    assertThat(say("What will I have on 26 November?").body()).doesNotContain("Dentist");
  }

  @Test
  void okAgreesWithTheTimeThatWasTaken() {
    say("Rehearsal with Tom on Friday");
    assertThat(say("ok").body()).doesNotContain("Which day");
    assertThat(aboutAt()).isEqualTo("2026-11-27T00:00");
  }

  @Test
  void aButtonOfAnOlderVersionChangesNothing() {
    Button before = buttons(say("School fair on 3/4")).get(0);
    say("no, on the 5th");
    assertThat(press(before).body()).contains("changed since");
  }

  @Test
  void otherWordsAfterANoAreNoTime() {
    say("Dentist on 25 November 2026");
    say("no, Friday's band is better");
    assertThat(world.memories(World.ANA_PHONE).get(0).version()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"en", "es", "pt", "de", "fr", "it", "hi"})
  void titlesFitOnButtonsInEveryLanguage(String language) {
    world.say("/settings language " + language, World.ANA_PHONE);
    Reply kept = say("School fair on 3/4");
    assertThat(titles(kept)).hasSize(1).allMatch(title -> title.length() <= 20);
    assertThat(titles(press(buttons(kept).get(0))))
        .hasSize(2)
        .allMatch(title -> title.length() <= 20);
  }

  private Reply say(String words) {
    return world.say(words, World.ANA_PHONE);
  }

  private Reply press(Button button) {
    return world.receive(new Press(world.envelope(World.ANA_PHONE), button.id(), button.title()));
  }

  private static List<Button> buttons(Reply reply) {
    return reply instanceof Reply.Choice choice ? choice.buttons() : List.of();
  }

  private static List<String> titles(Reply reply) {
    return buttons(reply).stream().map(Button::title).toList();
  }

  private Memory only() {
    List<Memory> memories = world.memories(World.ANA_PHONE);
    assertThat(memories).hasSize(1);
    return memories.get(0);
  }

  private String aboutAt() {
    Instant at = only().aboutAt().orElseThrow();
    return LocalDateTime.ofInstant(at, MADRID).toString();
  }
}
