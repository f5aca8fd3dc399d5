package io.echovault.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day without its year, told on 30 November 2026, lies where the verb tells. */
class PastDaysTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final ZonedDateTime SAID = ZonedDateTime.of(2026, 11, 30, 10, 0, 0, 0, MADRID);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my dad died on 3 may                          | 2026-05-03
          my dad died on 24 December                    | 2025-12-24
          Lea was born on 3 May                         | 2026-05-03
          my sister married on 3 May                    | 2026-05-03
          my parents moved to Leeds on 3 May            | 2026-05-03
          my brother bought a car on 3 May              | 2026-05-03
          Tom retired on 3 May                          | 2026-05-03
          the baby will be born on 3 May                | 2027-05-03
          she is getting married on 3 May               | 2027-05-03
          the exam was moved to 3 May                   | 2027-05-03
          they moved the dinner to 3 May                | 2027-05-03
          I moved the flight to may 3 at 9              | 2027-05-03
          the fair is now 3 May, not the day we said    | 2027-05-03
          it's now on May 3, I told Kim                 | 2027-05-03
          he is now three, he was born on 3 May         | 2026-05-03
          la feria es ahora el 3 de mayo, no cuando dije | 2027-05-03
          ahora es el 3 de mayo, no el día que dijimos  | 2027-05-03
          a feira agora é 3 de maio, não o dia que eu disse | 2027-05-03
          der Markt ist jetzt am 3. Mai, wir hatten es anders gesagt | 2027-05-03
          la foire est maintenant le 3 mai, on avait dit autre chose, j'ai vérifié | 2027-05-03
          la fiera ora è il 3 maggio, non quando ho detto | 2027-05-03
          mela ab 3 may ko hai, maine galat kaha        | 2027-05-03
          मेला अब 3 मई को है, मैंने गलत कहा                | 2027-05-03
          I moved to Leeds may 3                        | 2026-05-03
          I switched my eye test with Dr Bo to 3 May    | 2027-05-03
          we changed the locks on 3 May                 | 2026-05-03
          my married sister comes on 3 May              | 2027-05-03
          mi abuela murio el 3 de mayo                  | 2026-05-03
          mi abuela murió el 3 de mayo                  | 2026-05-03
          Lea nació el 3 de mayo                        | 2026-05-03
          mi hermana se casó el 3 de mayo               | 2026-05-03
          me mudé el 3 de mayo                          | 2026-05-03
          mi hermano compró un coche el 3 de mayo       | 2026-05-03
          movieron la cena al 3 de mayo                 | 2027-05-03
          cambié la cita del pediatra para el 3 de mayo | 2027-05-03
          cambié las ruedas el 3 de mayo                | 2026-05-03
          mi hermana se casa el 3 de mayo               | 2027-05-03
          a minha avó morreu a 3 de maio                | 2026-05-03
          a Lea nasceu em 3 de maio                     | 2026-05-03
          minha irmã casou em 3 de maio                 | 2026-05-03
          meu irmão comprou um carro em 3 de maio       | 2026-05-03
          mudaram a consulta para 3 de maio             | 2027-05-03
          passei o jantar pro dia 3 de maio             | 2027-05-03
          minha irmã casa em 3 de maio                  | 2027-05-03
          Opa starb am 3. Mai                           | 2026-05-03
          Lea wurde am 3. Mai geboren                   | 2026-05-03
          Oma ist am 3. Mai gestorben, sie fehlt mir    | 2026-05-03
          Jan heiratete am 3. Mai                       | 2026-05-03
          Papa kaufte am 3. Mai ein Auto                | 2026-05-03
          sie haben das Essen auf den 3. Mai verschoben | 2027-05-03
          Jan heiratet am 3. Mai                        | 2027-05-03
          mon grand-père est mort le 3 mai              | 2026-05-03
          Léa est née le 3 mai                          | 2026-05-03
          ma sœur s'est mariée le 3 mai                 | 2026-05-03
          mon frère a acheté une voiture le 3 mai       | 2026-05-03
          on a décalé le dîner au 3 mai                 | 2027-05-03
          j'ai déplacé le rdv de Hugo au 3 mai          | 2027-05-03
          ma sœur se marie le 3 mai                     | 2027-05-03
          mia nonna è morta il 3 maggio                 | 2026-05-03
          Lea è nata il 3 maggio                        | 2026-05-03
          mia sorella si è sposata il 3 maggio          | 2026-05-03
          mio fratello ha comprato un'auto il 3 maggio  | 2026-05-03
          hanno spostato la cena al 3 maggio            | 2027-05-03
          ho rimandato la visita al 3 maggio            | 2027-05-03
          mia sorella si sposa il 3 maggio              | 2027-05-03
          nani 3 may ko guzar gayi                      | 2026-05-03
          didi ki shaadi 3 may ko hui                   | 2026-05-03
          नानी 3 मई को चल बसी                           | 2026-05-03
          लीया 3 मई को पैदा हुई                         | 2026-05-03
          भाई ने 3 मई को गाड़ी खरीदी                     | 2026-05-03
          दीदी की शादी 3 मई को होगी                      | 2027-05-03
          """)
  void liesWhereTheVerbTells(String text, LocalDate day) {
    assertThat(AboutTimes.aboutAt(text, SAID).orElseThrow().atZone(MADRID).toLocalDate())
        .isEqualTo(day);
  }
}
