package io.echovault.ports.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * An organisation as it is now.
 *
 * @param slug what its file calls it
 * @param people how many are served, by role
 */
public record TenantSummary(
    TenantId tenant,
    String slug,
    String name,
    boolean operator,
    List<String> departments,
    Map<Role, Long> people) {
  public TenantSummary {
    departments = List.copyOf(departments);
    people = Map.copyOf(people);
  }
}
