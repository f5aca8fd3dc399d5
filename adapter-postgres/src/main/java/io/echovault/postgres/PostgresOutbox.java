package io.echovault.postgres;

import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.DeadReply;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.Wanted;
import io.echovault.ports.vocabulary.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The outbox in PostgreSQL. */
final class PostgresOutbox implements Outbox {
  // Which state a row is in is asked for by what it is not: an index of the rows of some states
  // would be read whole otherwise, which looks cheap while the outbox is empty.
  private static final String ONE_MESSAGE =
      " WHERE (reply_id = :reply OR carrier = :reply) AND state NOT IN (2, 3)";
  private static final String ACCEPTED =
      "UPDATE sending SET state = 2, stage = greatest(stage, 1), accepted_at = :at, error_code = NULL"
          + " WHERE (reply_id = ANY(:replies) OR carrier = ANY(:replies))"
          + " AND state NOT IN (2, 3)";
  private static final String POSTPONE =
      "UPDATE sending SET state = 0, due_at = :until, error_code = :code" + ONE_MESSAGE;
  private static final String UNSETTLED =
      "UPDATE sending SET state = 0, unsettled = true, due_at = :until, error_code = :code"
          + ONE_MESSAGE;
  private static final String ABANDON =
      "UPDATE sending SET state = 3, error_code = :code" + ONE_MESSAGE;

  private static final String DEAD =
      """
      SELECT reply_id, recipient, created_at, attempts, coalesce(error_code, 0) AS code
      FROM sending WHERE state = 3 ORDER BY ord LIMIT :limit
      """;
  private static final String REPLAY =
      """
      UPDATE sending
      SET state = 0, stage = 0, attempts = 0, error_code = NULL, unsettled = false, carrier = NULL,
          due_at = '-infinity'
      WHERE reply_id = ANY(:replies) AND state NOT IN (0, 1, 2)
      """;
  private static final String DEPTH =
      """
      SELECT count(*) AS waiting, min(created_at) AS oldest,
             (SELECT count(*) FROM sending WHERE state = 3) AS dead
      FROM sending WHERE state < 2
      """;

  private final Transactions transactions;
  private final OutboxLeases leases;
  private final OldReplies old;

  PostgresOutbox(Transactions transactions) {
    this.transactions = transactions;
    leases = new OutboxLeases(transactions);
    old = new OldReplies(transactions);
  }

  @Override
  public List<OutboxItem> lease(WorkerId worker, Duration patience, Wanted wanted) {
    return leases.lease(worker, patience, wanted);
  }

  @Override
  public void accepted(ReplyId reply, Instant at) {
    accepted(List.of(reply), at);
  }

  @Override
  public void accepted(Collection<ReplyId> replies, Instant at) {
    transactions.each(
        handle ->
            handle
                .createUpdate(ACCEPTED)
                .bind("replies", Values.uuids(replies, ReplyId::value))
                .bind("at", Values.time(at))
                .execute());
  }

  @Override
  public void postpone(ReplyId reply, Instant until, int errorCode) {
    later(POSTPONE, reply, until, errorCode);
  }

  @Override
  public void unsettled(ReplyId reply, Instant until, int errorCode) {
    later(UNSETTLED, reply, until, errorCode);
  }

  private void later(String sql, ReplyId reply, Instant until, int errorCode) {
    transactions.each(
        handle ->
            handle
                .createUpdate(sql)
                .bind("reply", reply.value())
                .bind("until", Values.time(until))
                .bind("code", errorCode)
                .execute());
  }

  @Override
  public void abandon(ReplyId reply, int errorCode) {
    transactions.each(
        handle ->
            handle
                .createUpdate(ABANDON)
                .bind("reply", reply.value())
                .bind("code", errorCode)
                .execute());
  }

  @Override
  public int settle(List<DeliveryStatus> statuses) {
    if (statuses.isEmpty()) {
      return 0;
    }
    return transactions.each(handle -> Settling.settle(handle, statuses));
  }

  @Override
  public List<DeadReply> dead(int limit) {
    return transactions.each(
        handle ->
            handle
                .createQuery(DEAD)
                .bind("limit", limit)
                .map((row, context) -> deadReply(row))
                .list());
  }

  private static DeadReply deadReply(ResultSet row) throws SQLException {
    return new DeadReply(
        new ReplyId(Values.uuid(row, "reply_id")),
        Values.fingerprint(row, "recipient"),
        Values.instant(row, "created_at"),
        row.getInt("attempts"),
        row.getInt("code"));
  }

  @Override
  public int replay(Collection<ReplyId> replies) {
    return transactions.each(
        handle ->
            handle
                .createUpdate(REPLAY)
                .bind("replies", Values.uuids(replies, ReplyId::value))
                .execute());
  }

  @Override
  public int forgetBefore(Instant time, int limit) {
    return old.forgetBefore(time, limit);
  }

  @Override
  public QueueDepth depth() {
    return transactions.each(
        handle -> handle.createQuery(DEPTH).map((row, context) -> Values.depth(row)).one());
  }
}
