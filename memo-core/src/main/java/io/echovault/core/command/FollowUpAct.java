package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.recall.AskedFor;
import io.echovault.core.recall.AskedThing;
import io.echovault.core.text.WordList;
import io.echovault.core.understanding.requests.FollowUps;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recollection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers a question that is read with the last question and its answer. */
final class FollowUpAct {
  private static final int OTHERS = 3;
  private static final int CANDIDATES = 10;
  private static final String BLANKS = " \t\n?¿!.,;";

  private FollowUpAct() {}

  static Answer answer(String words, Doing doing) {
    Optional<String> last = doing.recently().question();
    Optional<FollowUps.FollowUp> followUp = FollowUps.read(words, doing.language());
    if (last.isEmpty()) {
      return doing.ask(words);
    }
    if (followUp.isEmpty()) {
      return withoutThing(words, doing).orElseGet(() -> aloneOrJoined(last.get(), words, doing));
    }
    List<Memory> shown = shown(doing);
    return switch (followUp.get().kind()) {
      case WHEN ->
          shown.isEmpty() ? doing.ask(last.get()) : Answer.say(Quotes.dated(shown, doing.zone()));
      case WHERE ->
          withoutThing(words, doing)
              .orElseGet(
                  () ->
                      shown.isEmpty()
                          ? doing.ask(last.get())
                          : Answer.say(Quotes.dated(shown, doing.zone())));
      case IT -> withoutThing(words, doing).orElseGet(() -> doing.ask(last.get() + " " + words));
      case OTHER -> others(last.get(), doing);
      case PERSON -> aboutPerson(words, followUp.get(), last.get(), shown, doing);
      case ABOUT ->
          withoutThing(words, doing)
              .orElseGet(
                  () ->
                      doing.ask(
                          combined(last.get(), followUp.get().about().orElse(""), shown, doing)));
    };
  }

  private static Answer aloneOrJoined(String last, String words, Doing doing) {
    Answer alone = doing.ask(words);
    return alone.abstains() ? doing.ask(combined(last, words, shown(doing), doing)) : alone;
  }

  /**
   * The answer to a question that does not say of what it asks, as "how much was it?": of what the
   * last question was about. Empty when it says that, or when that answers nothing.
   */
  static Optional<Answer> withoutThing(String words, Doing doing) {
    Optional<String> last = doing.recently().question();
    List<Memory> shown = last.isEmpty() ? List.of() : shown(doing);
    if (shown.isEmpty() || !AskedThing.isMissing(words)) {
      return Optional.empty();
    }
    String thing = AskedThing.of(last.get(), texts(shown));
    // "What's Sasha's dog called": what follows is asked of the name that was told.
    Optional<String> told =
        AskedFor.aName(last.get()) ? LastPerson.of(last.get(), texts(shown)) : Optional.empty();
    String of = told.orElse(thing);
    return of.isEmpty()
        ? Optional.empty()
        : Optional.of(doing.ask(bare(words) + " " + of))
            .filter(answer -> told.isPresent() || !answer.abstains());
  }

  private static String bare(String words) {
    return String.join(" ", words(words));
  }

  private static List<String> texts(List<Memory> memories) {
    return memories.stream().map(Memory::text).toList();
  }

  private static List<Memory> shown(Doing doing) {
    return doing.recently().shown().stream()
        .flatMap(number -> doing.notebook().find(number).stream())
        .toList();
  }

  private static Answer others(String question, Doing doing) {
    List<Memory> others =
        doing.notebook().recall(question, 2 * OTHERS).ranked().stream()
            .map(Recollection::memory)
            .filter(memory -> !doing.recently().shown().contains(memory.number()))
            .limit(OTHERS)
            .toList();
    return others.isEmpty()
        ? Answer.abstain(Message.of("recall.nothing"))
        : Answer.say(Quotes.list(others, doing.zone()));
  }

  /** The person whom the last question or its answer named, and what is now asked of them. */
  private static Answer aboutPerson(
      String words, FollowUps.FollowUp followUp, String last, List<Memory> shown, Doing doing) {
    Optional<String> person = LastPerson.of(last, texts(shown));
    if (person.isEmpty()) {
      return withoutThing(words, doing)
          .orElseGet(
              () ->
                  doing.ask(
                      followUp
                          .about()
                          .map(about -> combined(last, about, shown, doing))
                          .orElse(words)));
    }
    String name = person.get();
    String question =
        followUp
            .about()
            .map(about -> name + " " + about.strip())
            .orElseGet(() -> Pronouns.replaced(words, name));
    Answer answer = doing.ask(question);
    return answer.abstains()
        ? number(question, name, doing).or(() -> withoutThing(words, doing)).orElse(answer)
        : answer;
  }

  /** The memory of somebody that has such a number as was asked for. */
  private static Optional<Answer> number(String question, String name, Doing doing) {
    AskedNumber asked = AskedNumber.in(question);
    return doing.notebook().recall(question, CANDIDATES).ranked().stream()
        .map(Recollection::memory)
        .filter(memory -> asked.isIn(memory.text(), name))
        .findFirst()
        .map(memory -> Answer.say(Quotes.answers(List.of(memory), doing.zone())));
  }

  /**
   * The last question about something else: with another person or thing the rest of it stays, with
   * another attribute whom or what it was about.
   */
  private static String combined(String last, String about, List<Memory> shown, Doing doing) {
    if (shown.isEmpty()) {
      return last + " " + about;
    }
    List<String> having =
        doing.notebook().recall(about, CANDIDATES).ranked().stream()
            .map(found -> found.memory().text())
            .filter(text -> AskedThing.isIn(about, text))
            .toList();
    Set<String> names = names(shown);
    String thing = AskedThing.of(last, texts(shown));
    boolean ofTheSame = having.stream().anyMatch(text -> AskedThing.isIn(thing, text));
    if (!words(about).stream().anyMatch(FollowUpAct::isName)
        && (ofTheSame || HeadNouns.isIn(about))) {
      String kept =
          words(last).stream()
              .filter(word -> isOneOf(word, names))
              .collect(Collectors.joining(" "));
      return (kept.isEmpty() ? last : kept) + " " + about;
    }
    List<String> asked = words(last);
    List<String> stays =
        asked.stream()
            .filter(
                word ->
                    !isOneOf(word, names)
                        || having.stream().anyMatch(text -> AskedThing.touches(word, text)))
            .toList();
    String rest =
        stays.size() < asked.size()
            ? String.join(" ", stays)
            : AskedThing.without(last, texts(shown), having);
    return rest + " " + about;
  }

  private static boolean isOneOf(String word, Set<String> names) {
    String bare = word.replace("'s", "").replace("’s", "");
    return names.stream()
        .anyMatch(name -> name.equalsIgnoreCase(bare) || (name + "s").equalsIgnoreCase(bare));
  }

  /** The words in capitals of the memories that were shown: the names that the question had. */
  private static Set<String> names(List<Memory> shown) {
    return shown.stream()
        .flatMap(memory -> words(memory.text()).stream())
        .filter(FollowUpAct::isName)
        .map(word -> word.replace("'s", "").replace("’s", ""))
        .collect(Collectors.toSet());
  }

  private static boolean isName(String word) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(0));
  }

  private static List<String> words(String text) {
    return WordList.of(text, BLANKS);
  }
}
