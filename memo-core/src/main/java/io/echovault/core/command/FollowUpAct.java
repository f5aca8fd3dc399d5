package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.recall.AskedThing;
import io.echovault.core.recall.QuestionFit;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.understanding.requests.FollowUps;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recollection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Answers a question that is read with the last question and its answer. Of the questions that it
 * may mean, the first that something answers is answered, and noted as what was asked, so that the
 * next one can follow it.
 */
final class FollowUpAct {
  private static final int OTHERS = 3;
  private static final int CANDIDATES = 10;

  /** How words begin that tell what was before what was told last. */
  private static final BoundedPattern BEFORE =
      BoundedPattern.compile(
          "^(?:before|previously|antes|davor|vorher|zuvor|avant|auparavant|prima|pehle|usse pehle)\\b");

  private FollowUpAct() {}

  static Answer answer(String words, Doing doing) {
    Optional<LastAsked> last = LastAsked.of(doing);
    Optional<FollowUps.FollowUp> followUp = FollowUps.read(words, doing.language());
    if (last.isEmpty()) {
      return doing.ask(words);
    }
    if (followUp.isEmpty()) {
      return aloneOrJoined(last.get(), words, doing);
    }
    LastAsked asked = last.get();
    Optional<String> about = followUp.get().about();
    return switch (followUp.get().kind()) {
      case WHEN -> when(asked, words, doing);
      case WHERE -> ofTheSame(asked, words, doing).orElseGet(() -> dated(asked, doing));
      case IT ->
          ofTheSame(asked, words, doing)
              .orElseGet(() -> best(List.of(asked.question() + " " + words), doing));
      case OTHER -> others(asked, doing);
      case BEFORE -> before(asked, words, doing);
      case PERSON -> aboutPerson(asked, words, about, doing);
      case ABOUT ->
          ifMissing(asked, words, doing)
              .orElseGet(() -> best(asked.about(about.orElse("")), doing));
    };
  }

  /**
   * Answers a question that does not say that it follows another. It does where it leaves out of
   * what it asks, as "how much was it?", or where nothing answers it alone, as "why was it
   * cancelled?".
   */
  static Answer ask(String words, Doing doing) {
    Optional<LastAsked> last = LastAsked.of(doing).filter(each -> !each.shown().isEmpty());
    return last.flatMap(asked -> ifMissing(asked, words, doing))
        .orElseGet(
            () -> {
              Answer alone = doing.ask(words);
              return alone.abstains()
                  ? last.filter(asked -> AskedThing.mayGoOn(words))
                      .flatMap(asked -> ofTheSame(asked, words, doing))
                      .orElse(alone)
                  : alone;
            });
  }

  /** Where what was answered has no time of its own, another memory of the same may tell it. */
  private static Answer when(LastAsked last, String words, Doing doing) {
    String thing = last.thing();
    boolean elsewhere =
        last.shown().stream().noneMatch(each -> each.aboutAt().isPresent())
            && doing.notebook().recall(thing, CANDIDATES).ranked().stream()
                .map(Recollection::memory)
                .filter(each -> each.aboutAt().isPresent())
                .anyMatch(each -> AskedThing.isIn(thing, each.text()));
    return !elsewhere
        ? dated(last, doing)
        : ofTheSame(last, words, doing).orElseGet(() -> dated(last, doing));
  }

  private static Answer aloneOrJoined(LastAsked last, String words, Doing doing) {
    Answer alone = ask(words, doing);
    return alone.abstains() ? best(last.about(words), doing) : alone;
  }

  private static Optional<Answer> ifMissing(LastAsked last, String words, Doing doing) {
    return AskedThing.isMissing(words) ? ofTheSame(last, words, doing) : Optional.empty();
  }

  private static Optional<Answer> ofTheSame(LastAsked last, String words, Doing doing) {
    return last.shown().isEmpty()
        ? Optional.empty()
        : Optional.of(last.ofTheSame(words))
            .filter(questions -> !questions.isEmpty())
            .map(questions -> best(questions, doing))
            .filter(answer -> !answer.abstains());
  }

