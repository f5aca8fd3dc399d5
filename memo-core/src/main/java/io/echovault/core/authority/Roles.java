package io.echovault.core.authority;

import static io.echovault.ports.vocabulary.Permission.ADMIN_SYSTEM;
import static io.echovault.ports.vocabulary.Permission.ADMIN_TENANTS;
import static io.echovault.ports.vocabulary.Permission.AUDIT_READ;
import static io.echovault.ports.vocabulary.Permission.MEMORY_BACKUP;
import static io.echovault.ports.vocabulary.Permission.MEMORY_CREATE;
import static io.echovault.ports.vocabulary.Permission.MEMORY_DELETE;
import static io.echovault.ports.vocabulary.Permission.MEMORY_EXPORT;
import static io.echovault.ports.vocabulary.Permission.MEMORY_READ;
import static io.echovault.ports.vocabulary.Permission.MEMORY_SEARCH_DEPT;
import static io.echovault.ports.vocabulary.Permission.MEMORY_SEARCH_SELF;
import static io.echovault.ports.vocabulary.Permission.MEMORY_SEARCH_TENANT;
import static io.echovault.ports.vocabulary.Permission.MEMORY_UPDATE;
import static io.echovault.ports.vocabulary.Permission.SETTINGS_READ;

import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.TenantRecord;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What each role may do. Everybody may change, delete and take out their own memories besides, and
 * choose their own time zone and language.
 */
final class Roles {
  private static final Set<Permission> OWNER = all();

  private static final Set<Permission> ADMIN = allBut(ADMIN_TENANTS, ADMIN_SYSTEM);

  private static final Set<Permission> MANAGER =
      only(
          MEMORY_CREATE,
          MEMORY_READ,
          MEMORY_UPDATE,
          MEMORY_SEARCH_SELF,
          MEMORY_SEARCH_DEPT,
          MEMORY_EXPORT,
          MEMORY_BACKUP,
          AUDIT_READ,
          SETTINGS_READ);

  private static final Set<Permission> MEMBER =
      only(MEMORY_CREATE, MEMORY_READ, MEMORY_SEARCH_SELF, SETTINGS_READ);

  private static final Set<Permission> AUDITOR =
      only(MEMORY_SEARCH_SELF, MEMORY_SEARCH_DEPT, MEMORY_SEARCH_TENANT, AUDIT_READ, SETTINGS_READ);

  /** What everybody may do with what is theirs. */
  private static final Set<Permission> OWN = only(MEMORY_UPDATE, MEMORY_DELETE, MEMORY_EXPORT);

  /** What goes beyond one's own tenant. */
  private static final Set<Permission> BEYOND = only(ADMIN_TENANTS, ADMIN_SYSTEM);

  private static final Map<Role, Set<Permission>> WITH_OWN = withOwn();

  private Roles() {}

  /** What a role may do with the member's own memories, and in their tenant. */
  static Set<Permission> withOwn(Role role) {
    return WITH_OWN.getOrDefault(role, Set.of());
  }

  /** What a role may do. */
  static Set<Permission> permissions(Role role) {
    return switch (role) {
      case OWNER -> OWNER;
      case ADMIN -> ADMIN;
      case MANAGER -> MANAGER;
      case MEMBER -> MEMBER;
      case AUDITOR -> AUDITOR;
    };
  }

  /**
   * What a role may do in a tenant of a kind. What goes beyond the tenant counts in the operator's
   * only, so that who owns a space of their own does not own the platform.
   */
  static Set<Permission> permissions(Role role, TenantRecord.Kind kind) {
    Set<Permission> permissions = EnumSet.copyOf(permissions(role));
    if (kind != TenantRecord.Kind.OPERATOR) {
      permissions.removeAll(BEYOND);
    }
    return Collections.unmodifiableSet(permissions);
  }

  private static Map<Role, Set<Permission>> withOwn() {
    Map<Role, Set<Permission>> all = new EnumMap<>(Role.class);
    for (Role each : Role.values()) {
      Set<Permission> permissions = EnumSet.copyOf(OWN);
      permissions.addAll(permissions(each));
      permissions.removeAll(BEYOND);
      all.put(each, Collections.unmodifiableSet(permissions));
    }
    return Collections.unmodifiableMap(all);
  }

  private static Set<Permission> all() {
    return Collections.unmodifiableSet(EnumSet.allOf(Permission.class));
  }

  private static Set<Permission> allBut(Permission first, Permission... rest) {
    return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(first, rest)));
  }

  private static Set<Permission> only(Permission first, Permission... rest) {
    return Collections.unmodifiableSet(EnumSet.of(first, rest));
  }
}
