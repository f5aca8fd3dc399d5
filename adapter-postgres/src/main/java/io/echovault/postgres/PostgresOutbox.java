package io.echovault.postgres;

import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The outbox in PostgreSQL. */
final class PostgresOutbox implements Outbox {
  // A row that another worker gave itself meanwhile is due no longer when its lock is had.
  private static final String LEASE =
      """
      WITH next AS (
        SELECT reply_id, state FROM sending AS this
        WHERE state < 2 AND due_at <= now()
          AND NOT EXISTS (SELECT FROM sending AS earlier
                          WHERE earlier.state < 2 AND earlier.recipient = this.recipient
                            AND earlier.ord < this.ord)
        ORDER BY due_at, ord LIMIT :limit
        FOR UPDATE SKIP LOCKED)
      UPDATE sending AS this
      SET state = 1, worker = :worker, attempts = attempts + 1,
          unsettled = unsettled OR next.state = 1,
          due_at = clock_timestamp() + :patience * interval '1 microsecond'
      FROM next WHERE this.reply_id = next.reply_id
      RETURNING this.reply_id, tenant_id, member_id, recipient, attempts - 1 AS attempts, unsettled
      """;
  private static final String ACCEPTED =
      """
      UPDATE sending SET state = 2, stage = greatest(stage, 1), accepted_at = :at, error_code = NULL
      WHERE reply_id = :reply AND state < 2
      """;
  private static final String POSTPONE =
      """
      UPDATE sending SET state = 0, due_at = :until, error_code = :code
      WHERE reply_id = :reply AND state < 2
      """;
  private static final String ABANDON =
      "UPDATE sending SET state = 3, error_code = :code WHERE reply_id = :reply AND state < 2";
  // Of several statuses for one reply the furthest counts. A failure is stage 2.
  private static final String SETTLE =
      """
      WITH said AS (
        SELECT DISTINCT ON (reply) reply, stage, code
        FROM unnest(:replies::uuid[], :stages::int[], :codes::int[]) AS said (reply, stage, code)
        ORDER BY reply, stage DESC),
      changed AS (
        UPDATE sending AS this
        SET stage = said.stage, state = CASE said.stage WHEN 2 THEN 3 ELSE 2 END,
            error_code = said.code
        FROM said WHERE this.reply_id = said.reply AND this.stage < said.stage)
      SELECT count(*) FROM said JOIN sending ON sending.reply_id = said.reply
      """;
  private static final String DEPTH =
      """
      SELECT count(*) AS waiting, min(created_at) AS oldest,
             (SELECT count(*) FROM sending WHERE state = 3) AS dead
      FROM sending WHERE state < 2
      """;

  private final Transactions transactions;

  PostgresOutbox(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<OutboxItem> lease(WorkerId worker, Duration patience, int limit) {
    return transactions.each(
        handle ->
            handle
                .createQuery(LEASE)
                .bind("worker", worker.value())
                .bind("patience", Values.micros(patience))
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list());
  }

  private static OutboxItem item(ResultSet row) throws SQLException {
    return new OutboxItem(
        new ReplyId(Values.uuid(row, "reply_id")),
        new MemberRef(
            new TenantId(Values.uuid(row, "tenant_id")),
            new MemberId(Values.uuid(row, "member_id"))),
        Values.fingerprint(row, "recipient"),
        row.getInt("attempts"),
        row.getBoolean("unsettled"));
  }

  @Override
  public void accepted(ReplyId reply, Instant at) {
    transactions.each(
        handle ->
            handle
                .createUpdate(ACCEPTED)
                .bind("reply", reply.value())
                .bind("at", Values.time(at))
                .execute());
  }

  @Override
  public void postpone(ReplyId reply, Instant until, int errorCode) {
    transactions.each(
        handle ->
            handle
                .createUpdate(POSTPONE)
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
    return transactions.each(
        handle ->
            handle
                .createQuery(SETTLE)
                .bind("replies", Values.uuids(statuses, status -> status.reply().value()))
                .bind("stages", Values.ints(statuses, status -> rank(status.stage())))
                .bind("codes", Values.ints(statuses, status -> status.errorCode().orElse(0)))
                .mapTo(Integer.class)
                .one());
  }

  private static int rank(DeliveryStatus.Stage stage) {
    return switch (stage) {
      case SENT -> 1;
      case FAILED -> 2;
      case DELIVERED -> 3;
      case READ -> 4;
      case PLAYED -> 5;
    };
  }

  @Override
  public QueueDepth depth() {
    return transactions.each(
        handle -> handle.createQuery(DEPTH).map((row, context) -> Values.depth(row)).one());
  }
}
