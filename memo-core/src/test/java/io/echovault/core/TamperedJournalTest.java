package io.echovault.core;

import static io.echovault.core.World.ANA_ID;
import static io.echovault.core.World.ANA_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedEntry.Change;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.UnlockOutcome;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody changes rows of the journal, and then asks in the chat without a login. */
class TamperedJournalTest {
  private static final String PIN = "739154";
  private static final String WORDS = "Vesna";

  private final TamperedJournal tampered = new TamperedJournal();
  private final LoginWorld login = new LoginWorld(tampered::around);
  private final World world = login.world;

  @ParameterizedTest
  @ValueSource(strings = {"tier", "content", "blank", "forgotten", "memory", "removed"})
  void whatWasLockedDoesNotOpen(String how) {
    tellAndLock();
    tamper(Change.MOVED, how);
    for (int times = 0; times < 2; times++) {
      assertThat(say("#1")).doesNotContain(WORDS).contains("Something I kept as #1");
      assertThat(say("/list")).doesNotContain(WORDS).contains("Something I kept as #1");
      assertThat(say("What is the boat called?"))
          .doesNotContain(WORDS)
          .contains("Something I kept as #1");
    }
    assertThat(say("What did I know on 22 November 2026?")).doesNotContain(WORDS);
    assertThat(say("What changed since yesterday?")).doesNotContain(WORDS);
    assertThat(say("/undo")).doesNotContain(WORDS);
    assertThat(say("/move 1 general")).contains("Something I kept as #1");
    assertThat(say("/undelete 1")).doesNotContain(WORDS);
    assertThat(say("#1")).doesNotContain(WORDS);
    assertThat(found()).contains(new AccessFinding(Kind.JOURNAL, login.ana, Wrong.CHANGED));
    assertThat(refused()).filteredOn(each -> each.startsWith("JOURNAL CHANGED")).hasSize(1);
    assertThat(world.core().memories().export(login.ana))
        .noneMatch(memory -> memory.text().contains(WORDS));
  }

  @ParameterizedTest
  @CsvSource({"tier", "content", "blank"})
  void theOthersStayReadable(String how) {
    say("The bicycle is in the cellar");
    String first = say("#1");
    tellAndLock();
    say("The ladder is in the garage");
    tamper(Change.MOVED, how);
    assertThat(say("#1")).isEqualTo(first);
    assertThat(say("#3")).contains("ladder");
    assertThat(say("#2")).contains("Something I kept as #2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tier", "content", "blank", "removed"})
  void whatWasToldSecretIsNotDestroyedInSilence(String how) {
    world.restartWithPage("https://bot.example/unlock");
    say("The code of the safe is 4711");
    tamper(Change.REMEMBERED, how);
    assertThat(say("#1")).contains("Something I kept as #1").doesNotContain("4711");
    assertThat(found()).isNotEmpty().allMatch(each -> each.kind() == Kind.JOURNAL);
  }

  @Test
  void whatIsKeptAfterwardsIsRead() {
    tellAndLock();
    tamper(Change.MOVED, "memory");
    say("The ladder is in the garage");
    assertThat(say("Where is the ladder?")).contains("garage");
    world.restart();
    assertThat(say("Where is the ladder?")).contains("garage");
    assertThat(say("#1")).contains("Something I kept as #1");
  }

  @Test
  void aButtonSaysThatItCannotBeRead() {
    tellAndLock();
    tamper(Change.MOVED, "content");
    IncomingMessage press =
        new IncomingMessage.Press(world.envelope(ANA_PHONE, ANA_ID), "keep:1:1", "Keep it");
    assertThat(world.receive(press).body()).contains("Something I kept as #1");
  }

  @Test
  void aBotThatRunsClosesWhatItHeld() {
    say("The boat is called " + WORDS);
    World other = world.anotherProcess();
    assertThat(other.say("What is the boat called?", ANA_PHONE, ANA_ID).body()).contains(WORDS);
    say("/move 1 secret");
    MemoryId nobodys = new MemoryId(new UUID(1, 1));
    tampered.show(entry -> moved(entry, each -> TamperedJournal.of(each, nobodys)));
    assertThat(other.say("What is the boat called?", ANA_PHONE, ANA_ID).body())
        .doesNotContain(WORDS);
  }

  @Test
  void findsNothingWhereNobodyWrote() {
    tellAndLock();
    say("The ladder is in the garage");
    say("/delete 2");
    say("yes");
    world.clock.advance(Duration.ofDays(40));
    world.core().agenda().tick(100);
    world.restart();
    assertThat(say("#1")).contains("locked");
    assertThat(found()).isEmpty();
    assertThat(refused()).isEmpty();
  }

  private void tellAndLock() {
    world.restartWithPage("https://bot.example/unlock");
    say("The boat is called " + WORDS);
    assertThat(login.set(PIN)).isInstanceOf(UnlockOutcome.Opened.class);
    int number = world.memories(ANA_ID).size();
    say("/move " + number + " secret");
    say("/logout");
    assertThat(say("#" + number)).doesNotContain(WORDS).contains("locked");
  }

  private void tamper(Change row, String how) {
    if (how.equals("removed")) {
      tampered.remove(entry -> entry.change() == row);
    } else {
      UnaryOperator<SealedEntry> act =
          switch (how) {
            case "tier" -> entry -> TamperedJournal.in(entry, Tier.GENERAL);
            case "content" -> TamperedJournal::flipped;
            case "blank" -> TamperedJournal::blank;
            case "forgotten" -> TamperedJournal::forgotten;
            default -> entry -> TamperedJournal.of(entry, new MemoryId(new UUID(1, 1)));
          };
      tampered.show(
          entry -> entry.change() == row && entry.tier().secret() ? act.apply(entry) : entry);
    }
    world.restart();
  }

  private static SealedEntry moved(SealedEntry entry, UnaryOperator<SealedEntry> act) {
    return entry.change() == Change.MOVED ? act.apply(entry) : entry;
  }

  private String say(String words) {
    return world.say(words, ANA_PHONE, ANA_ID).body();
  }

  private List<AccessFinding> found() {
    return world.anotherProcess().core().auditDesk().verify(read -> {}).access();
  }

  private List<String> refused() {
    return world
        .storage
        .inTenant(TenantId.PLATFORM, scope -> scope.auditAfter(MemberId.ADMINISTRATION, 0, 100))
        .stream()
        .filter(event -> event.act() == AuditEvent.Act.ACCESS_REFUSED)
        .map(AuditEvent::subject)
        .toList();
  }
}
