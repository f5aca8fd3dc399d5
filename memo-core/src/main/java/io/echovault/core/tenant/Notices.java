package io.echovault.core.tenant;

import io.echovault.ports.vocabulary.DeclaredTenant;
import java.util.Locale;

/** What people are told when an organisation declares something about them. */
final class Notices {
  private Notices() {}

  static String joined(DeclaredTenant declared, DeclaredTenant.User user) {
    return "From now on you are with "
        + declared.name()
        + ", "
        + place(declared, user)
        + ". What you tell me belongs to "
        + declared.name()
        + ", and others there may find it as far as their role goes; never what is locked. What you"
        + " told me before stays yours: it is closed now, and comes back to you when you leave.";
  }

  static String changed(DeclaredTenant declared, DeclaredTenant.User user) {
    return "At " + declared.name() + " your place is now: " + place(declared, user) + ".";
  }

  static String left(String organisation) {
    return "You are no longer with "
        + organisation
        + ". What you told it stays there; here you have your own memories again.";
  }

  private static String place(DeclaredTenant declared, DeclaredTenant.User user) {
    String department =
        user.department()
            .flatMap(
                slug ->
                    declared.departments().stream()
                        .filter(each -> each.slug().equals(slug))
                        .findFirst())
            .map(each -> "department " + each.name())
            .orElse("in no department");
    return department + ", as " + user.role().name().toLowerCase(Locale.ROOT);
  }
}
