package io.echovault.postgres;

import io.echovault.ports.vocabulary.AuditHead;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Erases a member of one tenant in every table that knows of them. */
final class Erasing {
  /** Tables whose rows of a member are deleted, in this order. */
  static final List<String> ERASED =
      List.of(
          "journal",
          "vectors",
          "vector_progress",
          "snapshots",
          "replies",
          "sending",
          "due_items",
          "directory",
          "logins",
          "sessions",
          "recoveries",
          "voices",
          "recordings",
          "links");

  /** Tables that keep rows of a member, each with the reason. */
  static final Map<String, String> KEPT =
      Map.of(
          "members", "the id, its standing and the end of its audit chain; no keys, no state",
          "audit_events", "what was done and when, with ids and counts, never content");

  // What they sent is known by the hashes of their names only, so this comes before those go. The
  // message that asked for it is among them, so it is not handled once more after a crash. Handled
  // ones keep nothing but that they were.
  private static final String INBOX =
      """
      UPDATE inbox SET state = 2, content = '', sender = '00000000-0000-0000-0000-000000000000'
      WHERE received_at <= ?
        AND sender IN (SELECT identity FROM directory WHERE tenant_id = ? AND member_id = ?)
      """;
  private static final String MEMBER =
      """
      UPDATE members SET standing = 'ERASED', department_id = NULL, last_seq = 0, last_number = 0,
                         epoch = epoch + 1, open_key = '', secret_key = '', state = '',
                         audit_seq = ?, audit_hash = ?,
                         anchors = '', version = ?, mac = ?
      WHERE tenant_id = ? AND member_id = ? AND standing <> 'ERASED'
      """;

  private final TenantId tenant;
  private final Statements statements;

  Erasing(TenantId tenant, Statements statements) {
    this.tenant = tenant;
    this.statements = statements;
  }

  void erase(MemberId member, AuditHead audit, Instant before, RowProof proof) {
    statements.addForOne(
        () -> new IllegalStateException("there is no member " + member.value()),
        MEMBER,
        audit.seq(),
        audit.hash().array(),
        proof.version(),
        proof.mac().array(),
        tenant.value(),
        member.value());
    statements.add(InboxArrivals.UNPACK_ALL);
    statements.add(INBOX, Values.time(before), tenant.value(), member.value());
    statements.add(ErasureTraces.NOTE);
    ERASED.forEach(table -> statements.add(deleting(table), tenant.value(), member.value()));
  }

  // What is append-only is deleted by a function that does so for those who were erased, only.
  private static String deleting(String table) {
    return table.equals("journal")
        ? "SELECT erase_journal(?, ?)"
        : "DELETE FROM " + table + " WHERE tenant_id = ? AND member_id = ?";
  }

  /** Every table that this class knows of. */
  static List<String> known() {
    return Stream.concat(ERASED.stream(), KEPT.keySet().stream()).toList();
  }
}
