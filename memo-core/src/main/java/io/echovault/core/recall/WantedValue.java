package io.echovault.core.recall;

import io.echovault.core.time.AboutTimes;
import java.util.List;
import java.util.stream.Stream;

/** What kind of value a question asks for, and which memories tell one. */
final class WantedValue {
  private final QuestionKind kind;
  private final boolean asksForFact;
  private final List<Concept> asked;
  private final List<List<Concept>> told;
  private final ToldValues values;
  private final boolean duration;

  WantedValue(String question, List<Concept> asked, List<List<Concept>> told, ToldValues values) {
    this.kind = QuestionKind.of(question);
    this.asksForFact = QuestionKind.asksForFact(question);
    this.asked = List.copyOf(asked);
    this.told = List.copyOf(told);
    this.values = values;
    this.duration = QuestionKind.asksHowLong(question);
  }

  /** Whether somebody is asked for, or a name. */
  boolean isPerson() {
    return kind == QuestionKind.PERSON || kind == QuestionKind.NAME;
  }

  /** Whether what answers is a number, a time or a colour. */
  boolean isValue() {
    return kind.isValue();
  }

  /**
   * Whether the memory at a place has a value of the kind that is asked for.
   *
   * @param covered how many of the question's words it has
   * @param measured whether it has the measure that the question names, or the question names none
   */
  boolean isTold(int place, String text, int covered, boolean measured) {
    boolean may = (!asksForFact || tellsMore(place)) && (covered > 1 || measured);
    return switch (kind) {
      case ANY -> may;
      case NAME -> may && (NameWords.areIn(text) || hasName(place, text));
      case PERSON -> may && (tellsPerson(place, text) || NameWords.areIn(text));
      case PLACE -> may && PlaceWords.areIn(text);
      case TELEPHONE -> values.mayBeDialled(place);
      case NUMBER ->
          hasNumber(text)
              || values.hasCount(place)
              || (duration && values.tells(place, ToldValues.TIMES));
      case COLOUR ->
          values.hasColour(place) || (covered > 1 && news(place).anyMatch(each -> !each.known()));
      case MATERIAL -> may && values.hasMaterial(place);
      case TIME -> values.hasFigure(place) || AboutTimes.namesATime(text);
    };
  }

  /** Whether a place is asked for, and the memory says who has what is looked for. */
  boolean tellsHolder(int place, String text) {
    return kind == QuestionKind.PLACE && PlaceWords.tellHolder(text) && tellsPerson(place, text);
  }

  /** Whether the memory at a place tells more than the question's words. */
  boolean tellsMore(int place) {
    return news(place)
        .anyMatch(
            each -> each.word().length() > 1 || each.capital() || ToldValues.digits(each) > 0);
  }

  /** Who writes without capitals may have written a name with any word that is not everyday. */
  private boolean tellsPerson(int place, String text) {
    boolean capitals = told.get(place).stream().anyMatch(Concept::capital);
    return hasName(place, text)
        || news(place)
            .anyMatch(
                each ->
                    Relatives.isOne(each)
                        || (!capitals && !each.known() && ToldValues.digits(each) == 0));
  }

  private boolean hasName(int place, String text) {
    boolean nounsInCapitals = Tongue.ofText(text) == Tongue.GERMAN;
    return news(place).anyMatch(each -> NameWords.maybeName(each, nounsInCapitals));
  }

  /** The words of a memory that the question has not. */
  private Stream<Concept> news(int place) {
    return told.get(place).stream().filter(each -> asked.stream().noneMatch(each::meets));
  }

  private static boolean hasNumber(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }
}
