package io.echovault.core.command;

import io.echovault.core.recall.AskedFor;
import io.echovault.core.recall.AskedThing;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.core.time.AskedTime;
import io.echovault.ports.vocabulary.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last question taken apart with what answered it: of whom or what it asks, and what of them.
 * What follows puts another person, thing or fact in the place of one of these; the whole questions
 * that it may mean are given likeliest first. Does not print words.
 *
 * @param question the question, whole
 * @param shown the memories that answered it, best first
 */
record LastAsked(String question, List<Memory> shown, Doing doing) {
  private static final int CANDIDATES = 10;
  private static final String BLANKS = " \t\n?¿!.,;";

  /** Words that stand for what the last question was about. */
  private static final Set<String> STANDING_FOR =
      WordList.plain(
          "one ones celui celle ceux celles quello quella quelli quelle wala wali wale vala vali",
          " ");

  LastAsked {
    shown = List.copyOf(shown);
  }

  /** Empty when nothing was asked in this sitting. */
  static Optional<LastAsked> of(Doing doing) {
    Doing.Recently recently = doing.recently();
    return recently
        .question()
        .map(
            question ->
                new LastAsked(
                    question,
                    recently.shown().stream()
                        .flatMap(number -> doing.notebook().find(number).stream())
                        .toList(),
                    doing));
  }

  /** Of whom or what it asks; empty when that is not to be seen. */
  String thing() {
    String told = AskedThing.of(question, texts());
    return told.isEmpty() ? AskedThing.named(question) : told;
  }

  Optional<String> person() {
    return LastPerson.of(question, texts());
  }

  /** What words may mean that do not say of what they ask, as "how much was it?". */
  List<String> ofTheSame(String words) {
    // "What's Sasha's dog called": what follows is asked of the name that was told.
    Optional<String> told = AskedFor.aName(question) ? person() : Optional.empty();
    return of(Stream.concat(told.stream(), Stream.of(thing())), bare(words) + " ");
  }

  /**
   * What words may mean that ask of a person who was spoken of.
   *
   * @param about what is asked of them, where the words name it
   */
  List<String> ofThePerson(String words, Optional<String> about) {
    String thing = thing();
    List<String> questions = new ArrayList<>();
    Stream.concat(person().stream(), Stream.of(thing))
        .filter(each -> !each.isEmpty())
        .map(
            each ->
                about
                    .map(what -> each + " " + what.strip())
                    .orElseGet(() -> Pronouns.replaced(words, each)))
        .forEach(questions::add);
    return questions;
  }

  /** What it may mean to ask the same of another, or another fact of the same. */
  List<String> about(String about) {
    Optional<AskedTime> time = doing.asked(about).filter(each -> !AskedThing.isAny(each.rest()));
    Stream<String> then =
        time.stream()
            .map(each -> doing.asked(question).map(AskedTime::rest).orElse(question) + " " + about);
    String other =
        words(about).stream()
            .filter(each -> !STANDING_FOR.contains(PlainText.of(each)))
            .collect(Collectors.joining(" "));
    List<String> having = having(other);
    String thing = thing();
    boolean ofTheSame =
        !thing.isEmpty() && having.stream().anyMatch(text -> AskedThing.isIn(thing, text));
    boolean named =
        words(about).stream().anyMatch(LastAsked::isName) || !AskedThing.named(other).isEmpty();
    String rest = without(having);
    List<String> ofAnother = List.of(joined(rest, other), joined(AskedThing.telling(rest), other));
    // Another person is asked about alone: what is told of the last one is none of theirs.
    List<String> another =
        named
            ? List.of()
            : of(Stream.of(thing), "").stream().map(each -> each + " " + other).toList();
    boolean fact = !named && (ofTheSame || HeadNouns.isIn(other));
    return Stream.of(
            then, (fact ? another : ofAnother).stream(), (fact ? ofAnother : another).stream())
        .flatMap(each -> each)
        .map(String::strip)
        .distinct()
        .toList();
  }

  /** Both parts, with a word once that ends one and begins the other: "compleanno di di Marco". */
  private static String joined(String rest, String other) {
    int last = rest.strip().lastIndexOf(' ') + 1;
    String ends = rest.strip().substring(last);
    boolean twice = !ends.isEmpty() && other.startsWith(ends + " ");
    return rest.strip() + " " + (twice ? other.substring(ends.length() + 1) : other);
  }

  /** The texts of memories that have all of some words. */
  private List<String> having(String words) {
    return doing.notebook().recall(words, CANDIDATES).ranked().stream()
        .map(found -> found.memory().text())
        .filter(text -> AskedThing.isIn(words, text))
        .toList();
  }

  /**
   * The question without of whom or what it asks, but with what memories of the other thing have
   * too: both keys are keys.
   */
  private String without(List<String> having) {
    if (shown.isEmpty()) {
      return AskedThing.withoutNamed(question);
    }
    Set<String> names = names();
    List<String> asked = words(question);
    List<String> stays =
        asked.stream()
            .filter(
                word ->
                    !isOneOf(word, names)
                        || having.stream().anyMatch(text -> AskedThing.touches(word, text)))
            .toList();
    return stays.size() < asked.size()
        ? String.join(" ", stays)
        : AskedThing.without(question, texts(), having);
  }

  private static List<String> of(Stream<String> things, String before) {
    return things.filter(each -> !each.isEmpty()).map(each -> before + each).toList();
  }

  private List<String> texts() {
    return shown.stream().map(Memory::text).toList();
  }

  private static boolean isOneOf(String word, Set<String> names) {
    String bare = word.replace("'s", "").replace("’s", "");
    return names.stream()
        .anyMatch(
            name ->
                name.equalsIgnoreCase(bare)
                    || (name + "s").equalsIgnoreCase(bare)
                    || name.equalsIgnoreCase(bare + "s"));
  }

  /** The names in the memories that were shown, which the question may have too. */
  private Set<String> names() {
    return shown.stream()
        .flatMap(memory -> AskedThing.names(memory.text()).stream())
        .map(word -> word.replace("'s", "").replace("’s", ""))
        .collect(Collectors.toSet());
  }

  private static boolean isName(String word) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(0));
  }

  private static String bare(String words) {
    return String.join(" ", words(words));
  }

  private static List<String> words(String text) {
    return WordList.of(text, BLANKS);
  }

  @Override
  public String toString() {
    return "LastAsked[" + shown.size() + "]";
  }
}
