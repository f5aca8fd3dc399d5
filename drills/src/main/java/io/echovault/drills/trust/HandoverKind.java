package io.echovault.drills.trust;

import java.util.List;

/**
 * One way to change who has access by writing to the database. In the statements, {@code $v} is the
 * victim's ids, {@code $a} the attacker's and {@code $o} those of the attacker's colleague account,
 * each as {@code tenant_id = '…' AND member_id = '…'}; {@code $vt}, {@code $vm}, {@code $at} and
 * {@code $am} are single ids and {@code $r} is a random one.
 */
enum HandoverKind {
  /** The attacker's identity leads to the victim. */
  REPOINTED_IDENTITY("UPDATE directory SET tenant_id = $vt, member_id = $vm WHERE $a"),
  /** The victim's and the attacker's identities change places. */
  SWAPPED_IDENTITIES(
      "UPDATE directory SET (tenant_id, member_id) = (SELECT $at::uuid, $am::uuid) WHERE $v"
          + " AND identity = $vi",
      "UPDATE directory SET (tenant_id, member_id) = (SELECT $vt::uuid, $vm::uuid) WHERE identity"
          + " = $ai"),
  /** The MACs of two entries of the directory change places too. */
  SWAPPED_PROOFS(
      "UPDATE directory d SET tenant_id = o.tenant_id, member_id = o.member_id, version ="
          + " o.version, mac = o.mac FROM directory o WHERE d.identity = $ai AND o.identity = $vi"),
  /** The number that the attacker gave up leads to its present holder no more, but back. */
  IDENTITY_SET_BACK(
      "DELETE FROM directory WHERE identity = $fi",
      "INSERT INTO directory SELECT * FROM former.directory WHERE identity = $fi"),
  /** A session for the victim, whose MAC is made up. */
  INSERTED_SESSION(
      "INSERT INTO sessions VALUES ($vt, $vm, $s, 'PIN', now(), now() + interval '1 day', 1,"
          + " decode(md5($s::text), 'hex'))"),
  /** The attacker's own live session is moved to the victim. */
  MOVED_SESSION("UPDATE sessions SET tenant_id = $vt, member_id = $vm WHERE session_id = $s"),
  /** A session of the victim that has ended is back. */
  SESSION_SET_BACK(
      "INSERT INTO sessions SELECT * FROM former.sessions WHERE $v AND session_id = $s"),
  /** The victim's PIN is gone, so that the thief of the phone may choose a first one. */
  DELETED_LOGIN("DELETE FROM logins WHERE $v"),
  /** The failures that were counted against the victim's PIN are forgotten. */
  LOGIN_SET_BACK(
      "DELETE FROM logins WHERE $v", "INSERT INTO logins SELECT * FROM former.logins WHERE $v"),
  /** A recovery of the victim's that has waited long enough. */
  INSERTED_RECOVERY(
      "INSERT INTO recoveries VALUES ($vt, $vm, now() - interval '9 day', now() - interval '5 day',"
          + " NULL, 1, decode(md5($r::text), 'hex'))"),
  /** Somebody who was made a plain member has a role that may search the tenant. */
  FORGED_ROLE("UPDATE members SET role = 'OWNER' WHERE $o"),
  /** The row from when the member had that role. */
  ROLE_SET_BACK(
      "DELETE FROM members WHERE $o", "INSERT INTO members SELECT * FROM former.members WHERE $o");

  private final String statements;

  HandoverKind(String... statements) {
    this.statements = String.join(";", statements);
  }

  List<String> statements() {
    return List.of(statements.split(";"));
  }
}