  /** The answer to the first of some questions that something answers, or to the first. */
  private static Answer best(List<String> questions, Doing doing) {
    String first = questions.get(0);
    Answer answer = doing.ask(first).to(first);
    for (int at = 1; at < questions.size() && answer.abstains(); at++) {
      String next = questions.get(at);
      Answer other = doing.ask(next).to(next);
      answer = other.abstains() ? answer : other;
    }
    return answer;
  }

  /** What answered before, with its time. */
  private static Answer dated(LastAsked last, Doing doing) {
    Answer again =
        last.shown().isEmpty()
            ? doing.ask(last.question())
            : Answer.say(Quotes.dated(last.shown(), doing.zone()));
    return again.to(last.question());
  }

  /** What else has as much of the last question as any other has. */
  private static Answer others(LastAsked last, Doing doing) {
    List<Memory> more = alike(last, doing, memory -> !last.shown().contains(memory));
    // Of several that were shown at once, the others are those behind the first.
    List<Memory> others = more.isEmpty() ? last.shown().stream().skip(1).toList() : more;
    return (others.isEmpty()
            ? Answer.abstain(Message.of("recall.nothing"))
            : Answer.say(Quotes.list(others.stream().limit(OTHERS).toList(), doing.zone())))
        .to(last.question());
  }

  /** What was told of the same before the newest of what was shown. */
  private static Answer before(LastAsked last, String words, Doing doing) {
    Optional<Memory> newest = last.shown().stream().max(MemoryTimes.AS_SAID);
    List<Memory> older =
        newest
            .map(shown -> alike(last, doing, each -> MemoryTimes.AS_SAID.compare(each, shown) < 0))
            .orElse(List.of());
    Optional<Memory> saidNext =
        newest
            .flatMap(shown -> doing.notebook().find(shown.number() + 1))
            .filter(each -> BEFORE.matcher(PlainText.of(each.text())).find());
    return older.stream()
        .max(MemoryTimes.AS_SAID)
        .or(() -> saidNext)
        .map(each -> Answer.say(Quotes.dated(List.of(each), doing.zone())).to(last.question()))
        .orElseGet(() -> ask(words, doing));
  }

  /** Those of some memories that have most of the last question's words, the best first. */
  private static List<Memory> alike(LastAsked last, Doing doing, Predicate<Memory> which) {
    List<Memory> found =
        doing.notebook().recall(last.question(), 2 * CANDIDATES).ranked().stream()
            .map(Recollection::memory)
            .filter(which)
            .toList();
    QuestionFit fit = new QuestionFit(last.question(), found.stream().map(Memory::text).toList());
    int most = IntStream.range(0, found.size()).map(fit::covered).max().orElse(0);
    return IntStream.range(0, found.size())
        .filter(place -> most > 0 && fit.covered(place) == most)
        .filter(place -> !fit.unheard().isOfAnother(place))
        .mapToObj(found::get)
        .toList();
  }

  /** The person whom the last question or its answer named, and what is now asked of them. */
  private static Answer aboutPerson(
      LastAsked last, String words, Optional<String> about, Doing doing) {
    List<String> questions = last.ofThePerson(words, about);
    if (questions.isEmpty()) {
      return ifMissing(last, words, doing)
          .orElseGet(() -> best(about.map(last::about).orElse(List.of(words)), doing));
    }
    Answer answer = best(questions, doing);
    Supplier<Optional<Answer>> same = () -> ifMissing(last, words, doing);
    return answer.abstains()
        ? last.person()
            .flatMap(name -> number(questions.get(0), name, doing))
            .or(same)
            .orElse(answer)
        : answer;
  }

  /** The memory of somebody that has such a number as was asked for. */
  private static Optional<Answer> number(String question, String name, Doing doing) {
    AskedNumber asked = AskedNumber.in(question);
    return doing.notebook().recall(question, CANDIDATES).ranked().stream()
        .map(Recollection::memory)
        .filter(memory -> asked.isIn(memory.text(), name))
        .findFirst()
        .map(memory -> Answer.say(Quotes.answers(List.of(memory), doing.zone())).to(question));
  }
}
