package io.echovault.ports.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * An organisation as it is now.
 *
 * @param people how many are served, by role
 */
public record TenantSummary(
    String slug, String name, boolean operator, List<String> departments, Map<Role, Long> people) {
  public TenantSummary {
    departments = List.copyOf(departments);
    people = Map.copyOf(people);
  }
}
