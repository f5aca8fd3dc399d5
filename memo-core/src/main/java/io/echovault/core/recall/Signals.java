package io.echovault.core.recall;

import io.echovault.core.recall.ParsedQuestion.Wanted;
import java.util.Optional;

/** Works out the signals of one memory for one question. */
final class Signals {
  private final MemberIndex index;
  private final ParsedQuestion parsedQuestion;
  private final WordMatch words;
  private final Optional<MeaningMatch> meanings;
  private final FirstScores first;
  private final SecondLook second;

  Signals(
      MemberIndex index,
      ParsedQuestion parsedQuestion,
      WordMatch words,
      Optional<MeaningMatch> meanings,
      FirstScores first,
      SecondLook second) {
    this.index = index;
    this.parsedQuestion = parsedQuestion;
    this.words = words;
    this.meanings = meanings;
    this.first = first;
    this.second = second;
  }

  float[] of(int slot) {
    float[] signals = new float[Signal.values().length];
    Entry entry = index.entry(slot).orElseThrow();
    meanings.ifPresent(match -> meaning(signals, slot, match));
    set(signals, Signal.SITTING_BEST, first.sitting(slot));
    set(signals, Signal.WORDS, words.score(slot));
    set(signals, Signal.SITTING_WORDS, words.sittingScore(slot));
    set(signals, Signal.COVERED, words.covered(slot));
    set(signals, Signal.COVERED_AROUND, words.coveredAround(slot));
    people(signals, entry);
    traits(signals, entry.traits());
    parsedQuestion
        .time()
        .ifPresent(time -> set(signals, Signal.WHEN_SAID, (float) entry.fit(time)));
    return signals;
  }

  private void meaning(float[] signals, int slot, MeaningMatch match) {
    int before = index.timeline().before(slot);
    set(signals, Signal.MEANING, match.whole(slot));
    set(signals, Signal.STATEMENT, match.statement(slot));
    set(signals, Signal.BEFORE, match.whole(before));
    set(signals, Signal.AFTER, match.whole(index.timeline().after(slot)));
    set(signals, Signal.SITTING_MEANING, match.sitting(slot));
    set(signals, Signal.ALIKE, second.alike(slot));
    set(signals, Signal.TWO_AWAY, second.twoAway(slot));
    if (before != Timeline.NONE) {
      float asks = index.entry(before).orElseThrow().traits().asks();
      set(signals, Signal.ANSWERS, asks * match.aboveMean(before));
    }
  }

  private void people(float[] signals, Entry entry) {
    if (parsedQuestion.subject().isEmpty()) {
      return;
    }
    boolean subject = parsedQuestion.subject().equals(entry.speaker());
    set(signals, Signal.SUBJECT, subject ? 1 : 0);
    set(signals, Signal.SUBJECT_OF_SELF, subject ? entry.traits().firstPerson() : 0);
  }

  private void traits(float[] signals, Traits traits) {
    set(signals, Signal.TIME, wanted(Wanted.TIME) * traits.times());
    set(signals, Signal.PLACE, wanted(Wanted.PLACE) * traits.names());
    set(signals, Signal.PERSON, wanted(Wanted.PERSON) * traits.names());
    set(signals, Signal.NUMBER, wanted(Wanted.NUMBER) * traits.numbers());
    set(signals, Signal.TITLE, wanted(Wanted.TITLE) * traits.title());
    set(signals, Signal.NAMES, traits.names());
    set(signals, Signal.LENGTH, traits.length());
    set(signals, Signal.ASKS, traits.endsAsking());
  }

  private float wanted(Wanted wanted) {
    return parsedQuestion.wants().contains(wanted) ? 1 : 0;
  }

  private static void set(float[] signals, Signal signal, float value) {
    signals[signal.place()] = value;
  }
}
