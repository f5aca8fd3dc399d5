package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.time.AboutTimes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a memory that has all the words of a question answers another one: it tells when, and
 * where or how much is asked; it tells what is not, and what is asked is what is; it tells what
 * somebody owes the member, and what the member owes is asked.
 */
final class OtherAnswer {
  private static final int LOOKED_AT = 500;

  /** What is negated stands so many words behind or before the negation at most. */
  private static final int REACH = 3;

  private static final BoundedPattern WHY =
      BoundedPattern.compile(
          "^(?:and |y |e |und |et |aur )?(?:why|por"
              + " que|warum|wieso|weshalb|pourquoi|perche|kyon|kyun|kyu)\\b"
              + "|^(?:क्यों)|\\b(?:why|kyon|kyun|kyu)\\b|क्यों");

  private static final BoundedPattern BECAUSE =
      BoundedPattern.compile(
          "\\b(?:because|cos|cause|since|due to|so that|in order|reason|as"
              + " (?:he|she|it|they|i|we)|for|to|after|porque|ya que|por|para|debido|pois|ja"
              + " que|devido|pra|weil|denn|wegen|da|damit|um|grund|parce|car|puisque|pour|suite"
              + "|perche|siccome|poiche|per|causa|kyunki|kyonki|isliye|vajah|wajah|taaki)\\b"
              + "|क्योंकि|इसलिए|वजह|कारण|ताकि");

