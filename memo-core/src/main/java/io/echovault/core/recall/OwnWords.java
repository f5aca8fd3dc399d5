package io.echovault.core.recall;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes what answers a question out of a memory's own words, where rules can: a number with its
 * unit, a number to call, a name, or what stands behind the last word that the question has too. It
 * takes nothing rather than something of another kind than what is asked for.
 */
public final class OwnWords {
  private static final int LONGEST_MEMORY = 300;
  private static final int LONGEST = 80;

  /** So many words behind a verb are what is done. */
  private static final int OBJECT = 5;

  /** So many words are a name. */
  private static final int NAME = 6;

  /** What stands between what something is and the value, a few words further on. */
  private static final BoundedPattern FURTHER =
      BoundedPattern.compile(
          "^(?:[^\\s.,;:]+ ){1,4}(?:is|are|was|es|era|e|foi|ist|sind|war|est|sont|:|=) ");

  private static final BoundedPattern CALLED =
      BoundedPattern.compile(
          "(?<!\\p{L})(?:called|named|se llaman?|se"
              + " chamam?|hei(?:ss|ß)t|hei(?:ss|ß)en|s['’]appellent|s['’]appelle|si chiamano|si"
              + " chiama|(?:ka |ke )?naam|(?:का |के )?नाम)(?!\\p{L}) ");

  /** What stands before a person, to whom or with whom something is. */
  private static final BoundedPattern TO_A_PERSON =
      BoundedPattern.compile(
          "^(?:to|with|by|from|a|al|con|de|por|com|pro|pra|para|ao|an|mit|von|bei|avec|chez|par"
              + "|au|da|dal|dalla)"
              + " ");

  private static final BoundedPattern SENTENCE_END =
      BoundedPattern.compile(
          "(?<=[.!?…।])(?<!\\d\\.)(?<!\\b(?:Dr|Dra|Mr|Mrs|Ms|Sr|Sra|St|Prof|Hr|Fr|No|Nr)\\.)\\s+"
              + "|\\n"
              + "+");

  private final List<Concept> told;
  private final List<Integer> starts = new ArrayList<>();
  private final boolean[] covered;
  private final String text;
  private final boolean nounsInCapitals;
  private final Tongue tongue;
  private final List<Concept> asked;

  private OwnWords(List<Concept> asked, Tongue tongue, String text) {
    this.asked = List.copyOf(asked);
    this.text = text;
    this.tongue = tongue;
    this.told = Concepts.of(text);
    this.nounsInCapitals = tongue == Tongue.GERMAN;
    this.covered = new boolean[told.size()];
    int from = 0;
    for (int at = 0; at < told.size(); at++) {
      Concept word = told.get(at);
      int start = text.indexOf(word.word(), from);
      starts.add(start < 0 ? from : start);
      from = starts.get(at) + word.word().length();
      covered[at] = asked.stream().anyMatch(each -> each.meets(word));
    }
  }

  /**
   * The same, begun like a sentence where they are plain words: a name, a code, or one word that is
   * told of something stays letter by letter as it was told.
   */
  public static Optional<String> of(String question, String memory) {
    return asTold(question, memory).map(words -> Joints.sentence(words, question));
  }

  /**
   * The words that answer, letter by letter as they were told, without an end mark.
   *
   * @param question what is asked
   * @param memory what answers it, whole
   * @return empty when no rule says which words these are
   */
  public static Optional<String> asTold(String question, String memory) {
    boolean fact = QuestionKind.asksForFact(question);
    String plain = Words.plain(question);
    if (memory.length() > LONGEST_MEMORY || (!fact && AskingWords.askWhether(plain))) {
      return Optional.empty();
    }
    List<Concept> asked = Concepts.of(question);
    Tongue tongue = Tongue.ofText(memory);
    OwnWords best = new OwnWords(asked, tongue, "");
    for (String sentence : SENTENCE_END.split(memory, 0)) {
      OwnWords next = new OwnWords(asked, tongue, sentence.strip());
      if (next.met() > best.met()) {
        best = next;
      }
    }
    if (AskingWords.takeBack(Words.plain(best.text)) || Debts.pays(question, memory)) {
      return Optional.empty();
    }
    boolean figure = asked.stream().anyMatch(Figures::isAskedFor);
    boolean ofWhat = AskingWords.askOfWhat(plain);
    return best.ofKind(QuestionKind.of(question), fact, figure, ofWhat)
        .map(Joints::bare)
        .filter(words -> !words.isEmpty() && words.length() <= LONGEST)
        .filter(words -> words.length() < memory.strip().length() - 1);
  }

  /** Whether words that answer are typed somewhere or dialled, so that no mark may follow them. */
  public static boolean areTyped(String words, String question) {
    return Joints.areTyped(words, question);
  }

  private int met() {
    int met = 0;
    for (boolean each : covered) {
      met += each ? 1 : 0;
    }
    return met;
  }

