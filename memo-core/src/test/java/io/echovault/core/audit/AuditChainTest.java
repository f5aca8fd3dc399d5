package io.echovault.core.audit;

import static io.echovault.testkit.Fixtures.NOON;
import static io.echovault.testkit.Fixtures.bytes;
import static io.echovault.testkit.Fixtures.newMember;
import static io.echovault.testkit.Fixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.MemberRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AuditChainTest {
  private final MemberRef member = new MemberRef(newTenant(), newMember());
  private final List<AuditEvent> chain = chainOf(10);
  private final AuditHead recorded = AuditChain.headAfter(chain.get(9));

  @Test
  void holdsWhenNothingWasTouched() {
    assertThat(AuditChain.firstBroken(member, chain, recorded)).isEmpty();
    assertThat(AuditChain.firstBroken(member, List.of(), AuditHead.EMPTY)).isEmpty();
  }

  @Test
  void findsAChangeToAnyField() {
    for (int i = 0; i < chain.size(); i++) {
      AuditEvent event = chain.get(i);
      List<AuditEvent> changes =
          List.of(
              event(event, event.at().plusNanos(1000), event.act(), event.subject()),
              event(event, event.at(), Act.MEMORY_FORGOTTEN, event.subject()),
              event(event, event.at(), event.act(), event.subject() + " "),
              new AuditEvent(
                  newMember(), event.seq(), event.at(), event.act(), event.subject(), event.hash()),
              new AuditEvent(
                  event.member(),
                  event.seq(),
                  event.at(),
                  event.act(),
                  event.subject(),
                  bytes(32)));
      for (AuditEvent changed : changes) {
        List<AuditEvent> touched = new ArrayList<>(chain);
        touched.set(i, changed);
        assertThat(broken(touched)).hasValue(i + 1L);
      }
    }
  }

  @Test
  void findsARemovedEvent() {
    for (int i = 0; i < chain.size(); i++) {
      List<AuditEvent> touched = new ArrayList<>(chain);
      touched.remove(i);
      assertThat(broken(touched)).hasValue(i + 1L);
    }
  }

  @Test
  void findsAnInsertedEvent() {
    List<AuditEvent> touched = new ArrayList<>(chain);
    touched.add(4, chain.get(3));
    assertThat(broken(touched)).hasValue(5);
  }

  @Test
  void findsSwappedEvents() {
    for (int i = 1; i < chain.size(); i++) {
      List<AuditEvent> touched = new ArrayList<>(chain);
      Collections.swap(touched, i - 1, i);
      assertThat(broken(touched)).hasValue(i);
    }
  }

  @Test
  void findsACutTail() {
    for (int length = 0; length < chain.size(); length++) {
      assertThat(broken(chain.subList(0, length))).hasValue(length + 1L);
    }
  }

  @Test
  void findsARelabelledTail() {
    List<AuditEvent> rewritten = new ArrayList<>(chain.subList(0, 8));
    rewritten.add(
        AuditChain.next(member, AuditChain.headAfter(chain.get(7)), NOON, Act.OPTED_OUT, ""));
    rewritten.add(
        AuditChain.next(member, AuditChain.headAfter(rewritten.get(8)), NOON, Act.OPTED_IN, ""));
    assertThat(broken(rewritten)).isPresent();
  }

  @Test
  void findsAChainThatWasMovedToAnotherMember() {
    MemberRef elsewhere = new MemberRef(newTenant(), member.member());
    assertThat(AuditChain.firstBroken(elsewhere, chain, recorded)).hasValue(1);
  }

  private OptionalLong broken(List<AuditEvent> events) {
    return AuditChain.firstBroken(member, events, recorded);
  }

  private List<AuditEvent> chainOf(int length) {
    List<AuditEvent> events = new ArrayList<>();
    AuditHead head = AuditHead.EMPTY;
    for (int i = 1; i <= length; i++) {
      AuditEvent event =
          AuditChain.next(member, head, NOON.plusSeconds(i), Act.MEMORY_REMEMBERED, "memory " + i);
      events.add(event);
      head = AuditChain.headAfter(event);
    }
    return events;
  }

  private static AuditEvent event(AuditEvent of, Instant at, AuditEvent.Act act, String subject) {
    return new AuditEvent(of.member(), of.seq(), at, act, subject, of.hash());
  }
}
