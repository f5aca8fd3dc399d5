package io.echovault.drills.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.drills.process.Kept.KeptMemory;
import io.echovault.drills.process.Ledger.Entry;
import io.echovault.drills.process.Ledger.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckerTest {
  private final List<Entry> ledger = new ArrayList<>();
  private final List<KeptMemory> memories = new ArrayList<>();
  private final Map<String, Long> acts = new HashMap<>();
  private long entries;
  private long buried;

  /** Ana says one thing after the other, Ben two things in one letter; all goes well. */
  @BeforeEach
  void everythingIsKeptAndAnsweredOnce() {
    posts("ana-1", "letter-1", 0, "ana");
    writes(Event.ACKED, "letter-1");
    posts("ben-1", "letter-2", 0, "ben");
    posts("ben-2", "letter-2", 1, "ben");
    writes(Event.ACKED, "letter-2");
    posts("ana-2", "letter-3", 0, "ana");
    writes(Event.ACKED, "letter-3");
    keeps("ana-1", 1);
    keeps("ana-2", 2);
    keeps("ben-1", 1);
    keeps("ben-2", 2);
    writes(Event.REPLIED, "reply-1", "ana", "1");
    writes(Event.REPLIED, "reply-2", "ana", "2");
    writes(Event.REPLIED, "reply-3", "ben", "1,2");
  }

  @Test
  void findsNothingWhereNothingIsWrong() {
    Verdict verdict = verdict();

    assertThat(verdict).isEqualTo(new Verdict(0, 4, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(verdict.broken()).isEmpty();
  }

  @Test
  void countsAnAcknowledgedMessageWithoutMemoryAsLost() {
    forgets("ben-2");

    assertThat(verdict().lost()).isEqualTo(1);
    assertThat(verdict().broken()).contains("1 acknowledged messages are lost");
  }

  @Test
  void expectsNothingOfAMessageThatWasNotAcknowledged() {
    posts("eve-1", "letter-4", 0, "eve");

    assertThat(verdict()).isEqualTo(new Verdict(0, 4, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void acceptsAMemoryWhoseAcknowledgementNeverArrived() {
    posts("eve-1", "letter-4", 0, "eve");
    keeps("eve-1", 1);

    assertThat(verdict().broken()).isEmpty();
  }

  @Test
  void countsASecondMemoryOfAMessageAsDoubled() {
    memories.add(new KeptMemory("another", "ana-1", 3));
    acts.put("another", 1L);
    entries++;

    assertThat(verdict().doubled()).isEqualTo(1);
    assertThat(verdict().broken()).hasSize(1);
  }

  @Test
  void countsASecondAuditActOfAMemoryAsDoubled() {
    acts.put("memory-of-ana-1", 2L);

    assertThat(verdict().doubled()).isEqualTo(1);
  }

  @Test
  void seesThatALaterMessageGotALowerNumber() {
    forgets("ana-1");
    forgets("ana-2");
    keeps("ana-2", 1);
    keeps("ana-1", 2);

    assertThat(verdict().inversions()).isEqualTo(1);
  }

  @Test
  void seesThatTheOrderInsideALetterIsBroken() {
    forgets("ben-1");
    forgets("ben-2");
    keeps("ben-2", 1);
    keeps("ben-1", 2);

    assertThat(verdict().inversions()).isEqualTo(1);
  }

  @Test
  void letsMessagesThatWereUnderWayTogetherComeInAnyOrder() {
    posts("eve-1", "letter-4", 0, "eve");
    posts("eve-2", "letter-5", 0, "eve");
    writes(Event.ACKED, "letter-4");
    writes(Event.ACKED, "letter-5");
    keeps("eve-2", 1);
    keeps("eve-1", 2);

    assertThat(verdict().inversions()).isZero();
  }

  @Test
  void countsRepliesBeyondTheFirstAndAllowsAsManyAsKillsInTheWindow() {
    writes(Event.REPLIED, "reply-1", "ana", "1");
    writes(Event.REPLIED, "reply-3", "ben", "1,2");
    writes(Event.KILLED, "random", "5");
    writes(Event.KILLED, "random", "0");

    assertThat(verdict().kills()).isEqualTo(2);
    assertThat(verdict().killsInWindow()).isEqualTo(1);
    assertThat(verdict().duplicateReplies()).isEqualTo(2);
    assertThat(verdict().broken())
        .containsExactly("2 replies were sent twice, at most 1 may have been");

    writes(Event.KILLED, "random", "1");
    assertThat(verdict().broken()).isEmpty();
  }

  @Test
  void noticesAMessageWithoutReply() {
    posts("eve-1", "letter-4", 0, "eve");
    writes(Event.ACKED, "letter-4");
    keeps("eve-1", 1);

    assertThat(verdict().unanswered()).isEqualTo(1);
    assertThat(verdict().broken()).containsExactly("1 acknowledged messages got no reply");
  }

  @Test
  void noticesMemoriesThatNothingExplains() {
    keeps("nobody-said-this", 3);
    acts.remove("memory-of-ben-1");
    entries++;

    assertThat(verdict().unexplained()).isEqualTo(3);
    assertThat(verdict().withoutStrangers().unexplained()).isZero();
  }

  @Test
  void noticesMessagesThatWereGivenUp() {
    buried = 2;

    assertThat(verdict().broken()).containsExactly("2 messages were given up");
  }

  @Test
  void isNotContentWithNothing() {
    ledger.clear();
    memories.clear();
    acts.clear();
    entries = 0;

    assertThat(verdict().broken()).hasSize(1);
  }

  private void posts(String message, String letter, int place, String sender) {
    writes(Event.POSTED, message, letter, Integer.toString(place), sender);
  }

  private void writes(Event event, String... fields) {
    ledger.add(new Entry(ledger.size(), event, List.of(fields)));
  }

  private void keeps(String message, int number) {
    memories.add(new KeptMemory("memory-of-" + message, message, number));
    acts.put("memory-of-" + message, 1L);
    entries++;
  }

  private void forgets(String message) {
    memories.removeIf(memory -> memory.message().equals(message));
    acts.remove("memory-of-" + message);
    entries--;
  }

  private Verdict verdict() {
    return Checker.check(ledger, new Kept(memories, acts, entries, buried));
  }
}
