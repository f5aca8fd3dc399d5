package io.echovault.ports.vocabulary;

import java.time.Instant;

/**
 * One act in a member's audit chain. It holds ids and numbers, never content.
 *
 * @param member whose chain
 * @param seq the place in the chain, from 1, without gaps
 * @param at when, at microsecond precision
 * @param act what was done
 * @param subject what it was done to, such as a memory id; empty for none; at most 200 characters
 * @param hash SHA-256 over the previous event's hash and this event's fields, 32 bytes
 */
public record AuditEvent(
    MemberId member, long seq, Instant at, Act act, String subject, Bytes hash) {

  /** What is audited. */
  public enum Act {
    MEMBER_ENROLLED,
    IDENTITY_MOVED,
    MEMORY_REMEMBERED,
    MEMORY_CORRECTED,
    MEMORY_MOVED,
    MEMORY_FORGOTTEN,
    MEMORY_RESTORED,
    MEMORY_SET_BESIDE,
    MEMORY_SHREDDED,
    MEMORIES_IMPORTED,
    MEMORIES_EXPORTED,
    SETTINGS_CHANGED,
    OPTED_OUT,
    OPTED_IN,
    MEMORY_SHARED,
    MEMORY_UNSHARED,
    MEMBER_ERASED,
    SNAPSHOT_TAKEN,
    SNAPSHOT_RESTORED,
    TENANT_BACKED_UP,
    TENANT_RESTORED,
    SECRETS_READ,
    LOGGED_IN,
    LOGIN_FAILED,
    LOCKED_OUT,
    LOGGED_OUT,
    PIN_SET,
    PIN_CHANGED,
    RECOVERY_ASKED,
    RECOVERY_STOPPED,
    RECOVERY_APPROVED,
    RECOVERY_LAPSED,
    RECOVERY_DONE,
    DEPARTMENT_SEARCHED,
    TENANT_SEARCHED,
    TENANTS_SEARCHED,
    AUDIT_READ,
    TENANT_DECLARED,
    TENANT_CHANGED,
    MEMBER_DECLARED,
    MEMBER_REMOVED,
    MEMBER_RETURNED,
    ROLE_CHANGED,
    DEPARTMENT_CHANGED,
    KEYS_ROTATED,
    OPERATOR_ACTED,
    SIGNATURES_FAILED,
    ERASURES_REPLAYED,
    MEMBERSHIP_CHANGED,
    ACCESS_REFUSED,
    VOICE_ENROLLED,
    VOICE_REMOVED,
    PLAN_CHANGED,
    MAIL_ASKED,
    MAIL_CONFIRMED,
    MAIL_REMOVED
  }
}
