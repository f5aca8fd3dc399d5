package io.echovault.postgres;

import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.DeadLetter;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import io.echovault.ports.vocabulary.QueueDepth;
import io.echovault.ports.vocabulary.WorkerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The inbox in PostgreSQL. */
final class PostgresInbox implements Inbox {
  private static final int LONGEST_REASON = 500;

  // Places are given in the order of the list; rows go in by key, so that two calls with the same
  // messages wait for each other and never in a circle.
  private static final String STORE =
      """
      INSERT INTO inbox (message, sender, ord, received_at, lane, content)
      SELECT message, sender, ord, received_at, lane, content
      FROM (SELECT nextval('inbox_ord') AS ord, item.*
            FROM unnest(:messages::uuid[], :senders::uuid[], :lanes::int[],
                        :times::timestamptz[], :contents::bytea[])
                 WITH ORDINALITY AS item (message, sender, lane, received_at, content, place)
            ORDER BY item.place) AS placed
      ORDER BY message, ord
      ON CONFLICT DO NOTHING
      """;
  // Lane by lane, so that a lane full of others' messages is not read through to find ours. What
  // was
  // stored after something that has not moved yet waits for it: both may be the same sender's.
  private static final String WAITING =
      """
      SELECT message, sender, received_at, attempts, failures, content
      FROM inbox
      WHERE message = ANY(ARRAY(
        SELECT next.message
        FROM unnest(:lanes::int[]) AS asked (lane),
             LATERAL (SELECT message, ord FROM inbox
                      WHERE state = 0 AND lane = asked.lane AND sender <> ALL(:except::uuid[])
                        AND ord < (SELECT coalesce(min(ord), 9223372036854775807)
                                   FROM inbox_arrivals)
                      ORDER BY ord LIMIT :each) AS next
        ORDER BY next.ord LIMIT :limit))
      ORDER BY ord
      """;

  // Which state a row is in is asked for by what it is not: an index of the rows of one state would
  // be read whole otherwise, which looks cheap while the inbox is empty.
  private static final String THESE_THAT_WAIT =
      " WHERE message = ANY(:messages) AND state NOT IN (1, 2)";
  // For a statement whose loss in a crash of the database does no harm: its commit waits for
  // neither the disk nor a standby. It holds until the end of that statement's own transaction.
  private static final String NEED_NOT_LAST =
      " FROM (SELECT set_config('synchronous_commit', 'off', true)) AS commits";
  private static final String BEGIN =
      "UPDATE inbox SET attempts = attempts + 1" + NEED_NOT_LAST + THESE_THAT_WAIT;
  private static final String FAIL = "UPDATE inbox SET failures = failures + 1" + THESE_THAT_WAIT;
  private static final String EXCUSE =
      "UPDATE inbox SET attempts = greatest(attempts - 1, 0)" + THESE_THAT_WAIT;
  private static final String FINISH =
      "UPDATE inbox SET state = 2, content = '', reason = NULL"
          + NEED_NOT_LAST
          + " WHERE message = ANY(:messages) AND state <> 2";
  private static final String BURY =
      "UPDATE inbox SET state = 1, reason = :reason"
          + " WHERE message = :message AND state NOT IN (1, 2)";
  private static final String DEAD =
      """
      SELECT message, sender, received_at, attempts, coalesce(reason, '') AS reason
      FROM inbox WHERE state = 1 ORDER BY ord LIMIT :limit
      """;
  private static final String REPLAY =
      """
      UPDATE inbox
      SET state = 0, attempts = 0, failures = 0, reason = NULL, ord = nextval('inbox_ord')
      WHERE message = ANY(:messages) AND state NOT IN (0, 2)
      """;
  private static final String DEPTH =
      """
      SELECT count(*) + (SELECT coalesce(sum(cardinality(messages)), 0) FROM inbox_arrivals)
               AS waiting,
             least(min(received_at), (SELECT min(time) FROM inbox_arrivals, unnest(times) AS time))
               AS oldest,
             (SELECT count(*) FROM inbox WHERE state = 1) AS dead
      FROM inbox WHERE state = 0
      """;

  /** So much of a lane is read at first, however many lanes there are. */
  private static final int LEAST_OF_A_LANE = 8;

  /** How often one call moves what has arrived, if there is so much. */
  private static final int MOVES = 4;

  private final Transactions transactions;
  private final PostgresLanes lanes;
  private final InboxArrivals arrivals;

  PostgresInbox(Transactions transactions) {
    this.transactions = transactions;
    this.lanes = new PostgresLanes(transactions);
    this.arrivals = new InboxArrivals(transactions);
  }

