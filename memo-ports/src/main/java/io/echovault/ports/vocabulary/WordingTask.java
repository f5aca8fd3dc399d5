package io.echovault.ports.vocabulary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A question that a language model is to answer from memories, and from nothing else.
 *
 * @param question the words of the question
 * @param memories what was found for it, best first; 1 to {@value #MOST}
 * @param language the language of the answer, two lower-case letters
 * @param askedAt when and where it is asked
 */
public record WordingTask(
    OpenWords question, List<Source> memories, String language, ZonedDateTime askedAt) {
  /** So many memories are given at most. */
  public static final int MOST = 30;

  public WordingTask {
    memories = List.copyOf(memories);
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(askedAt, "askedAt");
    if (memories.isEmpty() || memories.size() > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " memories are given");
    }
    MemberRef owner = question.owner();
    Set<Integer> numbers = new HashSet<>();
    for (Source memory : memories) {
      if (!memory.words().owner().equals(owner)) {
        throw new IllegalArgumentException("a request holds the words of one member only");
      }
      if (!numbers.add(memory.number())) {
        throw new IllegalArgumentException("memory " + memory.number() + " is given twice");
      }
    }
  }

  /**
   * One memory, by whose number the answer cites it.
   *
   * @param saidOn the day on which it was said
   * @param about the time that it is about, at midnight when its words name no hour
   */
  public record Source(
      int number, OpenWords words, LocalDate saidOn, Optional<LocalDateTime> about) {
    public Source {
      Objects.requireNonNull(saidOn, "saidOn");
      if (number < 1) {
        throw new IllegalArgumentException("memories are numbered from 1, not " + number);
      }
    }
  }

  /** Whose words these are. */
  public MemberRef owner() {
    return question.owner();
  }
}
