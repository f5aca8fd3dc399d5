package io.echovault.core.command;

import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import java.util.List;
import java.util.Set;

/**
 * Nouns that name one fact of something, such as "price" in "price of the sofa". Words that have
 * one and no value tell nothing.
 */
final class HeadNouns {
  private static final String BLANKS = " \t\n?¿!¡.,;'’";

  private static final Set<String> WORDS =
      Set.copyOf(
          WordList.of(
              "number numbers nr no phone mobile address postcode size price cost password passcode"
                  + " code pin birthday bday age height weight width colour color name names plate reg registration email"
                  + " iban date tel length depth measurements dimensions"
                  + " medida medidas longitud profundidad comprimento profundidade"
                  + " tiefe longueur profondeur dimensions lunghezza profondita misure"
                  + " lambai chaudai unchai"
                  + " numero telefono movil celular direccion talla precio contrasena clave codigo"
                  + " cumpleanos cumple edad altura peso ancho color nombre nombres matricula correo fecha"
                  + " fone telefone endereco tamanho preco senha aniversario niver idade largura cor"
                  + " nome nomes placa data"
                  + " nummer adresse anschrift grosse preis passwort kennwort geburtstag alter gewicht"
                  + " breite hohe farbe kennzeichen namen datum"
                  + " telephone taille pointure prix mdp anniversaire anniv poids largeur hauteur"
                  + " couleur nom noms plaque immatriculation mail groupe"
                  + " indirizzo taglia misura prezzo codice compleanno eta altezza larghezza colore"
                  + " targa"
                  + " nambar pata daam keemat kimat janamdin janmdin umar umr rang naam tareekh"));

  /** Devanagari keeps its vowel signs. */
  private static final Set<String> HINDI =
      Set.of(
          "नंबर", "फ़ोन", "फोन", "पता", "साइज़", "साइज", "दाम", "क़ीमत", "कीमत", "पासवर्ड", "कोड",
          "जन्मदिन", "उम्र", "रंग", "नाम", "तारीख", "तारीख़", "वज़न");

  /** How German compounds of them end. */
  private static final List<String> ENDS =
      List.of("nummer", "adresse", "grosse", "code", "passwort", "preis", "datum", "farbe");

  private HeadNouns() {}

  static boolean isOne(String word) {
    String plain = PlainText.of(word).replace("ß", "ss");
    return WORDS.contains(plain)
        || HINDI.contains(word)
        || (plain.length() > 7 && ENDS.stream().anyMatch(plain::endsWith));
  }

  /** Whether some words have such a noun. */
  static boolean isIn(String words) {
    return WordList.of(words, BLANKS).stream().anyMatch(HeadNouns::isOne);
  }
}
