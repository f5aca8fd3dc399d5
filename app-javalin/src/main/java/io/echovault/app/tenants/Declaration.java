package io.echovault.app.tenants;

import io.echovault.ports.vocabulary.DeclaredTenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one file says.
 *
 * @param tenant what could be made of it; empty when it is not about a tenant at all
 * @param lines where each key stands
 */
record Declaration(
    String file,
    Optional<DeclaredTenant> tenant,
    Map<String, Integer> lines,
    List<Problem> problems) {
  Declaration {
    lines = Map.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /** A problem with a key, or with the nearest thing around it that is there. */
  Problem problem(String key, String what) {
    String place = key;
    while (!lines.containsKey(place) && place.contains(".")) {
      place = place.substring(0, place.lastIndexOf('.'));
    }
    return new Problem(file, lines.getOrDefault(place, 1), key, what);
  }
}