  /**
   * @param fact whether a word asks for a fact, so that it is no bare "price of the boat"
   * @param figure whether a size, a number or a code is asked for
   * @param ofWhat whether what stands behind a small word is asked for
   */
  private Optional<String> ofKind(QuestionKind kind, boolean fact, boolean figure, boolean ofWhat) {
    return switch (kind) {
      case TELEPHONE -> OwnNumber.dialled(text);
      case NUMBER -> number();
      case NAME -> called().or(this::name).or(this::behind);
      case PERSON -> listed().or(this::name).or(() -> behind().filter(OwnWords::isOfAPerson));
      case TIME -> behind().map(Joints::toTheComma).filter(OwnTime::is);
      case PLACE ->
          behind()
              .filter(words -> PlaceWords.areIn(words, tongue) && !endsWithStreet())
              .or(this::between);
      case COLOUR, MATERIAL -> behind();
      case ANY -> anything(fact, figure, ofWhat);
    };
  }

  /** Whether the question's last word is a street: what stands behind it is half of its name. */
  private boolean endsWithStreet() {
    return PlaceWords.isStreet(told.get(last()));
  }

  /** Several that stand behind a colon, where all that is asked about stands before it. */
  private Optional<String> listed() {
    int colon = text.indexOf(": ");
    return colon > 0 && last() >= 0 && end(last()) <= colon && text.indexOf(',', colon) > 0
        ? Optional.of(text.substring(colon))
        : Optional.empty();
  }

  /** What stands behind a word for being called, in a sentence that has one. */
  private Optional<String> called() {
    BoundedMatcher matcher = CALLED.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String words = Joints.bare(Joints.toTheComma(text.substring(matcher.end())));
    return Words.pieces(words).size() <= NAME ? Optional.of(words) : Optional.empty();
  }

  private static boolean isOfAPerson(String words) {
    return Joints.isJoined(words) || TO_A_PERSON.matcher(Words.plain(words).strip()).find();
  }

  private Optional<String> anything(boolean fact, boolean figure, boolean ofWhat) {
    return behind()
        .filter(Joints::isJoined)
        .or(this::further)
        .or(() -> behind().filter(words -> fact && (ofWhat || isObject(words))))
        .or(() -> figure ? number() : Optional.empty())
        .or(this::beside);
  }

  /** Whether words stand behind a verb of the question, and are so few that they are its object. */
  private boolean isObject(String words) {
    Concept last = told.get(last());
    // In Hindi what is done stands before the verb.
    return tongue != Tongue.HINDI
        && LightWords.isVerb(last)
        && Words.pieces(words).size() <= OBJECT;
  }

  private Optional<String> further() {
    String rest = behind().map(String::strip).orElse("");
    BoundedMatcher matcher = FURTHER.matcher(Words.plain(rest));
    return matcher.find() && Words.plain(rest).length() == rest.length()
        ? Optional.of(rest.substring(matcher.end()))
        : Optional.empty();
  }

  /** A name or a number right behind a word of the question, as in "the film Stalker". */
  private Optional<String> beside() {
    for (int at = 0; at + 1 < covered.length; at++) {
      boolean thing = covered[at] && (nounsInCapitals || !told.get(at).capital());
      if (thing && !covered[at + 1] && names().isBeside(at)) {
        if (names().isName(at + 1)) {
          return Optional.of(names().from(at + 1));
        }
        if (ToldValues.digits(told.get(at + 1)) > 0) {
          return Optional.of(told.get(at + 1).word());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> between() {
    return new OwnPlace(text, told, starts, covered).between(tongue);
  }

  private int end(int at) {
    return starts.get(at) + told.get(at).word().length();
  }

  private int last() {
    int last = -1;
    for (int at = 0; at < covered.length; at++) {
      last = covered[at] ? at : last;
    }
    return last;
  }

  /** What stands behind the last word that the question has too. */
  private Optional<String> behind() {
    int last = last();
    if (last < 0 || last == covered.length - 1) {
      return Optional.empty();
    }
    String rest = text.substring(end(last));
    int colon = text.indexOf(": ");
    boolean headed = colon > 0 && !starts.isEmpty() && covered[0] && starts.get(0) < colon;
    if (headed && end(last) != colon) {
      return Optional.of(text.substring(colon));
    }
    boolean further = rest.strip().startsWith(",") || rest.strip().startsWith(";");
    return further
        ? Optional.empty()
        : Optional.of(rest.startsWith("'s") ? rest.substring(2) : rest);
  }

  /** The first name that the question has not. */
  private Optional<String> name() {
    return names().first();
  }

  private OwnNames names() {
    return new OwnNames(text, told, starts, covered, nounsInCapitals);
  }

  private Optional<String> number() {
    return new OwnNumber(text, told, starts, covered).asked(asked);
  }
}
