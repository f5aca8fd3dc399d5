package io.echovault.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.TenantRecord.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The roles, held against the sentence that says what they are. */
class RolesTest {
  private static final String PERMISSIONS =
      "memory.{create, read, update, delete, search_self, search_dept, search_tenant, export, backup,"
          + " restore}, audit.{read, write}, settings.{read, update}, admin.{tenants, users, system}";

  private static final Set<String> MEMORY =
      Set.of(
          "create",
          "read",
          "update",
          "delete",
          "search_self",
          "search_dept",
          "search_tenant",
          "export",
          "backup",
          "restore");

  /** "Owner has all; admin all but …" as it is written, what belongs to memories without prefix. */
  private static final Map<Role, String> SENTENCE =
      Map.of(
          Role.OWNER, "all",
          Role.ADMIN, "all but admin.tenants and admin.system",
          Role.MANAGER,
              "create, read, update, search_self, search_dept, export, backup, audit.read,"
                  + " settings.read",
          Role.MEMBER, "create, read, search_self, settings.read",
          Role.AUDITOR, "search_self/dept/tenant, audit.read, settings.read");

  @Test
  void knowsTheSeventeenPermissions() {
    List<String> named =
        Pattern.compile("(\\w+)\\.\\{([^}]*)}")
            .matcher(PERMISSIONS)
            .results()
            .flatMap(
                group ->
                    Stream.of(group.group(2).split(", ")).map(each -> group.group(1) + "." + each))
            .toList();
    assertThat(named).hasSize(17);
    assertThat(Arrays.stream(Permission.values()).map(RolesTest::name))
        .containsExactlyElementsOf(named);
  }

  @Test
  void givesEachRoleWhatTheSentenceSays() {
    for (Role role : Role.values()) {
      assertThat(Roles.permissions(role).stream().map(RolesTest::name).collect(Collectors.toSet()))
          .as(role.name())
          .isEqualTo(said(SENTENCE.getOrDefault(role, "")));
    }
  }

  @Test
  void goesBeyondATenantFromTheOperatorsOnly() {
    for (Permission beyond : List.of(Permission.ADMIN_TENANTS, Permission.ADMIN_SYSTEM)) {
      assertThat(Roles.permissions(Role.OWNER, Kind.OPERATOR).contains(beyond)).isTrue();
      assertThat(Roles.permissions(Role.ADMIN, Kind.OPERATOR).contains(beyond)).isFalse();
      assertThat(Roles.permissions(Role.OWNER, Kind.PERSONAL).contains(beyond)).isFalse();
      assertThat(Roles.permissions(Role.OWNER, Kind.ORGANISATION).contains(beyond)).isFalse();
    }
    assertThat(Roles.permissions(Role.OWNER, Kind.PERSONAL).contains(Permission.MEMORY_CREATE))
        .isTrue();
  }

  private static Set<String> said(String words) {
    if (words.startsWith("all")) {
      Set<String> left =
          Arrays.stream(Permission.values()).map(RolesTest::name).collect(Collectors.toSet());
      Stream.of(words.replaceFirst("all( but )?", "").split(" and ")).forEach(left::remove);
      return left;
    }
    return Stream.of(
            words
                .replace("search_self/dept/tenant", "search_self, search_dept, search_tenant")
                .split(", "))
        .map(each -> MEMORY.contains(each) ? "memory." + each : each)
        .collect(Collectors.toSet());
  }

  private static String name(Permission permission) {
    return permission.name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
  }
}
