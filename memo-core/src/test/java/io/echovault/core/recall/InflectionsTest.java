package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionsTest {
  @ParameterizedTest
  @CsvSource({
    "paraguas,SPANISH,paraguas",
    "lapiz,SPANISH,lapices",
    "caixao,PORTUGUESE,caixoes",
    "trapano,ITALIAN,trapani",
    "banca,ITALIAN,banche",
    "bateau,FRENCH,bateaux",
    "tisch,GERMAN,tische",
    "habl~ar,SPANISH,hablaron",
    "mor~ar,PORTUGUESE,mora",
    "wohn~en,GERMAN,gewohnt",
    "boss~er,FRENCH,bosse",
    "lasci~are,ITALIAN,lasciato",
  })
  void findsACommonForm(String written, Tongue tongue, String form) {
    assertThat(Inflections.of(written, tongue)).contains(form);
  }

  @Test
  void makesNoVerbOfANoun() {
    assertThat(Inflections.of("mesa", Tongue.SPANISH)).containsExactlyInAnyOrder("mesa", "mesas");
  }
}
