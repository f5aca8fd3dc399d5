package io.echovault.drills.process;

import io.echovault.drills.process.Kept.KeptMemory;
import io.echovault.drills.process.Ledger.Entry;
import io.echovault.drills.process.Ledger.Event;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Compares what was sent and acknowledged with what was kept and answered. */
final class Checker {

  /**
   * A message as the ledger has it.
   *
   * @param at where its posting stands in the ledger
   * @param acked where its acknowledgement stands; the greatest number if it stands nowhere
   */
  private record Posted(
      String message, String letter, int place, String sender, long at, long acked) {

    /** Whether this one surely came before another: that must show in the numbers. */
    boolean before(Posted other) {
      return letter.equals(other.letter) ? place < other.place : acked < other.at;
    }

    boolean isAcked() {
      return acked < Long.MAX_VALUE;
    }
  }

  /** A memory that a person was told of, by the number they know it by. */
  private record Confirmed(String person, String number) {
    static Confirmed of(String person, int number) {
      return new Confirmed(person, Integer.toString(number));
    }
  }

  private final Map<String, Posted> posted = new HashMap<>();
  private final Set<Confirmed> confirmed = new HashSet<>();
  private final Kept kept;
  private long duplicateReplies;
  private long kills;
  private long killsInWindow;

  private Checker(List<Entry> ledger, Kept kept) {
    this.kept = kept;
    Map<String, Long> acks = new HashMap<>();
    of(ledger, Event.ACKED).forEach(entry -> acks.putIfAbsent(entry.field(0), entry.number()));
    for (Entry entry : of(ledger, Event.POSTED)) {
      String letter = entry.field(1);
      posted.put(
          entry.field(0),
          new Posted(
              entry.field(0),
              letter,
              Integer.parseInt(entry.field(2)),
              entry.field(3),
              entry.number(),
              acks.getOrDefault(letter, Long.MAX_VALUE)));
    }
    of(ledger, Event.REPLIED).forEach(this::reply);
    for (Entry entry : of(ledger, Event.KILLED)) {
      kills++;
      killsInWindow += Long.parseLong(entry.field(1)) > 0 ? 1 : 0;
    }
  }

  static Verdict check(List<Entry> ledger, Kept kept) {
    return new Checker(ledger, kept).verdict();
  }

  private static List<Entry> of(List<Entry> ledger, Event event) {
    return ledger.stream().filter(entry -> entry.event() == event).toList();
  }

  // A reply may confirm several memories. It is a second one if it confirms any of them again.
  private void reply(Entry entry) {
    boolean again = false;
    for (String number : entry.field(2).split(",", -1)) {
      again |= !number.isEmpty() && !confirmed.add(new Confirmed(entry.field(1), number));
    }
    duplicateReplies += again ? 1 : 0;
  }

  private Verdict verdict() {
    Set<String> answered =
        kept.memories().stream()
            .filter(each -> confirmed.contains(Confirmed.of(post(each).sender, each.number())))
            .map(KeptMemory::message)
            .collect(Collectors.toSet());
    Set<String> remembered =
        kept.memories().stream().map(KeptMemory::message).collect(Collectors.toSet());
    List<Posted> acked = posted.values().stream().filter(Posted::isAcked).toList();
    return new Verdict(
        kills,
        acked.size(),
        acked.stream().filter(each -> !remembered.contains(each.message)).count(),
        doubled(),
        inversions(),
        duplicateReplies,
        killsInWindow,
        acked.stream().filter(each -> !answered.contains(each.message)).count(),
        unexplained(),
        kept.buried());
  }

  private long doubled() {
    Set<String> seen = new HashSet<>();
    long memories = kept.memories().stream().filter(each -> !seen.add(each.message())).count();
    long acts = kept.acts().values().stream().mapToLong(count -> Math.max(0, count - 1)).sum();
    return memories + acts;
  }

  private long unexplained() {
    long strange =
        kept.memories().stream()
            .filter(
                each ->
                    !posted.containsKey(each.message()) || !kept.acts().containsKey(each.memory()))
            .count();
    return strange + Math.abs(kept.entries() - kept.memories().size());
  }

  // A message's second memory is counted as doubled, not as out of order too.
  private long inversions() {
    Map<String, KeptMemory> first =
        kept.memories().stream()
            .filter(each -> posted.containsKey(each.message()))
            .collect(
                Collectors.toMap(
                    KeptMemory::message,
                    each -> each,
                    BinaryOperator.minBy(Comparator.comparing(KeptMemory::number))));
    Map<String, List<KeptMemory>> bySender =
        first.values().stream().collect(Collectors.groupingBy(each -> post(each).sender));
    return bySender.values().stream().mapToLong(this::inversions).sum();
  }

  private long inversions(Collection<KeptMemory> memories) {
    return memories.stream()
        .filter(
            late ->
                memories.stream()
                    .anyMatch(
                        early -> early.number() > late.number() && post(early).before(post(late))))
        .count();
  }

  private Posted post(KeptMemory memory) {
    return posted.getOrDefault(
        memory.message(), new Posted(memory.message(), "", 0, "", 0, Long.MAX_VALUE));
  }
}
