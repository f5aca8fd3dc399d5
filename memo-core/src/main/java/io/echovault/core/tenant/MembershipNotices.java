package io.echovault.core.tenant;

import io.echovault.core.answer.Message;
import io.echovault.core.text.Letters;
import io.echovault.ports.vocabulary.DeclaredTenant;

/** What people are told when an organisation declares something about them. */
final class MembershipNotices {
  private MembershipNotices() {}

  static Message joined(DeclaredTenant declared, DeclaredTenant.User user) {
    return Message.of("tenant.joined")
        .with("organisation", declared.name())
        .with("place", place(declared, user));
  }

  static Message changed(DeclaredTenant declared, DeclaredTenant.User user) {
    return Message.of("tenant.changed")
        .with("organisation", declared.name())
        .with("place", place(declared, user));
  }

  static Message left(String organisation) {
    return Message.of("tenant.left").with("organisation", organisation);
  }

  private static Message place(DeclaredTenant declared, DeclaredTenant.User user) {
    Message department =
        user.department()
            .flatMap(
                slug ->
                    declared.departments().stream()
                        .filter(each -> each.slug().equals(slug))
                        .findFirst())
            .map(each -> Message.of("workplace.department").with("department", each.name()))
            .orElse(Message.of("workplace.no-department"));
    return Message.of("tenant.place")
        .with("department", department)
        .with("role", Message.of("role." + Letters.lower(user.role().name())));
  }
}
