package io.echovault.ports.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * An organisation as it is declared. Does not print who is in it.
 *
 * @param slug what it is known by for ever, such as {@code acme}
 * @param name what people call it
 * @param operator whether it runs the platform
 */
public record DeclaredTenant(
    String slug,
    String name,
    boolean operator,
    List<DeclaredTenant.Department> departments,
    List<DeclaredTenant.User> users) {
  public DeclaredTenant {
    departments = List.copyOf(departments);
    users = List.copyOf(users);
  }

  /** A department: what it is known by, and what people call it. */
  public record Department(String slug, String name) {}

  /**
   * Somebody who belongs to it.
   *
   * @param identity how the channel knows them
   * @param name what colleagues call them
   * @param department the slug of the department they are in; empty for none
   */
  public record User(
      ChannelIdentity identity, String name, Role role, Optional<String> department) {
    @Override
    public String toString() {
      return "User[" + identity + ", " + role + "]";
    }
  }

  @Override
  public String toString() {
    return "DeclaredTenant[" + slug + ", " + users.size() + " users]";
  }
}
