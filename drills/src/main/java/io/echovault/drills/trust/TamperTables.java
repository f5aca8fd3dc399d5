package io.echovault.drills.trust;

import io.echovault.bench.run.Database;
import io.echovault.drills.trust.TamperChain.Row;
import io.echovault.drills.trust.TamperChain.State;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/** The tables under the hands of somebody with every right there is. */
final class TamperTables implements AutoCloseable {
  private static final String REMOVE =
      "DELETE FROM echovault.audit_events WHERE tenant_id = ? AND member_id = ? AND seq = ?";
  private static final String ADD =
      "INSERT INTO echovault.audit_events (tenant_id, member_id, seq, at, act, subject, hash)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String MEMBER_HEAD =
      "UPDATE echovault.members SET audit_seq = ?, audit_hash = ?"
          + " WHERE tenant_id = ? AND member_id = ?";
  private static final String TENANT_HEAD =
      "UPDATE echovault.tenants SET audit_seq = ?, audit_hash = ? WHERE tenant_id = ?";

  private final Connection connection;

  TamperTables(String administratorUrl) throws SQLException {
    connection = new Database(administratorUrl).connect();
    connection.setAutoCommit(false);
  }

  /** Makes the tables hold another state of a chain than they do. */
  void replace(MemberRef chain, State old, State wanted) throws SQLException {
    Set<Row> keep = new HashSet<>(old.rows());
    keep.retainAll(new HashSet<>(wanted.rows()));
    try (PreparedStatement remove = connection.prepareStatement(REMOVE);
        PreparedStatement add = connection.prepareStatement(ADD)) {
      for (Row row : old.rows()) {
        if (!keep.contains(row)) {
          remove.setObject(1, chain.tenant().value());
          remove.setObject(2, chain.member().value());
          remove.setLong(3, row.seq());
          remove.addBatch();
        }
      }
      remove.executeBatch();
      for (Row row : wanted.rows()) {
        if (!keep.contains(row)) {
          add.setObject(1, chain.tenant().value());
          add.setObject(2, chain.member().value());
          add.setLong(3, row.seq());
          add.setObject(4, OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC));
          add.setString(5, row.act());
          add.setString(6, row.subject());
          add.setBytes(7, row.hash().array());
          add.addBatch();
        }
      }
      add.executeBatch();
    }
    if (!old.head().equals(wanted.head())) {
      head(chain, wanted);
    }
    connection.commit();
  }

  private void head(MemberRef chain, State wanted) throws SQLException {
    boolean administration = chain.member().equals(MemberId.ADMINISTRATION);
    try (PreparedStatement update =
        connection.prepareStatement(administration ? TENANT_HEAD : MEMBER_HEAD)) {
      update.setLong(1, wanted.head().seq());
      update.setBytes(2, wanted.head().hash().array());
      update.setObject(3, chain.tenant().value());
      if (!administration) {
        update.setObject(4, chain.member().value());
      }
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("the head to change is not there");
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
