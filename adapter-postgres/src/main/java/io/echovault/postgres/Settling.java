package io.echovault.postgres;

import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.Pricing;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Applies what the channel says of replies: how far they came, and how they are priced. */
final class Settling {
  // Of several statuses for one reply the furthest counts. A failure is stage 2. A status is about
  // a whole message, so also about the replies that went with the one it names; one about another
  // message of a reply (a part) tells of its price only.
  //
  // What was delivered and has a price is counted once: the row is locked before it is looked at,
  // so that who comes second sees that it was. Which rows are meant is asked for by key, since the
  // plan is made while the outbox is empty.
  private static final String SETTLE =
      """
      WITH told AS (
        SELECT * FROM unnest(:replies::uuid[], :parts::int[], :stages::int[], :codes::int[],
                             :days::text[], :billable::int[], :categories::text[], :types::text[],
                             :countries::text[])
          AS told (reply, part, stage, code, day, billable, category, type, country)),
      said AS (
        SELECT DISTINCT ON (reply) reply, stage, code FROM told WHERE part = 0
        ORDER BY reply, stage DESC),
      meant AS (
        SELECT reply, stage, code FROM said
        UNION ALL
        SELECT carried.reply_id, said.stage, said.code
        FROM said JOIN sending AS carried ON carried.carrier = said.reply
        WHERE carried.carrier = ANY(:replies::uuid[])),
      prices AS (
        SELECT DISTINCT ON (reply, part) reply, part, day::date AS day, category, type, country,
               billable = 1 AS billable
        FROM told WHERE billable >= 0 AND stage >= 3 ORDER BY reply, part, day),
      bits AS (
        SELECT reply, bit_or(1 << part) AS bits FROM prices GROUP BY reply),
      fresh AS (
        SELECT sending.reply_id, sending.tenant_id, sending.priced, bits.bits
        FROM sending JOIN bits ON bits.reply = sending.reply_id
        WHERE sending.reply_id = ANY(ARRAY(SELECT reply FROM bits))
          AND sending.priced & bits.bits <> bits.bits
        ORDER BY sending.reply_id FOR UPDATE OF sending),
      wanted AS (
        SELECT coalesce(meant.reply, fresh.reply_id) AS reply, coalesce(meant.stage, 0) AS stage,
               meant.code, coalesce(fresh.bits, 0) AS bits
        FROM meant FULL JOIN fresh ON fresh.reply_id = meant.reply),
      changed AS (
        UPDATE sending AS this
        SET stage = greatest(this.stage, wanted.stage),
            state = CASE WHEN this.stage >= wanted.stage THEN this.state
                         WHEN wanted.stage = 2 THEN 3 ELSE 2 END,
            error_code = CASE WHEN this.stage >= wanted.stage THEN this.error_code
                              ELSE wanted.code END,
            priced = this.priced | wanted.bits
        FROM wanted
        WHERE this.reply_id = ANY(ARRAY(SELECT reply FROM wanted))
          AND this.reply_id = wanted.reply
          AND (this.stage < wanted.stage OR this.priced & wanted.bits <> wanted.bits)),
      due AS (
        SELECT fresh.tenant_id, prices.day, prices.country, prices.category, prices.type,
               prices.billable, count(*) AS amount
        FROM fresh JOIN prices ON prices.reply = fresh.reply_id
        WHERE fresh.priced & (1 << prices.part) = 0
        GROUP BY 1, 2, 3, 4, 5, 6),
      counted AS (
        SELECT count_messages(array_agg(tenant_id), array_agg(day), array_agg(country),
                              array_agg(category), array_agg(type), array_agg(billable),
                              array_agg(amount)) AS rows
        FROM due HAVING count(*) > 0)
      SELECT (SELECT count(*) FROM sending WHERE reply_id = ANY(:replies::uuid[])) AS known,
             (SELECT rows FROM counted) AS counted
      """;

  private Settling() {}

  /** How many of the replies are known. */
  static int settle(Handle handle, List<DeliveryStatus> statuses) {
    return handle
        .createQuery(SETTLE)
        .bind("replies", Values.uuids(statuses, status -> status.reply().value()))
        .bind("parts", Values.ints(statuses, DeliveryStatus::part))
        .bind("stages", Values.ints(statuses, status -> rank(status.stage())))
        .bind("codes", Values.ints(statuses, status -> status.errorCode().orElse(0)))
        .bind("days", Values.texts(statuses, Settling::day))
        .bind("billable", Values.ints(statuses, Settling::billable))
        .bind("categories", Values.texts(statuses, each -> word(each, Pricing::category)))
        .bind("types", Values.texts(statuses, each -> word(each, Pricing::type)))
        .bind("countries", Values.texts(statuses, each -> word(each, Pricing::country)))
        .mapTo(Integer.class)
        .one();
  }

  private static String word(DeliveryStatus status, Function<Pricing, String> part) {
    return status.pricing().map(part).orElse("");
  }

  private static int billable(DeliveryStatus status) {
    return status.pricing().map(each -> each.billable() ? 1 : 0).orElse(-1);
  }

  private static String day(DeliveryStatus status) {
    return status.at().atOffset(ZoneOffset.UTC).toLocalDate().toString();
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
}
