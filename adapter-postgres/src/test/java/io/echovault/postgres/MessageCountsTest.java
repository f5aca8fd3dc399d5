package io.echovault.postgres;

import static io.echovault.ports.vocabulary.DeliveryStatus.Stage.DELIVERED;
import static io.echovault.ports.vocabulary.DeliveryStatus.Stage.FAILED;
import static io.echovault.ports.vocabulary.DeliveryStatus.Stage.READ;
import static io.echovault.ports.vocabulary.DeliveryStatus.Stage.SENT;
import static io.echovault.testkit.Fixtures.newFingerprint;
import static io.echovault.testkit.Fixtures.newReply;
import static io.echovault.testkit.Fixtures.newTenant;
import static io.echovault.testkit.Fixtures.newWorker;
import static io.echovault.testkit.Fixtures.replyTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.DeliveryStatus.Stage;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageCount;
import io.echovault.ports.vocabulary.Pricing;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.testkit.Race;
import io.echovault.testkit.StorageHook;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the channel says of prices is counted once for each message, for the right tenant. */
class MessageCountsTest implements StorageHook {
  private static final Instant MORNING = Instant.parse("2026-11-30T08:00:00Z");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final LocalDate THE_30TH = LocalDate.of(2026, 11, 30);
  private static final Pricing FREE = new Pricing(false, "service", "free_customer_service", "34");
  private static final Pricing PAID = new Pricing(true, "service", "regular", "34");

  private final TenantId tenant = newTenant();
  private final Outbox outbox = Cluster.database().outbox();

  @BeforeEach
  void empty() throws SQLException {
    Cluster.emptyQueues();
    Cluster.run(Cluster.url(), "TRUNCATE echovault.message_counts");
  }

  @Override
  public Storage storage() {
    return Cluster.database().storage();
  }

  @Test
  void countsAMessageOnceInWhateverOrderAndHoweverOftenItIsTold() {
    List<List<Stage>> orders =
        List.of(
            List.of(SENT, DELIVERED, READ),
            List.of(READ, DELIVERED, SENT),
            List.of(DELIVERED, SENT, READ),
            List.of(SENT, READ, DELIVERED),
            List.of(READ, READ, READ));
    for (int round = 1; round <= orders.size(); round++) {
      ReplyId reply = sent(tenant);
      for (Stage stage : orders.get(round - 1)) {
        outbox.settle(List.of(priced(reply, stage, FREE)));
        outbox.settle(List.of(priced(reply, stage, FREE), priced(reply, stage, FREE)));
      }
      assertThat(messages(tenant)).containsExactly(new MessageCount(FREE, round));
    }
  }

  @Test
  void countsWhatWasDeliveredOnly() {
    ReplyId reply = sent(tenant);
    outbox.settle(List.of(priced(reply, SENT, PAID)));
    outbox.settle(List.of(priced(reply, FAILED, PAID)));
    assertThat(messages(tenant)).isEmpty();
    outbox.settle(List.of(new DeliveryStatus(reply, DELIVERED, MORNING, Optional.empty())));
    assertThat(messages(tenant)).as("no price was told").isEmpty();
    outbox.settle(List.of(priced(reply, READ, PAID)));
    assertThat(messages(tenant)).containsExactly(new MessageCount(PAID, 1));
  }

  @Test
  void countsEachMessageOfAReplyThatTakesSeveral() {
    ReplyId reply = sent(tenant);
    List<DeliveryStatus> parts =
        List.of(
            part(reply, 1, READ),
            part(reply, 2, DELIVERED),
            part(reply, DeliveryStatus.LAST_PART, READ));
    outbox.settle(parts);
    outbox.settle(parts);
    assertThat(messages(tenant)).containsExactly(new MessageCount(PAID, 3));
    outbox.settle(List.of(priced(reply, DELIVERED, PAID), part(reply, 2, READ)));
    assertThat(messages(tenant)).containsExactly(new MessageCount(PAID, 4));
  }

  @Test
  void takesNoPartOfAReplyForAllOfIt() throws SQLException {
    StoredReply reply = put(tenant);
    outbox.lease(newWorker(), Duration.ofMinutes(10), 10);
    assertThat(outbox.settle(List.of(part(reply.id(), 1, READ)))).isEqualTo(1);
    assertThat(
            Cluster.query(
                Cluster.url(),
                "SELECT state || ' ' || stage FROM echovault.sending WHERE reply_id = '"
                    + reply.id().value()
                    + "'"))
        .containsExactly("1 0");
  }

