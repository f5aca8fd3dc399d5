package io.echovault.core.recall;

import io.echovault.ports.vocabulary.Memory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One memory as an index holds it. */
final class Entry {
  private static final int BYTES = 420;

  private final Memory memory;
  private final Optional<String> speaker;
  private final Traits traits;
  private final LocalDate day;

  private Entry(Memory memory, Optional<String> speaker, Traits traits) {
    this.memory = memory;
    this.speaker = speaker;
    this.traits = traits;
    this.day = LocalDate.ofInstant(memory.saidAt(), memory.zone());
  }

  static Entry of(Memory memory) {
    Utterance utterance = Utterance.of(memory.text());
    return new Entry(memory, utterance.speaker(), Traits.of(utterance));
  }

  /**
   * The words of a memory by which it is found, in order: its own with who says it, and what they
   * mean in English.
   */
  static List<String> terms(Memory memory, Terms words) {
    String said = Utterance.of(memory.text()).words();
    String english = BilingualGlossary.shipped().inEnglish(said);
    List<String> terms = words.of(memory.text());
    if (!english.equals(said)) {
      terms.addAll(Words.of(english));
    }
    return terms;
  }

  static Map<String, Integer> counts(List<String> terms) {
    Map<String, Integer> counts = new HashMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    return counts;
  }

  Memory memory() {
    return memory;
  }

  Optional<String> speaker() {
    return speaker;
  }

  Traits traits() {
    return traits;
  }

  /** How well the day on which it was said, or the day it is about, fits a time that is asked. */
  double fit(AskedTime time) {
    double about =
        memory.aboutAt().map(at -> time.fit(LocalDate.ofInstant(at, memory.zone()))).orElse(0.0);
    return Math.max(about, time.fit(day));
  }

  long bytes() {
    return BYTES + 2L * memory.text().length();
  }
}
