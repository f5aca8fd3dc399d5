package io.echovault.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of a time read together. Everything is said on Monday 4 May 2026 at 10:00. */
class CombinedTimesTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final ZonedDateTime SAID = ZonedDateTime.of(2026, 5, 4, 10, 0, 0, 0, MADRID);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          domani alle 9 | 2026-05-05T09:00
          Ho il dentista dopodomani alle 10 | 2026-05-06T10:00
          cena venerdì alle 8 di sera | 2026-05-08T20:00
          il 12 marzo 2027 | 2027-03-12T00:00
          sabato 16 maggio alle ore 18:30 | 2026-05-16T18:30
          tra due settimane parto | 2026-05-18T00:00
          fra tre giorni arriva il corriere | 2026-05-07T00:00
          Ieri ho visto Marta | 2026-05-03T00:00
          la settimana prossima vengono gli imbianchini | 2026-05-11T00:00
          tre giorni fa ho cambiato l'olio | 2026-05-01T00:00
          martedì prossimo ho l'esame | 2026-05-05T00:00
          stasera alle nove e mezza | 2026-05-04T21:30
          domani a mezzogiorno | 2026-05-05T12:00
          venerdì scorso abbiamo mangiato la pizza | 2026-05-01T00:00
          12/06 alle 15 visita oculistica | 2026-06-12T15:00
          lunedì mattina alle 7 | 2026-05-11T07:00
          alle 8 meno un quarto di sera | 2026-05-04T19:45
          il primo giugno | 2026-06-01T00:00
          कल शाम 5 बजे टीचर से मिलना है | 2026-05-05T17:00
          परसों प्लंबर आएगा | 2026-05-06T00:00
          kal subah 9 baje dentist ke paas jaana hai | 2026-05-05T09:00
          parson 11 baje meeting hai | 2026-05-06T11:00
          कल मैंने गाड़ी ठीक करवाई थी | 2026-05-03T00:00
          kal maine Ravi ko paise diye the | 2026-05-03T00:00
          शुक्रवार को परीक्षा है | 2026-05-08T00:00
          shukravar ko raat 8 baje khana hai | 2026-05-08T20:00
          12 जून को शादी है | 2026-06-12T00:00
          do hafte baad Goa jaana hai | 2026-05-18T00:00
          दो हफ्ते बाद गोवा जाना है | 2026-05-18T00:00
          अगले हफ्ते मेहमान आएंगे | 2026-05-11T00:00
          teen din pehle tel badla tha | 2026-05-01T00:00
          आज रात साढ़े आठ बजे | 2026-05-04T20:30
          कल सुबह पौने दस बजे बस है | 2026-05-05T09:45
          सोमवार सुबह ७ बजे | 2026-05-11T07:00
          15 tarikh ko kiraya dena hai | 2026-05-15T00:00
          agle mahine ki 10 tarikh ko | 2026-06-10T00:00
          the vet is three days before Christmas | 2026-12-22T00:00
          two days after Easter we fly | 2027-03-30T00:00
          the day after Thanksgiving | 2026-11-27T00:00
          dos días después de Navidad | 2026-12-27T00:00
          três dias antes do Natal | 2026-12-22T00:00
          drei Tage vor Weihnachten | 2026-12-22T00:00
          trois jours avant Noël | 2026-12-22T00:00
          due giorni dopo Pasqua | 2027-03-30T00:00
          क्रिसमस से तीन दिन पहले | 2026-12-22T00:00
          the meeting was moved to Friday | 2026-05-08T00:00
          la riunione è stata spostata a lunedì | 2026-05-11T00:00
          entre el 13 y el 15 de julio | 2026-07-13T00:00
          call Ben at midnight | 2026-05-05T00:00
          dîner avec Paul mi-novembre | 2026-11-15T00:00
          dein Zug geht um zehn nach sieben abends | 2026-05-04T19:10
          in 2.5 hours | 2026-05-04T12:30
          drinks with the team this friday 7ish | 2026-05-08T19:00
          eye test 09/06 at 11am | 2026-06-09T11:00
          Saturday the 16th barbecue | 2026-05-16T00:00
          painted the fence back in September | 2025-09-01T00:00
          visited Dr Lund on 21 November | 2025-11-21T00:00
          two weeks from now the lease ends | 2026-05-18T00:00
          bus leaves at half past six tomorrow | 2026-05-05T18:30
          22/12 às 9h consulta da avó | 2026-12-22T09:00
          Mittwoch um 3 Uhr nachmittags Frisör | 2026-05-06T15:00
          In zwei Wochen ziehen wir um | 2026-05-18T00:00
          Dans deux semaines je pars | 2026-05-18T00:00
          La ITV es pasado mañana a las nueve y media | 2026-05-06T09:30
          Dentro de dos semanas viajo | 2026-05-18T00:00
          daqui a duas semanas viajo | 2026-05-18T00:00
          had the boiler checked 12 April | 2026-04-12T00:00
          we have got a quiz night on Thursday | 2026-05-07T00:00
          Am Donnerstag um 14 Uhr hab ich einen Friseurtermin | 2026-05-07T14:00
          Am Donnerstag hab ich Oma besucht | 2026-04-30T00:00
          vet 05/06 at 8.15 | 2026-06-05T08:15
          """)
  void readsThemTogether(String text, LocalDateTime expected) {
    assertThat(AboutTimes.aboutAt(text, SAID).map(at -> at.atZone(MADRID).toLocalDateTime()))
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mix 1/2 cup of flour",
        "The film got 10/10",
        "We need 15 to 20 chairs",
        "The sat nav is broken",
        "Christmas lights are in the loft",
        "The first may be late",
        "5 out of 8 keys fit",
        "Ha cinco cadeiras na sala",
        "Ho tre sedie in cucina",
        "Mere paas do chabiyan hain"
      })
  void takesNoFiguresForATimeThatAreNone(String text) {
    assertThat(AboutTimes.aboutAt(text, SAID)).isEmpty();
  }
}
