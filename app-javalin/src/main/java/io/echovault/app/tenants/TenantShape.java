package io.echovault.app.tenants;

import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.DeclaredTenant.Department;
import io.echovault.ports.vocabulary.DeclaredTenant.User;
import io.echovault.ports.vocabulary.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Makes a tenant out of what a file holds. What is wrong or missing is noted and stood in for, so
 * that the rest is checked as well; nothing is applied then.
 */
final class TenantShape {
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{5,28}");
  private static final Pattern USER_ID = Pattern.compile("[\\x21-\\x7e]{1,160}");
  private static final String ROLES =
      Stream.of(Role.values()).map(TenantShape::name).collect(Collectors.joining(", "));

  private final String file;
  private final List<Problem> problems;

  TenantShape(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  Declaration read(Node root) {
    Fields fields = new Fields(file, problems);
    Optional<Fields.Mapping> tenant =
        fields.mapping("", root, Set.of("tenant", "name", "operator", "departments", "users"));
    return new Declaration(file, tenant.map(each -> tenant(each)), fields.lines(), problems);
  }

  private static DeclaredTenant tenant(Fields.Mapping tenant) {
    List<Department> departments = new ArrayList<>();
    for (Fields.Mapping each : tenant.list("departments", Set.of("id", "name"))) {
      departments.add(new Department(each.word("id"), each.text("name")));
    }
    List<User> users = new ArrayList<>();
    Set<String> keys = Set.of("phone", "user_id", "name", "role", "department");
    for (Fields.Mapping each : tenant.list("users", keys)) {
      users.add(
          new User(
              identity(each, users.size()),
              each.text("name"),
              role(each),
              each.optionalWord("department")));
    }
    return new DeclaredTenant(
        tenant.word("tenant"), tenant.text("name"), tenant.flag("operator"), departments, users);
  }

  private static ChannelIdentity identity(Fields.Mapping user, int place) {
    Optional<String> phone = user.optionalWord("phone");
    Optional<String> userId = user.optionalWord("user_id");
    ChannelIdentity standIn = ChannelIdentity.whatsappUser("unknown " + user.where() + " " + place);
    if (phone.isPresent() == userId.isPresent()) {
      user.problem("", "needs either phone or user_id, and not both");
      return standIn;
    }
    if (phone.isPresent()) {
      if (PHONE.matcher(phone.get()).matches()) {
        return ChannelIdentity.whatsappPhone(phone.get());
      }
      user.problem(
          "phone",
          "is not a phone number; write it with its country code, such as \"+34 600 111 222\"");
      return standIn;
    }
    if (USER_ID.matcher(userId.get()).matches()) {
      return ChannelIdentity.whatsappUser(userId.get());
    }
    user.problem("user_id", "is 1 to 160 letters, digits and signs without blanks");
    return standIn;
  }

  private static Role role(Fields.Mapping user) {
    String word = user.word("role");
    Optional<Role> role =
        Stream.of(Role.values()).filter(each -> name(each).equals(word)).findFirst();
    if (role.isEmpty() && !word.isEmpty()) {
      user.problem("role", "there is no such role; there are " + ROLES);
    }
    return role.orElse(Role.OWNER);
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
