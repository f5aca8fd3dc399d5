package io.echovault.postgres;

import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.Wanted;
import io.echovault.ports.vocabulary.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives out replies that may be sent, merged where they may be. */
final class OutboxLeases {
  // Each part has one way only to be done, by key: the plan is made while the outbox is empty,
  // where
  // reading all of an index looks as cheap, and kept when it is full.
  //
  // A row that another worker gave itself meanwhile is due no longer when its lock is had. What was
  // given out together once stays together: a status may tell of that very message later.
  private static final String LEASE =
      """
      WITH next AS (
        SELECT reply_id, tenant_id, member_id, recipient, ord, merges AND attempts = 0 AS gathers
        FROM sending AS this
        WHERE state < 2 AND carrier IS NULL AND due_at <= now()
          AND recipient <> ALL(:except::uuid[])
          AND ord = (SELECT earliest.ord FROM sending AS earliest
                     WHERE earliest.state < 2 AND earliest.recipient = this.recipient
                     ORDER BY earliest.ord LIMIT 1)
          AND NOT (recipient = ANY(:gathering::uuid[]) AND merges AND attempts = 0
                   AND (SELECT other.ord FROM sending AS other
                        WHERE other.state < 2 AND other.recipient = this.recipient
                          AND NOT other.merges
                        LIMIT 1) IS NULL)
        ORDER BY due_at, ord LIMIT :limit
        FOR UPDATE SKIP LOCKED),
      joining AS (
        SELECT behind.reply_id, next.reply_id AS carrier
        FROM next, LATERAL (
          SELECT reply_id, bool_and(joins) OVER (ORDER BY ord) AS joins
          FROM (SELECT reply_id, ord,
                       merges AND attempts = 0 AND state = 0 AND due_at <= now()
                         AND tenant_id = next.tenant_id AND member_id = next.member_id AS joins
                FROM sending AS later
                WHERE later.state < 2 AND later.recipient = next.recipient AND later.ord > next.ord
                ORDER BY ord LIMIT :others) AS queued) AS behind
        WHERE next.gathers AND behind.joins),
      chosen AS (
        SELECT reply_id, NULL::uuid AS carrier FROM next
        UNION ALL
        SELECT reply_id, carrier FROM joining
        UNION ALL
        SELECT reply_id, carrier FROM sending
        WHERE carrier = ANY(ARRAY(SELECT reply_id FROM next)) AND state NOT IN (2, 3)),
      leased AS (
        UPDATE sending AS this
        SET state = 1, worker = :worker, attempts = attempts + 1, carrier = chosen.carrier,
            unsettled = unsettled OR state = 1,
            due_at = clock_timestamp() + :patience * interval '1 microsecond'
        FROM chosen
        WHERE this.reply_id = ANY(ARRAY(SELECT reply_id FROM chosen))
          AND this.reply_id = chosen.reply_id
        RETURNING this.reply_id, this.carrier, tenant_id, member_id, recipient,
                  attempts - 1 AS attempts, unsettled, ord)
      SELECT * FROM leased ORDER BY ord
      """;

  private final Transactions transactions;

  OutboxLeases(Transactions transactions) {
    this.transactions = transactions;
  }

  /** A row that was given out; {@code carrier} is the reply in whose message it goes. */
  private record Row(OutboxItem item, Optional<UUID> carrier) {}

  List<OutboxItem> lease(WorkerId worker, Duration patience, Wanted wanted) {
    List<Row> rows =
        transactions.each(
            handle ->
                handle
                    .createQuery(LEASE)
                    .bind("worker", worker.value())
                    .bind("patience", Values.micros(patience))
                    .bind("limit", wanted.limit())
                    .bind("others", wanted.together() - 1)
                    .bind("except", Values.uuids(wanted.except(), Fingerprint::value))
                    .bind("gathering", Values.uuids(wanted.gathering(), Fingerprint::value))
                    .map((row, context) -> row(row))
                    .list());
    return messages(rows);
  }

  private static List<OutboxItem> messages(List<Row> rows) {
    Map<UUID, List<ReplyId>> merged = new LinkedHashMap<>();
    for (Row row : rows) {
      row.carrier()
          .ifPresent(
              carrier ->
                  merged.computeIfAbsent(carrier, none -> new ArrayList<>()).add(row.item.reply()));
    }
    return rows.stream()
        .filter(row -> row.carrier().isEmpty())
        .map(Row::item)
        .map(
            item ->
                new OutboxItem(
                    item.reply(),
                    item.member(),
                    item.recipient(),
                    item.attempts(),
                    item.unsettled(),
                    merged.getOrDefault(item.reply().value(), List.of())))
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    var item =
        new OutboxItem(
            new ReplyId(Values.uuid(row, "reply_id")),
            new MemberRef(
                new TenantId(Values.uuid(row, "tenant_id")),
                new MemberId(Values.uuid(row, "member_id"))),
            Values.fingerprint(row, "recipient"),
            row.getInt("attempts"),
            row.getBoolean("unsettled"));
    return new Row(item, Optional.ofNullable(row.getObject("carrier", UUID.class)));
  }
}