  @Override
  public void store(List<InboxItem> items) {
    if (items.size() >= InboxArrivals.MANY) {
      arrivals.add(items);
    } else if (!items.isEmpty()) {
      transactions.each(
          handle ->
              handle
                  .createUpdate(STORE)
                  .bind("messages", Values.uuids(items, item -> item.message().value()))
                  .bind("senders", Values.uuids(items, item -> item.sender().value()))
                  .bind("lanes", Values.ints(items, item -> Inbox.lane(item.sender())))
                  .bind("times", Values.times(items, InboxItem::receivedAt))
                  .bind("contents", Values.bytes(items, InboxItem::content))
                  .execute());
    }
  }

  @Override
  public List<Fence> hold(WorkerId worker, Duration lease, Collection<Integer> busy) {
    return lanes.hold(worker, lease, busy);
  }

  @Override
  public void release(WorkerId worker) {
    lanes.release(worker);
  }

  @Override
  public List<InboxItem> waiting(
      Collection<Integer> lanes, Collection<Fingerprint> except, int limit) {
    List<InboxItem> items = inPlace(lanes, except, limit);
    // What another process left behind holds back what came later, so nothing is found in the end.
    boolean look = items.isEmpty() || arrivals.left();
    for (int i = 0; i < MOVES && items.size() < limit && look; i++) {
      look = arrivals.move();
      items = look ? inPlace(lanes, except, limit) : items;
    }
    return items;
  }

  // With many lanes full, reading as much of each as is wanted of all would cost more than handling
  // what is read.
  private List<InboxItem> inPlace(
      Collection<Integer> lanes, Collection<Fingerprint> except, int limit) {
    int share = Math.max(LEAST_OF_A_LANE, 2 * limit / Math.max(1, lanes.size()));
    List<InboxItem> items = inPlace(lanes, except, Math.min(share, limit), limit);
    return items.size() < limit && share < limit && anyLaneGave(share, items)
        ? inPlace(lanes, except, limit, limit)
        : items;
  }

  private static boolean anyLaneGave(int many, List<InboxItem> items) {
    int[] given = new int[Inbox.LANES];
    return items.stream().anyMatch(item -> ++given[Inbox.lane(item.sender())] >= many);
  }

  private List<InboxItem> inPlace(
      Collection<Integer> lanes, Collection<Fingerprint> except, int each, int limit) {
    return transactions.each(
        handle ->
            handle
                .createQuery(WAITING)
                .bind("lanes", Values.ints(lanes, lane -> lane))
                .bind("except", Values.uuids(except, Fingerprint::value))
                .bind("each", each)
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list());
  }

  private static InboxItem item(ResultSet row) throws SQLException {
    return new InboxItem(
        Values.fingerprint(row, "message"),
        Values.fingerprint(row, "sender"),
        Values.instant(row, "received_at"),
        row.getInt("attempts"),
        row.getInt("failures"),
        Values.bytes(row, "content"));
  }

  @Override
  public void begin(Collection<Fingerprint> messages) {
    update(BEGIN, messages);
  }

  @Override
  public void fail(Fingerprint message) {
    update(FAIL, List.of(message));
  }

  @Override
  public void excuse(Collection<Fingerprint> messages) {
    update(EXCUSE, messages);
  }

  @Override
  public void finish(Collection<Fingerprint> messages) {
    update(FINISH, messages);
  }

  @Override
  public int replay(Collection<Fingerprint> messages) {
    return update(REPLAY, messages);
  }

  private int update(String sql, Collection<Fingerprint> messages) {
    if (messages.isEmpty()) {
      return 0;
    }
    return transactions.each(
        handle ->
            handle
                .createUpdate(sql)
                .bind("messages", Values.uuids(messages, Fingerprint::value))
                .execute());
  }

  @Override
  public void bury(Fingerprint message, String reason) {
    // The database keeps no NUL characters.
    String kept = reason.substring(0, Math.min(LONGEST_REASON, reason.length())).replace("\0", "");
    transactions.each(
        handle ->
            handle
                .createUpdate(BURY)
                .bind("message", message.value())
                .bind("reason", kept)
                .execute());
  }

  @Override
  public List<DeadLetter> dead(int limit) {
    return transactions.each(
        handle ->
            handle
                .createQuery(DEAD)
                .bind("limit", limit)
                .map((row, context) -> deadLetter(row))
                .list());
  }

  private static DeadLetter deadLetter(ResultSet row) throws SQLException {
    return new DeadLetter(
        Values.fingerprint(row, "message"),
        Values.fingerprint(row, "sender"),
        Values.instant(row, "received_at"),
        row.getInt("attempts"),
        row.getString("reason"));
  }

  @Override
  public QueueDepth depth() {
    return transactions.each(
        handle -> handle.createQuery(DEPTH).map((row, context) -> Values.depth(row)).one());
  }
}
