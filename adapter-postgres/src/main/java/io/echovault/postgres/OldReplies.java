package io.echovault.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Forgets old replies. What was sent is known outside any tenant; the words are deleted in their
 * tenant, under its name, since nothing reaches over tenants.
 */
final class OldReplies {
  private static final String OLD =
      """
      SELECT tenant_id, reply_id FROM sending
      WHERE created_at < :before AND state >= 2 LIMIT :limit
      """;
  private static final String ENTER = "SELECT enter_tenant(?)";

  // Silence was never sent: it goes with its tenant's other old replies.
  private static final String DELETE_REPLIES =
      """
      DELETE FROM replies
      WHERE tenant_id = :tenant AND created_at < :before
        AND (reply_id = ANY(:replies) OR NOT to_send)
      """;
  private static final String DELETE_SENDING = "DELETE FROM sending WHERE reply_id = ANY(:replies)";

  private final Transactions transactions;

  OldReplies(Transactions transactions) {
    this.transactions = transactions;
  }

  private record Old(UUID tenant, UUID reply) {}

  int forgetBefore(Instant time, int limit) {
    List<Old> old =
        transactions.each(
            handle ->
                handle
                    .createQuery(OLD)
                    .bind("before", Values.time(time))
                    .bind("limit", limit)
                    .map(
                        (row, context) ->
                            new Old(Values.uuid(row, "tenant_id"), Values.uuid(row, "reply_id")))
                    .list());
    Map<UUID, List<Old>> byTenant = old.stream().collect(Collectors.groupingBy(Old::tenant));
    byTenant.forEach(
        (tenant, replies) -> transactions.one(handle -> forget(handle, tenant, replies, time)));
    return old.size();
  }

  private static int forget(Handle handle, UUID tenant, List<Old> replies, Instant time) {
    Values.Many ids = Values.uuids(replies, Old::reply);
    handle.execute(ENTER, tenant);
    handle
        .createUpdate(DELETE_REPLIES)
        .bind("tenant", tenant)
        .bind("before", Values.time(time))
        .bind("replies", ids)
        .execute();
    return handle.createUpdate(DELETE_SENDING).bind("replies", ids).execute();
  }
}
