package io.echovault.core.conversation;

import io.echovault.ports.vocabulary.AuditEvent;

/** What each audited act is called in a chat. */
final class ActWords {
  private ActWords() {}

  static String of(AuditEvent.Act act) {
    return switch (act) {
      case MEMBER_ENROLLED -> "first seen";
      case IDENTITY_MOVED -> "number or user id changed";
      case MEMORY_REMEMBERED -> "memory kept";
      case MEMORY_CORRECTED -> "memory corrected";
      case MEMORY_MOVED -> "memory moved to another kind";
      case MEMORY_FORGOTTEN -> "memory deleted";
      case MEMORY_RESTORED -> "change taken back";
      case MEMORY_SET_BESIDE -> "two memories noted as both true";
      case MEMORY_SHREDDED -> "words of a deleted memory destroyed";
      case MEMORIES_IMPORTED -> "memories imported from a file";
      case MEMORIES_EXPORTED -> "copy of the memories made";
      case SETTINGS_CHANGED -> "settings changed";
      case OPTED_OUT -> "left";
      case OPTED_IN -> "came back";
      case MEMORY_SHARED -> "memory shared";
      case MEMORY_UNSHARED -> "sharing of a memory ended";
      case MEMBER_ERASED -> "member erased";
      case SNAPSHOT_TAKEN -> "snapshot taken";
      case SNAPSHOT_RESTORED -> "snapshot brought back";
      case TENANT_BACKED_UP -> "backup of the whole tenant taken";
      case TENANT_RESTORED -> "backup of the whole tenant brought back";
      case SECRETS_READ -> "locked memories read";
      case LOGGED_IN -> "logged in";
      case LOGIN_FAILED -> "login failed";
      case LOCKED_OUT -> "locked out after failed logins";
      case LOGGED_OUT -> "logged out";
      case PIN_SET -> "PIN set";
      case PIN_CHANGED -> "PIN changed";
      case RECOVERY_ASKED -> "recovery asked for";
      case RECOVERY_STOPPED -> "recovery stopped";
      case RECOVERY_APPROVED -> "recovery approved";
      case RECOVERY_DONE -> "recovered";
      case DEPARTMENT_SEARCHED -> "department searched";
      case TENANT_SEARCHED -> "tenant searched";
      case TENANTS_SEARCHED -> "all tenants searched";
      case AUDIT_READ -> "audit trail read";
      case TENANT_DECLARED -> "tenant declared";
      case TENANT_CHANGED -> "tenant changed";
      case MEMBER_DECLARED -> "member declared";
      case MEMBER_REMOVED -> "member removed";
      case MEMBER_RETURNED -> "member returned";
      case ROLE_CHANGED -> "role changed";
      case DEPARTMENT_CHANGED -> "department changed";
      case KEYS_ROTATED -> "keys rotated";
      case OPERATOR_ACTED -> "done by the operator";
      case SIGNATURES_FAILED -> "messages with a bad signature refused";
      case MEMBERSHIP_CHANGED -> "role, department or standing changed";
      case ACCESS_REFUSED -> "access record without proof refused";
      case ERASURES_REPLAYED -> "erasures done again after a restore";
    };
  }
}