  /** How long and how often are told by times. */
  private static final BoundedPattern BY_TIMES =
      BoundedPattern.compile(
          "\\b(?:how (?:long|often|old)|cuanto tiempo|cada cuanto|cuantas veces|cuantos anos|que"
              + " edad|quanto tempo|com que frequencia|quantas vezes|quantos anos|de quanto em"
              + " quanto|wie (?:lange?|oft|alt)|combien de (?:temps|fois)|quel age|tous les"
              + " combien|a quelle frequence|quanto (?:dura|spesso)|ogni quanto|quante volte|quanti"
              + " anni|kitn[aei]"
              + " (?:der|din|baar|bar|saal|time|samay|umr)|plans?|planned|plan|happen\\p{L}*|going"
              + " on)\\b|कितन. (?:देर|दिन|बार|साल|समय)");

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "never", "dont", "doesnt", "didnt", "cant", "cannot", "wont", "isnt", "nunca",
          "nao", "nicht", "kein", "keine", "keinen", "keinem", "keiner", "nie", "pas", "jamais",
          "non", "nahi", "nahin", "tampoco", "aucun", "aucune", "nessun", "nessuno", "nessuna",
          "nenhum", "nenhuma", "नहीं", "मत");

  /** What is told beside what is not so, or that there is nothing: these answer. */
  private static final BoundedPattern NONE =
      BoundedPattern.compile(
          "\\b(?:only|but|except|just|anything|nothing|any|none|nobody|sino|solo|nada|nadie|pero"
              + "|mas|so|apenas|ninguem"
              + "|sondern|nur|nichts|niemand|aber|seulement|que|rien|personne|mais|soltanto"
              + "|niente|nulla|nessuno|ma|lekin|sirf"
              + "|kuch|koi)\\b|लेकिन|सिर्फ|कुछ|कोई");

  private static final BoundedPattern TIMES =
      BoundedPattern.compile(
          "(?:(?<!\\p{L})\\p{L}{1,3} )?\\*[* ]*(?:(?:mein|me|ko|par|se|tak|में|को|पर)(?!\\p{L}))?");

  /** An hour behind a small word, at the end of a sentence. */
  private static final BoundedPattern HOUR =
      BoundedPattern.compile(
          "(?<!\\p{L})(?:at|by|from|um|ab|gegen|a las?|as|às|alle|dalle|vers|à) \\d{1,2}"
              + "(?: ?(?:am|pm|uhr|h|o'clock))?(?=[.,;!]|$)");

  private static final BoundedPattern OF_A_DAY =
      BoundedPattern.compile("\\b\\d{1,2}(?::|h)\\d{2}\\b");

  /** What stands before a place, and hardly before a person. */
  private static final Set<String> BEFORE_PLACES =
      Set.of(
          "in", "on", "at", "from", "near", "en", "desde", "hacia", "em", "no", "na", "nos", "nas",
          "im", "am", "auf", "aus", "nach", "au", "dans", "nel", "nella", "nello", "sul", "sulla");

  private static final Set<String> BEHIND_PLACES = Set.of("mein", "par", "में", "पर");

  /** What stands before things, and not before names that are written small. */
  private static final Set<String> ARTICLES =
      Set.of(
          "a", "an", "the", "un", "una", "une", "le", "la", "el", "los", "las", "ein", "eine",
          "uma", "um");

  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "un", "una", "une", "ein", "eine", "einen", "uma", "um");

  private static final Set<Tongue> MONTHS_IN_CAPITALS = Set.of(Tongue.ENGLISH, Tongue.GERMAN);

  private static final BoundedPattern CLOCK =
      BoundedPattern.compile("\\b\\d{1,2}(?:[:h]\\d{2}| ?h)\\b");
  private static final BoundedPattern TIME =
      BoundedPattern.compile(
          "\\b\\d{1,2}(?:[:h.]\\d{2}| ?h)\\b|\\b\\d{1,2}[./-]\\d{1,2}\\b|\\b(?:19|20)\\d\\d\\b");

  private final String question;
  private final String plainQuestion;
  private final QuestionKind kind;
  private final boolean asksForFact;
  private final boolean asksWhy;
  private final boolean byTimes;

  /** Whether a make is asked for, which stands behind "a": "the washer is a Bosch". */
  private final boolean ofAMake;

  private final boolean negated;
  private final List<Concept> asked;
  private final List<List<Concept>> told;
  private final ToldValues values;

  OtherAnswer(String question, List<Concept> asked, List<List<Concept>> told) {
    this.question = question;
    this.kind = QuestionKind.of(question);
    this.asksForFact = QuestionKind.asksForFact(question);
    this.asked = List.copyOf(asked);
    this.told = List.copyOf(told);
    this.values = new ToldValues(told);
    this.plainQuestion = Debts.plain(question);
    this.ofAMake = AskingWords.askForAMake(plainQuestion);
    this.asksWhy = WHY.matcher(plainQuestion).find();
    this.byTimes = BY_TIMES.matcher(plainQuestion).find();
    List<String> pieces = Words.pieces(plainQuestion);
    this.negated =
        IntStream.range(0, pieces.size()).anyMatch(at -> isNegation(pieces, at))
            && !(pieces.contains("no") && Tongue.ofText(question) == Tongue.PORTUGUESE);
  }

  /** Whether the memory at a place answers another question than the one that is asked. */
  boolean isIn(int place, String text) {
    if (Debts.opposed(question, text) || Giving.opposed(question, text)) {
      return true;
    }
    if (asksWhy && !BECAUSE.matcher(Debts.plain(text)).find()) {
      return true;
    }
    if (asksForFact && !negated && isNegated(place, text)) {
      return true;
    }
    return switch (kind) {
      case NUMBER ->
          news(told.get(place)).anyMatch(LightWords::isOfHours)
              || (!byTimes && tellsTimesOnly(place, text))
              || (byTimes && OF_A_DAY.matcher(text).find() && tellsTimesOnly(place, text));
      case PLACE -> !byTimes && (!mayBePlace(place, text) || Prices.areAll(told.get(place), text));
      case PERSON, NAME ->
          Holder.isOtherwise(plainQuestion, Debts.plain(text))
              || (!NameWords.areIn(text) && !tellsName(place, text));
      case TIME -> !mayBeTime(place, text);
      case ANY -> asksForFact && !byTimes && tellsNothingButTimes(text);
      default -> false;
    };
  }

  private Stream<Concept> news(List<Concept> words) {
    return words.stream().filter(each -> asked.stream().noneMatch(each::meets));
  }

  private boolean tellsTimesOnly(int place, String text) {
    return !values.hasCount(place)
        && withoutTimes(text).chars().noneMatch(Character::isDigit)
        && text.chars().anyMatch(Character::isDigit);
  }

  private boolean mayBePlace(int place, String text) {
    String without = withoutTimes(text);
    boolean more =
        news(Concepts.of(without))
            .filter(each -> !LightWords.isVerb(each))
            .anyMatch(each -> ToldValues.TIMES.stream().noneMatch(each::meets));
    return (more && PlaceWords.areIn(without))
        || (PlaceWords.tellHolder(text) && !hasItself(place, text));
  }

  /** Whether it is the thing asked for that has something, as in "the bike has flat tyres". */
  private boolean hasItself(int place, String text) {
    List<String> pieces = Words.pieces(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    return told.get(place).stream()
        .filter(each -> asked.stream().anyMatch(each::meets))
        .mapToInt(each -> pieces.indexOf(each.word()))
        .anyMatch(
            at ->
                at >= 0
                    && at + 1 < pieces.size()
                    && !NEGATIONS.contains(Words.plain(pieces.get(at)))
                    && PlaceWords.tellHolder(pieces.get(at + 1), Tongue.ofText(text)));
  }

  /** Whether the memory at a place tells a name that is not that of a place or of a day. */
  private boolean tellsName(int place, String text) {
    List<String> pieces = Words.pieces(withoutTimes(text));
    boolean capitals = told.get(place).stream().anyMatch(Concept::capital);
    boolean nounsInCapitals = Tongue.ofText(text) == Tongue.GERMAN;
    boolean ofAPlace = false;
    for (int at = 0; at < pieces.size(); at++) {
      String piece = pieces.get(at);
      Optional<Concept> maybe =
          news(told.get(place))
              .filter(each -> each.word().equals(piece))
              .filter(each -> isName(each, capitals, nounsInCapitals))
              .findFirst();
      String before = at == 0 ? "" : PlainText.accented(pieces.get(at - 1));
      String behind = at + 1 == pieces.size() ? "" : pieces.get(at + 1);
      boolean small = maybe.filter(each -> !each.capital() && !Relatives.isOne(each)).isPresent();
      ofAPlace =
          maybe.isPresent()
              && (ofAPlace
                  || BEFORE_PLACES.contains(before)
                  || BEHIND_PLACES.contains(behind)
                  || (small && ARTICLES.contains(before))
                  || (!ofAMake && isIndefinite(before, text)));
      if (maybe.isPresent() && !ofAPlace) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word stands before one of many things, as "a" does in English only. */
  private static boolean isIndefinite(String word, String text) {
    return INDEFINITE.contains(word)
        && (!word.startsWith("a") || Tongue.ofText(text) == Tongue.ENGLISH);
  }

  private static boolean isName(Concept word, boolean capitals, boolean nounsInCapitals) {
    return NameWords.maybeName(word, nounsInCapitals)
        || Relatives.isOne(word)
        || (!capitals
            && !word.known()
            && !LightWords.isOne(word)
            && !LightWords.isVerb(word)
            && ToldValues.digits(word) == 0);
  }

  private boolean mayBeTime(int place, String text) {
    // "Marco" is no March: where months are written small, a capital within a sentence is a name.
    boolean small = !MONTHS_IN_CAPITALS.contains(Tongue.ofText(text));
    return told.get(place).stream()
            .filter(each -> !small || !each.capital() || each.first())
            .anyMatch(each -> ToldValues.TIMES.stream().anyMatch(each::meets))
        || TIME.matcher(Debts.plain(text)).find()
        || AboutTimes.namesATime(text);
  }

  private boolean tellsNothingButTimes(String text) {
    String without = withoutTimes(text);
    return without.length() < text.strip().length()
        && news(Concepts.of(without)).findAny().isEmpty();
  }

  /** A text without the times that it names, and without the short words before these. */
  private static String withoutTimes(String text) {
    String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    String marked = AboutTimes.withoutTimes(beginning);
    String without = TimelessText.of(beginning, marked);
    return HOUR.replaceAll(CLOCK.replaceAll(TIMES.replaceAll(without, " "), " "), " ");
  }

  /** Whether a verb of the question is negated in the memory at a place. */
  private boolean isNegated(int place, String text) {
    String plain = Debts.plain(text);
    List<String> pieces = Words.pieces(plain);
    for (int at = 0; at < pieces.size(); at++) {
      if (isNegation(pieces, at)) {
        int negation = at;
        String next = at + 1 < pieces.size() ? pieces.get(at + 1) : "";
        List<String> beside =
            pieces.get(at).equals("no")
                ? List.of(next)
                : pieces.subList(Math.max(0, at - REACH), Math.min(pieces.size(), at + REACH + 1));
        return told.get(place).stream()
                .filter(each -> asked.stream().anyMatch(each::meets))
                .filter(
                    each ->
                        LightWords.isVerb(each)
                            || LightWords.isOne(each)
                            || (!pieces.get(negation).equals("no")
                                && Debts.plain(each.word()).equals(next)))
                .anyMatch(each -> beside.contains(Debts.plain(each.word())))
            && !NONE.matcher(plain).find();
      }
    }
    return false;
  }

  /** "Don't" is read as two pieces; "no" is "in the" in Portuguese, where no verb follows it. */
  private static boolean isNegation(List<String> pieces, int at) {
    String piece = pieces.get(at);
    return NEGATIONS.contains(piece)
        || (piece.equals("t") && at > 0 && pieces.get(at - 1).endsWith("n"))
        || piece.equals("no");
  }
}
