package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Whether a memory may say where something is: it has a word that stands before or behind a place,
 * or a verb of living, moving or putting away. The small words of one language mean something else
 * in another ("me" is "in" in Hindi), so that each counts in its own.
 */
final class PlaceWords {
  /** What no language means otherwise: a colon, a figure, and words for parts of a house. */
  private static final BoundedPattern ANYWHERE =
      BoundedPattern.compile(
          "[:=>@]|\\d|\\b(?:level|floor|piso|planta|andar|etage|piano|vaga|abita|abitano)\\b");

  private static final Map<Tongue, BoundedPattern> OF = new EnumMap<>(Tongue.class);
  private static final Map<Tongue, BoundedPattern> BEFORE = new EnumMap<>(Tongue.class);

  static {
    put(
        Tongue.ENGLISH,
        "in|on|at|under|behind|inside|beside|near|by|next|above|below|opposite|outside|with|to"
            + "|from|between|across|lent|gave|borrowed|upstairs|downstairs|home|moved|street|road");
    put(
        Tongue.SPANISH,
        "en|bajo|debajo|detras|dentro|junto|cerca|encima|sobre|entre|frente|delante|fuera|al"
            + "|lado|hacia|con|calle|plaza|mud\\p{L}*|traslad\\p{L}*|prest\\p{L}*|casa|desde");
    put(
        Tongue.PORTUGUESE,
        "em|no|na|nos|nas|num|numa|embaixo|debaixo|atras|dentro|perto|junto|sobre|entre|frente"
            + "|fora|lado|com|pra|pro|para|rua|mud\\p{L}*|emprest\\p{L}*|casa");
    put(
        Tongue.GERMAN,
        "in|im|ins|auf|unter|unterm|hinter|hinterm|neben|bei|beim|an|vor|vorm|uber|zwischen"
            + "|gegenuber|zu|zur|zum|nach|aus|mit|liegt|liegen|hangt|hangen|steht|stehen|steckt|stecken|wohnt"
            + "|wohnen|drin|oben|unten|daheim"
            + "|umgezogen|verliehen|geliehen|am (?!mon|die|mit|don|fre|sam|son|mor|abe)");
    put(
        Tongue.FRENCH,
        "dans|à|au|aux|en|sur|sous|derriere|devant|chez|pres|entre|cote|vers|avec|rue|avenue|place"
            + "|demenag\\p{L}*|prete|maison|habite");
    put(
        Tongue.ITALIAN,
        "in|nel|nello|nella|nell|nei|negli|nelle|sul|sulla|sullo|sui|sotto|dietro|dentro|vicino"
            + "|accanto|davanti|dal|dalla|dallo|da|presso|tra|fra|sopra|via|piazza|al|alla|allo"
            + "|con|trasferit\\p{L}*|prestat\\p{L}*|casa|(?:abita|sta|vive|lavora|e) a");
    put(
        Tongue.HINDI,
        "mein|me|mai|par|pe|paas|neeche|niche|upar|oopar|andar|bahar|peeche|piche|saamne|samne"
            + "|saath|ghar|yahan|wahan|shift|bagal"
            + "|में|पर|पास|नीचे|ऊपर|अंदर|बाहर|पीछे|सामने|साथ|घर|यहाँ|वहाँ|बगल");
  }

  /** Words for having something, which say with whom it is. */
  private static final Map<Tongue, BoundedPattern> HOLDING =
      Map.of(
          Tongue.ENGLISH, BoundedPattern.compile("\\b(?:has|have|got|holds|keeps)\\b"),
          Tongue.SPANISH, BoundedPattern.compile("\\b(?:tiene|tienen|guarda|guardan)\\b"),
          Tongue.PORTUGUESE, BoundedPattern.compile("\\b(?:tem|guarda)\\b"),
          Tongue.GERMAN, BoundedPattern.compile("\\b(?:hat|haben)\\b"),
          Tongue.FRENCH, BoundedPattern.compile("\\b(?:a|ont|garde)\\b"),
          Tongue.ITALIAN, BoundedPattern.compile("\\b(?:ha|hanno|tiene|tengono)\\b"),
          Tongue.HINDI, BoundedPattern.compile("\\bke paas\\b|के पास"));

  /** What stands before the name of a street, plain. */
  private static final Set<String> STREETS =
      Set.of(
          "calle",
          "avenida",
          "plaza",
          "paseo",
          "rua",
          "praca",
          "travessa",
          "rue",
          "avenue",
          "place",
          "boulevard",
          "chemin",
          "via",
          "viale",
          "piazza",
          "corso",
          "gali",
          "sadak");

  private PlaceWords() {}

  /** Whether what stands behind a word is half of the name of a street. */
  static boolean isStreet(Concept word) {
    return STREETS.contains(Words.plain(word.word()));
  }

  /** Whether a memory says that somebody has something. */
  static boolean tellHolder(String text) {
    return tellHolder(text, Tongue.ofText(text));
  }

  /** The same of a part of a text in a language. */
  static boolean tellHolder(String text, Tongue tongue) {
    // With its accent, "à" is no "a".
    boolean accents = tongue == Tongue.HINDI || tongue == Tongue.FRENCH;
    String read = accents ? PlainText.accented(text) : PlainText.of(text);
    return HOLDING.getOrDefault(tongue, ANYWHERE).matcher(read).find();
  }

  private static void put(Tongue tongue, String words) {
    OF.put(tongue, BoundedPattern.compile("(?:^|[\\s'’(,])(?:" + words + ")(?:[\\s'’.,;!)]|$)"));
    BEFORE.put(tongue, BoundedPattern.compile("^(?:" + words + ")[\\s'’]"));
  }

  static boolean areIn(String text) {
    return areIn(text, Tongue.ofText(text));
  }

  /** The same of a part of a text in a language. */
  static boolean areIn(String text, Tongue tongue) {
    String accented = PlainText.accented(text);
    BoundedPattern words = OF.getOrDefault(tongue, ANYWHERE);
    return ANYWHERE.matcher(accented).find()
        || words.matcher(accented).find()
        || words.matcher(PlainText.of(text)).find();
  }

  /** Whether a part of a text begins with a word that stands before a place. */
  static boolean begin(String text, Tongue tongue) {
    BoundedPattern words = BEFORE.getOrDefault(tongue, ANYWHERE);
    return words.matcher(PlainText.accented(text)).find()
        || words.matcher(PlainText.of(text)).find();
  }
}
