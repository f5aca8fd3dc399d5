package io.echovault.core.tenant;

import io.echovault.core.text.BoundedPattern;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.DeclaredTenant.Department;
import io.echovault.ports.vocabulary.DeclaredTenant.User;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.TenantFlaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds everything in a declaration that cannot be taken. */
final class Declarations {
  private static final BoundedPattern SLUG =
      BoundedPattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
  private static final BoundedPattern PHONE = BoundedPattern.compile("[1-9][0-9]{6,14}");
  private static final int LONGEST_NAME = 60;

  private final List<DeclaredTenant> declared;
  private final List<TenantFlaw> flaws = new ArrayList<>();

  Declarations(List<DeclaredTenant> declared) {
    this.declared = declared;
  }

  List<TenantFlaw> flaws() {
    Map<String, Integer> slugs = new HashMap<>();
    Map<ChannelIdentity, String> people = new HashMap<>();
    boolean operator = false;
    for (int i = 0; i < declared.size(); i++) {
      DeclaredTenant tenant = declared.get(i);
      slug(i, "tenant", tenant.slug());
      name(i, "name", tenant.name());
      if (slugs.putIfAbsent(tenant.slug(), i) != null) {
        flaw(i, "tenant", "there is another tenant " + tenant.slug() + "; each has one file");
      }
      if (tenant.operator() && operator) {
        flaw(i, "operator", "another tenant is the operator already; there is at most one");
      }
      operator |= tenant.operator();
      departments(i, tenant);
      users(i, tenant, people);
    }
    return List.copyOf(flaws);
  }

  private void departments(int tenant, DeclaredTenant declaredTenant) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < declaredTenant.departments().size(); i++) {
      Department each = declaredTenant.departments().get(i);
      String key = "departments[" + i + "]";
      slug(tenant, key + ".id", each.slug());
      name(tenant, key + ".name", each.name());
      if (!seen.add(each.slug())) {
        flaw(tenant, key + ".id", "there is another department " + each.slug());
      }
    }
  }

  private void users(
      int tenant, DeclaredTenant declaredTenant, Map<ChannelIdentity, String> people) {
    for (int i = 0; i < declaredTenant.users().size(); i++) {
      User each = declaredTenant.users().get(i);
      String key = "users[" + i + "]";
      name(tenant, key + ".name", each.name());
      identity(tenant, key, each.identity());
      String where = key + " of " + declaredTenant.slug();
      Optional.ofNullable(people.putIfAbsent(each.identity(), where))
          .ifPresent(
              other -> flaw(tenant, key + identityKey(each), "is declared already as " + other));
      each.department()
          .filter(
              slug ->
                  declaredTenant.departments().stream()
                      .noneMatch(known -> known.slug().equals(slug)))
          .ifPresent(
              slug ->
                  flaw(
                      tenant,
                      key + ".department",
                      "there is no department " + slug + "; declare it under departments"));
    }
    if (declaredTenant.users().stream().noneMatch(each -> each.role() == Role.OWNER)) {
      flaw(tenant, "users", "there is no owner; one user needs role: owner");
    }
  }

  private void identity(int tenant, String key, ChannelIdentity identity) {
    if (identity.kind() == Kind.PHONE && !PHONE.matcher(identity.value()).matches()) {
      flaw(
          tenant,
          key + ".phone",
          "a phone number has its country code and 7 to 15 digits, such as \"+34 600 111 222\"");
    }
  }

  private static String identityKey(User user) {
    return user.identity().kind() == Kind.PHONE ? ".phone" : ".user_id";
  }

  private void slug(int tenant, String key, String slug) {
    if (!SLUG.matcher(slug).matches()) {
      flaw(
          tenant, key, "is 1 to 40 small letters, digits and hyphens between them, such as acme-2");
    }
  }

  private void name(int tenant, String key, String name) {
    int length = name.codePointCount(0, name.length());
    boolean printable = name.codePoints().noneMatch(Character::isISOControl);
    if (name.isBlank() || length > LONGEST_NAME || !printable) {
      flaw(tenant, key, "is 1 to " + LONGEST_NAME + " characters on one line");
    }
  }

  private void flaw(int tenant, String key, String problem) {
    flaws.add(new TenantFlaw(tenant, key, problem));
  }
}
