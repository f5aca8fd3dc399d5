package io.echovault.drills.trust;

import io.echovault.core.LocalKeyVault;
import io.echovault.ports.vocabulary.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody who has the encryption key, for the drill's control: makes the MACs of logins,
 * recoveries, sessions and members anew after an edit. Written apart from the core, from the format
 * that docs/decisions.md gives.
 */
final class HandoverKey {
  private final Connection connection;
  private final byte[] key;

  HandoverKey(Connection connection, LocalKeyVault vault) throws SQLException {
    this.connection = connection;
    try (ResultSet row =
        connection
            .createStatement()
            .executeQuery("SELECT wrapped FROM platform_keys WHERE name = 'access'")) {
      row.next();
      key = vault.unwrap(new Bytes(row.getBytes(1)), "platform/access").array();
    }
  }

  /** One row that a member's row vouches for. */
  private record Vouched(String kind, UUID id, Bytes mac, List<Object> until) {}

  void resign() throws SQLException, IOException {
    run(
        "UPDATE members m SET (audit_seq, audit_hash) = (SELECT seq, hash FROM audit_events e WHERE"
            + " e.tenant_id = m.tenant_id AND e.member_id = m.member_id ORDER BY seq DESC LIMIT 1)");
    try (ResultSet row =
        connection
            .createStatement()
            .executeQuery("SELECT * FROM members WHERE standing <> 'ERASED'")) {
      while (row.next()) {
        member(row);
      }
    }
  }

  private void member(ResultSet row) throws SQLException, IOException {
    UUID tenant = row.getObject("tenant_id", UUID.class);
    UUID member = row.getObject("member_id", UUID.class);
    List<Vouched> vouched = new ArrayList<>();
    each("logins", tenant, member, "LOGIN", vouched);
    each("recoveries", tenant, member, "RECOVERY", vouched);
    each("sessions", tenant, member, "SESSION", vouched);
    each("links", tenant, member, "LINK", vouched);
    byte[] anchors = anchors(vouched);
    Content content = new Content("MEMBER", row.getLong("version")).id(tenant).id(member);
    content.text(row.getString("role")).text(row.getString("standing"));
    content.optional(row.getObject("department_id", UUID.class));
    content.number(row.getLong("last_seq")).small(row.getInt("last_number"));
    content.number(row.getLong("epoch"));
    content.bytes(row.getBytes("open_key")).bytes(row.getBytes("secret_key"));
    content.bytes(row.getBytes("state")).number(row.getLong("audit_seq"));
    content
        .bytes(row.getBytes("audit_hash"))
        .time(row.getObject("created_at", OffsetDateTime.class));
    content.bytes(anchors);
    run(
        "UPDATE members SET anchors = ?, mac = ? WHERE tenant_id = ? AND member_id = ?",
        anchors,
        content.mac(),
        tenant,
        member);
  }

  private void each(String table, UUID tenant, UUID member, String kind, List<Vouched> vouched)
      throws SQLException, IOException {
    try (PreparedStatement rows =
        connection.prepareStatement(
            "SELECT * FROM " + table + " WHERE tenant_id = ? AND member_id = ?")) {
      rows.setObject(1, tenant);
      rows.setObject(2, member);
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          Content content = new Content(kind, row.getLong("version"));
          UUID id = new UUID(0, 0);
          List<Object> until = List.of();
          switch (kind) {
            case "LOGIN" -> {
              content.id(tenant).id(member).bytes(row.getBytes("verifier"));
              content.small(row.getInt("failures")).small(row.getInt("lockouts"));
              content.optional(row.getObject("locked_until", OffsetDateTime.class));
            }
            case "RECOVERY" -> {
              content.id(tenant).id(member).time(time(row, "asked_at")).time(time(row, "ready_at"));
              content.optional(row.getObject("approved_by", UUID.class));
            }
            case "SESSION" -> {
              id = row.getObject("session_id", UUID.class);
              until = List.of(time(row, "expires_at"));
              content.id(tenant).id(member).id(id);
              content.time(time(row, "opened_at")).time(time(row, "expires_at"));
              String[] factors = row.getString("factors").split(" ", -1);
              content.small(factors.length);
              for (String each : factors) {
                content.text(each);
              }
            }
            default -> {
              id = row.getObject("token", UUID.class);
              until = List.of(time(row, "expires_at"));
              content.id(id).id(tenant).id(member).time(time(row, "expires_at"));
              content.bytes(row.getBytes("content"));
            }
          }
          byte[] mac = content.mac();
          String which = kind.equals("SESSION") ? " AND session_id = '" + id + "'" : "";
          run(
              "UPDATE " + table + " SET mac = ? WHERE tenant_id = ? AND member_id = ?" + which,
              mac,
              tenant,
              member);
          vouched.add(new Vouched(kind, id, new Bytes(mac), until));
        }
      }
    }
  }

  private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class);
  }

  private byte[] anchors(List<Vouched> vouched) throws IOException {
    if (vouched.isEmpty()) {
      return new byte[0];
    }
    Content out = new Content().flag(1).small(vouched.size());
    for (Vouched each : vouched) {
      out.text(each.kind()).id(each.id()).bytes(each.mac().array()).flag(each.until().size());
      for (Object end : each.until()) {
        out.time((OffsetDateTime) end);
      }
    }
    return out.all();
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.executeUpdate();
    }
  }

  /** What a MAC is over. */
  private final class Content {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    Content() {}

    Content(String kind, long version) throws IOException {
      text("echovault/access/1").text(kind).number(version);
    }

    Content flag(int value) throws IOException {
      out.writeByte(value);
      return this;
    }

    Content small(int value) throws IOException {
      out.writeInt(value);
      return this;
    }

    Content number(long value) throws IOException {
      out.writeLong(value);
      return this;
    }

    Content bytes(byte[] value) throws IOException {
      out.writeInt(value.length);
      out.write(value);
      return this;
    }

    Content text(String value) throws IOException {
      return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    Content id(UUID value) throws IOException {
      return number(value.getMostSignificantBits()).number(value.getLeastSignificantBits());
    }

    Content time(OffsetDateTime value) throws IOException {
      return number(value.toEpochSecond()).small(value.getNano());
    }

    @SuppressWarnings("NullAway") // A column may be NULL.
    Content optional(UUID value) throws IOException {
      return value == null ? flag(0) : flag(1).id(value);
    }

    @SuppressWarnings("NullAway") // A column may be NULL.
    Content optional(OffsetDateTime value) throws IOException {
      return value == null ? flag(0) : flag(1).time(value);
    }

    byte[] all() {
      return bytes.toByteArray();
    }

    byte[] mac() {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Arrays.copyOf(mac.doFinal(all()), 16);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this Java has no HMAC", e);
      }
    }
  }
}
