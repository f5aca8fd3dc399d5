package io.echovault.core.tenant;

import static io.echovault.ports.vocabulary.Permission.ADMIN_SYSTEM;
import static io.echovault.ports.vocabulary.Permission.ADMIN_TENANTS;
import static io.echovault.ports.vocabulary.Permission.AUDIT_READ;
import static io.echovault.ports.vocabulary.Permission.MEMORY_BACKUP;
import static io.echovault.ports.vocabulary.Permission.MEMORY_CREATE;
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
import java.util.EnumSet;
import java.util.Set;

/**
 * What each role may do. Everybody may change, delete and take out their own memories besides, and
 * choose their own time zone and language.
 */
public final class Roles {
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

  private Roles() {}

  /** What a role may do. */
  public static Set<Permission> permissions(Role role) {
    return switch (role) {
      case OWNER -> OWNER;
      case ADMIN -> ADMIN;
      case MANAGER -> MANAGER;
      case MEMBER -> MEMBER;
      case AUDITOR -> AUDITOR;
    };
  }

  /** Whether a role may do something inside its own tenant. */
  public static boolean may(Role role, Permission permission) {
    return permissions(role).contains(permission);
  }

  /**
   * Whether a role may do something in a tenant of a kind. What goes beyond the tenant counts in
   * the operator's only, so that who owns a space of their own does not own the platform.
   */
  public static boolean may(Role role, Permission permission, TenantRecord.Kind kind) {
    boolean beyond = permission == ADMIN_TENANTS || permission == ADMIN_SYSTEM;
    return may(role, permission) && (!beyond || kind == TenantRecord.Kind.OPERATOR);
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
