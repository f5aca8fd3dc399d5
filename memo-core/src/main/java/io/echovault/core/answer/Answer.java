package io.echovault.core.answer;

import io.echovault.core.answer.Argument.Nested;
import io.echovault.core.answer.Argument.Quote;
import io.echovault.core.answer.Argument.Several;
import io.echovault.ports.vocabulary.Memory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What is answered to a message, as data: it becomes words later, in the member's language.
 *
 * @param message what is said; {@link Message#none()} is silence
 * @param options what may be chosen
 * @param fileName the name of the file that goes with it, if one does
 * @param acknowledges the memory that it says was kept, when it says nothing else
 * @param abstains whether it says that nothing answers the question
 * @param shows the memory whose file, or kept recording, goes with it
 * @param toBeQuoted whether the answer to it has to quote it
 * @param question what it answers, where the member's words leave out of whom or what they ask, as
 *     "and his phone?" does
 */
public record Answer(
    Message message,
    List<Option> options,
    Optional<String> fileName,
    OptionalInt acknowledges,
    boolean abstains,
    Optional<Memory> shows,
    boolean toBeQuoted,
    Optional<String> question) {
  /** Without a file that the member sent, and without a wish to be quoted. */
  public Answer(
      Message message,
      List<Option> options,
      Optional<String> fileName,
      OptionalInt acknowledges,
      boolean abstains) {
    this(
        message,
        options,
        fileName,
        acknowledges,
        abstains,
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** No answer. */
  public static final Answer SILENCE = say(Message.none());

  public Answer {
    options = List.copyOf(options);
  }

  /** Says something. */
  public static Answer say(Message message) {
    return new Answer(message, List.of(), Optional.empty(), OptionalInt.empty(), false);
  }

  /** Says something that takes no arguments. */
  public static Answer say(String key) {
    return say(Message.of(key));
  }

  /** Says something that has to be quoted by the answer to it. */
  public static Answer toBeQuoted(Message message) {
    return new Answer(
        message,
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        false,
        Optional.empty(),
        true,
        Optional.empty());
  }

  /** Says something, and what may be chosen. */
  public static Answer ask(Message message, Option... options) {
    return new Answer(message, List.of(options), Optional.empty(), OptionalInt.empty(), false);
  }

  /** Says something that goes with a copy of the member's memories. */
  public static Answer copy(Message message, String fileName) {
    return new Answer(message, List.of(), Optional.of(fileName), OptionalInt.empty(), false);
  }

  /** Says that nothing answers the question. */
  public static Answer abstain(Message message) {
    return new Answer(message, List.of(), Optional.empty(), OptionalInt.empty(), true);
  }

  /** Says that a memory was kept, and nothing else. */
  public static Answer acknowledge(Message message, int number) {
    return new Answer(message, List.of(), Optional.empty(), OptionalInt.of(number), false);
  }

  /** The same with the file or the recording of a memory, in place of what may be chosen. */
  public Answer showing(Memory memory) {
    return new Answer(
        message,
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        false,
        Optional.of(memory),
        false,
        question);
  }

  /** The same, known to answer a question that says of whom or what it asks. */
  public Answer to(String whole) {
    return new Answer(
        message, options, fileName, acknowledges, abstains, shows, toBeQuoted, Optional.of(whole));
  }

  /** The same with something said before it; it acknowledges alone no longer. */
  public Answer after(Message lead) {
    return new Answer(
        Message.paragraphs(lead, message),
        options,
        fileName,
        OptionalInt.empty(),
        abstains,
        shows,
        toBeQuoted,
        question);
  }

  /** The same with something said after it; it acknowledges alone no longer. */
  public Answer before(Message tail) {
    return new Answer(
        Message.paragraphs(message, tail),
        options,
        fileName,
        OptionalInt.empty(),
        abstains,
        shows,
        toBeQuoted,
        question);
  }

  /** What it is, worded in a language. */
  public AnswerFacts facts(String language) {
    List<Memory> quoted = Stream.concat(quotes(message), shows.stream()).distinct().toList();
    return new AnswerFacts(
        quoted.stream().map(Memory::number).distinct().toList(),
        quoted.stream()
            .filter(memory -> memory.tier().secret())
            .map(Memory::number)
            .distinct()
            .toList(),
        acknowledges,
        abstains,
        language);
  }

  /** Whether it shows words of a secret tier. */
  public boolean secret() {
    return Stream.concat(quotes(message), shows.stream())
        .anyMatch(memory -> memory.tier().secret());
  }

  private static Stream<Memory> quotes(Message message) {
    return message.arguments().values().stream().flatMap(Answer::quotes);
  }

  private static Stream<Memory> quotes(Argument argument) {
    if (argument instanceof Quote quote) {
      return Stream.of(quote.memory());
    } else if (argument instanceof Nested nested) {
      return quotes(nested.message());
    } else if (argument instanceof Several several) {
      return several.messages().stream().flatMap(Answer::quotes);
    }
    return Stream.empty();
  }

  @Override
  public String toString() {
    return "Answer[" + message + ", " + options.size() + " options]";
  }
}
