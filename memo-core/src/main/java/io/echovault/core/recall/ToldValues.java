package io.echovault.core.recall;

import java.util.List;

/** Which values memories tell: figures, numbers to be called, colours and times. */
record ToldValues(List<List<Concept>> told) {
  /** So many digits are a number to be called. */
  private static final int DIALLED = 7;

  private static final int SHORTEST_DIALLED = 5;

  static final List<Concept> TIMES = List.copyOf(Concepts.of(QuestionKind.TIMES));
  private static final List<Concept> COLOURS = List.copyOf(Concepts.of(QuestionKind.COLOURS));
  private static final List<Concept> MATERIALS = List.copyOf(Concepts.of(QuestionKind.MATERIALS));
  private static final List<Concept> COUNTS =
      List.copyOf(Concepts.of("one two three four five six seven eight half"));

  ToldValues {
    told = List.copyOf(told);
  }

  boolean isDialled(int place) {
    return digits(place) >= DIALLED;
  }

  boolean mayBeDialled(int place) {
    return digits(place) >= SHORTEST_DIALLED;
  }

  boolean hasCount(int place) {
    return tells(place, COUNTS);
  }

  boolean hasColour(int place) {
    return tells(place, COLOURS);
  }

  boolean hasMaterial(int place) {
    return tells(place, MATERIALS);
  }

  /** A number, a day or a time of day. */
  boolean hasFigure(int place) {
    return digits(place) > 0 || tells(place, TIMES);
  }

  boolean tells(int place, List<Concept> wanted) {
    return told.get(place).stream().anyMatch(each -> wanted.stream().anyMatch(each::meets));
  }

  private long digits(int place) {
    return told.get(place).stream().mapToLong(ToldValues::digits).sum();
  }

  static long digits(Concept word) {
    return word.word().chars().filter(Character::isDigit).count();
  }

  @Override
  public String toString() {
    return "ToldValues[" + told.size() + "]";
  }
}
