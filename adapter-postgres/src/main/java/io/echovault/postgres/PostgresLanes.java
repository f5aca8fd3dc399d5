package io.echovault.postgres;

import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.WorkerId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who holds which lane of the inbox, in PostgreSQL. All times are the database's. */
final class PostgresLanes {
  // Whoever changes lanes locks all of them first, in one order: then they take turns.
  private static final String LOCK =
      """
      SELECT lane, holder, held_until > clock_timestamp() AS held
      FROM inbox_lanes ORDER BY lane FOR UPDATE
      """;
  private static final String CALL =
      """
      INSERT INTO inbox_workers (worker, held_until)
      VALUES (:worker, clock_timestamp() + :lease * interval '1 microsecond')
      ON CONFLICT (worker) DO UPDATE SET held_until = excluded.held_until
      """;
  private static final String BURY_WORKERS =
      "DELETE FROM inbox_workers WHERE held_until < clock_timestamp() - interval '1 minute'";
  private static final String COUNT_WORKERS =
      "SELECT count(*) FROM inbox_workers WHERE worker = :worker OR held_until > clock_timestamp()";
  private static final String CHANGE =
      """
      UPDATE inbox_lanes
      SET holder = CASE WHEN lane = ANY(:give) THEN NULL ELSE :worker END,
          fence = fence + CASE WHEN lane = ANY(:take) THEN 1 ELSE 0 END,
          held_until = clock_timestamp() + :lease * interval '1 microsecond'
      WHERE lane = ANY(:keep) OR lane = ANY(:give) OR lane = ANY(:take)
      RETURNING lane, fence
      """;
  private static final String FREE = "UPDATE inbox_lanes SET holder = NULL WHERE holder = :worker";
  private static final String LEAVE = "DELETE FROM inbox_workers WHERE worker = :worker";
  private static final String FENCE = "SELECT FROM inbox_lanes WHERE lane = ? AND fence = ?";

  private final Transactions transactions;

  PostgresLanes(Transactions transactions) {
    this.transactions = transactions;
  }

  List<Fence> hold(WorkerId worker, Duration lease, Collection<Integer> busy) {
    return transactions.one(
        handle -> {
          List<LaneShare.Lane> lanes = lock(handle);
          handle.execute(BURY_WORKERS);
          handle
              .createUpdate(CALL)
              .bind("worker", worker.value())
              .bind("lease", Values.micros(lease))
              .execute();
          int workers =
              handle
                  .createQuery(COUNT_WORKERS)
                  .bind("worker", worker.value())
                  .mapTo(Integer.class)
                  .one();
          LaneShare share = LaneShare.of(lanes, worker.value(), workers, busy);
          return change(handle, share, worker, lease);
        });
  }

  private static List<LaneShare.Lane> lock(Handle handle) {
    return handle
        .createQuery(LOCK)
        .map(
            (row, context) ->
                new LaneShare.Lane(
                    row.getInt("lane"),
                    Optional.ofNullable(row.getObject("holder", UUID.class)),
                    row.getBoolean("held")))
        .list();
  }

  private static List<Fence> change(
      Handle handle, LaneShare share, WorkerId worker, Duration lease) {
    return handle
        .createQuery(CHANGE)
        .bind("worker", worker.value())
        .bind("lease", Values.micros(lease))
        .bind("keep", Values.ints(share.keep(), lane -> lane))
        .bind("give", Values.ints(share.give(), lane -> lane))
        .bind("take", Values.ints(share.take(), lane -> lane))
        .map((row, context) -> new Fence(row.getInt("lane"), row.getLong("fence")))
        .stream()
        .filter(fence -> !share.give().contains(fence.lane()))
        .toList();
  }

  void release(WorkerId worker) {
    transactions.one(
        handle -> {
          lock(handle);
          handle.createUpdate(FREE).bind("worker", worker.value()).execute();
          return handle.createUpdate(LEAVE).bind("worker", worker.value()).execute();
        });
  }

  /** Checks a fence inside a tenant's transaction, at the latest when it ends. */
  static void verify(Statements statements, Fence fence) {
    statements.addForOne(
        () -> new MemoException.Superseded(fence), FENCE, fence.lane(), fence.number());
  }
}