  @Test
  void countsEachKindEachMonthAndEachTenantApart() {
    TenantId other = newTenant();
    Pricing abroad = new Pricing(true, "utility", "", "ES");
    Instant december = Instant.parse("2026-12-01T00:00:00Z");
    outbox.settle(
        List.of(
            priced(sent(tenant), DELIVERED, FREE),
            priced(sent(tenant), DELIVERED, FREE),
            priced(sent(tenant), DELIVERED, PAID),
            priced(sent(other), DELIVERED, abroad),
            new DeliveryStatus(
                sent(tenant), DELIVERED, december, Optional.empty(), Optional.of(PAID), 0)));
    assertThat(messages(tenant))
        .containsExactlyInAnyOrder(new MessageCount(FREE, 2), new MessageCount(PAID, 1));
    assertThat(messages(other)).containsExactly(new MessageCount(abroad, 1));
    assertThat(Cluster.database().messages(NOVEMBER))
        .containsExactlyInAnyOrder(
            new MessageCount(FREE, 2), new MessageCount(PAID, 1), new MessageCount(abroad, 1));
    assertThat(Cluster.database().totals(december).messages())
        .containsExactly(new MessageCount(PAID, 1));
  }

  @Test
  void knowsHowManyThereWereOnADay() {
    outbox.settle(List.of(on(THE_30TH.minusDays(1), FREE), on(THE_30TH, FREE), on(THE_30TH, PAID)));
    assertThat(on(THE_30TH)).isEqualTo(2);
    outbox.settle(List.of(on(THE_30TH, FREE), on(THE_30TH.minusDays(2), FREE)));
    assertThat(on(THE_30TH)).isEqualTo(3);
    outbox.settle(List.of(on(THE_30TH.plusDays(1), FREE)));
    assertThat(on(THE_30TH.plusDays(1))).isEqualTo(1);
    assertThat(messages(tenant))
        .containsExactlyInAnyOrder(new MessageCount(FREE, 4), new MessageCount(PAID, 1));
  }

  @Test
  void countsEachOnceWhenManyTellAtOnce() {
    List<TenantId> tenants = List.of(tenant, newTenant(), newTenant());
    List<DeliveryStatus> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      ReplyId reply = sent(tenants.get(i % tenants.size()));
      all.add(priced(reply, DELIVERED, i % 2 == 0 ? FREE : PAID));
      all.add(priced(reply, READ, i % 2 == 0 ? FREE : PAID));
    }
    List<Callable<Integer>> tellers = new ArrayList<>();
    for (int teller = 0; teller < 6; teller++) {
      List<DeliveryStatus> mine = new ArrayList<>(all);
      Collections.shuffle(mine, new Random(teller));
      tellers.add(
          () -> {
            for (int at = 0; at < mine.size(); at += 10) {
              settledInTheEnd(mine.subList(at, at + 10));
            }
            return 0;
          });
    }
    Race.between(tellers);
    tenants.forEach(
        each ->
            assertThat(messages(each))
                .containsExactlyInAnyOrder(new MessageCount(FREE, 10), new MessageCount(PAID, 10)));
  }

  /** As who posts statuses does: what could not be taken comes again. */
  private void settledInTheEnd(List<DeliveryStatus> statuses) {
    for (int tries = 0; ; tries++) {
      try {
        outbox.settle(statuses);
        return;
      } catch (MemoException.TryAgain deadlock) {
        if (tries == 50) {
          throw deadlock;
        }
      }
    }
  }

  @Test
  void theWorkingRoleCannotChangeCounts() {
    assertThat(
            catchThrowable(
                () ->
                    Cluster.run(
                        Cluster.url(),
                        "SET ROLE "
                            + WorkingRole.quoted(WorkingRole.name("echovault"))
                            + "; DELETE FROM echovault.message_counts")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
    assertThat(outbox.settle(List.of(priced(newReply(), READ, PAID)))).isZero();
    assertThat(Cluster.database().messages(NOVEMBER)).isEmpty();
  }

  private DeliveryStatus on(LocalDate day, Pricing pricing) {
    Instant at = day.atTime(23, 59).toInstant(ZoneOffset.UTC);
    return new DeliveryStatus(
        sent(tenant), DELIVERED, at, Optional.empty(), Optional.of(pricing), 0);
  }

  private long on(LocalDate day) {
    return storage().<Long>inTenant(tenant, scope -> scope.billing().messagesOn(day));
  }

  private List<MessageCount> messages(TenantId of) {
    return storage().inTenant(of, scope -> scope.billing().messages(NOVEMBER));
  }

  private ReplyId sent(TenantId to) {
    StoredReply reply = put(to);
    outbox.lease(newWorker(), Duration.ofMinutes(10), 10);
    outbox.accepted(reply.id(), MORNING);
    return reply.id();
  }

  private StoredReply put(TenantId to) {
    StoredReply reply = replyTo(memberIn(to), newFingerprint());
    write(to, scope -> scope.replies().put(reply));
    return reply;
  }

  private static DeliveryStatus priced(ReplyId reply, Stage stage, Pricing pricing) {
    return new DeliveryStatus(reply, stage, MORNING, Optional.empty(), Optional.of(pricing), 0);
  }

  private static DeliveryStatus part(ReplyId reply, int part, Stage stage) {
    return new DeliveryStatus(reply, stage, MORNING, Optional.empty(), Optional.of(PAID), part);
  }
}
