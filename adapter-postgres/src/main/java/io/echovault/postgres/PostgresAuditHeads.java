package io.echovault.postgres;

import io.echovault.ports.outbound.AuditHeads;
import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.List;
import java.util.Optional;

/** Where the audit chains end, in PostgreSQL. */
final class PostgresAuditHeads implements AuditHeads {
  private static final String FIRST =
      "SELECT * FROM audit_heads('00000000-0000-0000-0000-000000000000', NULL, :limit)";
  private static final String AFTER = "SELECT * FROM audit_heads(:tenant, :member, :limit)";

  private final Transactions transactions;

  PostgresAuditHeads(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<ChainHead> after(Optional<MemberRef> last, int limit) {
    return transactions.each(
        handle -> {
          var query = handle.createQuery(last.isPresent() ? AFTER : FIRST).bind("limit", limit);
          last.ifPresent(
              chain ->
                  query
                      .bind("tenant", chain.tenant().value())
                      .bind("member", chain.member().value()));
          return query
              .map(
                  (row, context) ->
                      new ChainHead(
                          new MemberRef(
                              new TenantId(Values.uuid(row, "tenant_id")),
                              new MemberId(Values.uuid(row, "member_id"))),
                          new AuditHead(row.getLong("seq"), Values.bytes(row, "hash"))))
              .list();
        });
  }
}
