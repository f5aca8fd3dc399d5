package io.echovault.core.command;

import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.Notebook.Label;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.core.understanding.intent.Target;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Recollection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the memories that a request is about. Those that are locked are found by number only. */
final class Targets {
  private static final int LOOKED_AT = 60;

  /** So many memories, the last ones, can be corrected without a word that describes them. */
  private static final int LATELY = 5;

  private static final int LONG_WORD = 4;
  private static final int SHORT_WORD = 3;
  private static final String NOT_IN_WORDS = " \t\n.,:;!?'\"’“”()-/#";

  /** Words that describe nothing, in the languages of the replies, plain. */
  private static final Set<String> THAT =
      Set.of(
          "it", "that", "this", "eso", "esto", "isso", "isto", "das", "es", "dies", "ca", "cela",
          "quello", "questo", "cio", "ise", "isko", "usko", "yeh", "इसे", "उसे", "इसको", "उसको");

  private Targets() {}

  /** The memories meant, the likeliest first; none when there is no such memory. */
  static List<Label> of(Target target, Doing doing) {
    Notebook notebook = doing.notebook();
    if (target instanceof Target.Numbered numbered) {
      return notebook.label(numbered.number()).stream().toList();
    } else if (target instanceof Target.Last) {
      return last(doing).stream().toList();
    } else if (target instanceof Target.That) {
      return that(doing).stream().toList();
    } else if (target instanceof Target.Quoted quoted) {
      return notebook.bySource(quoted.message()).stream().toList();
    } else if (target instanceof Target.Described described
        && THAT.contains(PlainText.of(described.words()).strip())) {
      return that(doing).stream().toList();
    } else if (target instanceof Target.Described described) {
      return about(described.words(), notebook).stream()
          .flatMap(memory -> notebook.label(memory.number()).stream())
          .toList();
    } else if (target instanceof Target.Stating stating) {
      return stating(stating, doing).stream()
          .flatMap(memory -> notebook.label(memory.number()).stream())
          .toList();
    }
    return List.of();
  }

  /** The memories that have a value, of those described or, with no words, lately spoken of. */
  private static List<Memory> stating(Target.Stating target, Doing doing) {
    Notebook notebook = doing.notebook();
    Set<String> words = words(target.words());
    Stream<Memory> described =
        words.isEmpty()
            ? lately(doing).stream()
            : about(target.words(), notebook).stream().filter(memory -> sharesAWord(memory, words));
    return described.filter(memory -> WrongValue.has(memory.text(), target.value())).toList();
  }

  /** The memory that was last spoken of, and the last ones that were kept. */
  static List<Memory> lately(Doing doing) {
    Notebook notebook = doing.notebook();
    return Stream.concat(
            that(doing).flatMap(label -> notebook.find(label.number())).stream(),
            notebook.recent(LATELY).stream())
        .distinct()
        .toList();
  }

  /**
   * The memories that are about something, best first: what recall answers with, and what names it.
   */
  static List<Memory> about(String topic, Notebook notebook) {
    Recall recall = notebook.recall(topic, LOOKED_AT);
    Set<String> words = words(topic);
    Map<Integer, Memory> found = new LinkedHashMap<>();
    Stream.concat(
            recall.answer().stream().map(Recollection::memory),
            recall.ranked().stream()
                .map(Recollection::memory)
                .filter(memory -> sharesAWord(memory, words)))
        .forEach(memory -> found.putIfAbsent(memory.number(), memory));
    return List.copyOf(found.values());
  }

  /** Whether a memory has one of some words, also with another ending. */
  static boolean sharesAWord(Memory memory, Set<String> words) {
    Set<String> own = words(memory.text());
    return words.stream().anyMatch(word -> own.stream().anyMatch(each -> isNear(each, word)));
  }

  /** How many of some words a memory has, also with another ending. */
  static long shared(Memory memory, Collection<String> words) {
    Set<String> own = WordList.plain(memory.text(), NOT_IN_WORDS);
    return words.stream()
        .map(PlainText::of)
        .filter(
            word ->
                own.contains(word)
                    || own.stream()
                        .anyMatch(each -> each.length() >= SHORT_WORD && isNear(each, word)))
        .count();
  }

  /** The words of a text that are long enough to mean something; all of them if none is. */
  static Set<String> words(String text) {
    Set<String> all = WordList.plain(text, NOT_IN_WORDS);
    Set<String> meaning =
        all.stream().filter(word -> word.length() >= LONG_WORD).collect(Collectors.toSet());
    return meaning.isEmpty() ? all : meaning;
  }

  private static boolean isNear(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    return longer.startsWith(shorter) && longer.length() - shorter.length() <= 2;
  }

  private static Optional<Label> last(Doing doing) {
    Notebook notebook = doing.notebook();
    return doing.recently().kept().stream()
        .mapToObj(notebook::label)
        .flatMap(Optional::stream)
        .findFirst()
        .or(
            () ->
                notebook.recent(1).stream()
                    .findFirst()
                    .flatMap(memory -> notebook.label(memory.number())));
  }

  private static Optional<Label> that(Doing doing) {
    List<Integer> shown = doing.recently().shown();
    return shown.size() == 1 ? doing.notebook().label(shown.get(0)) : last(doing);
  }
}
