package io.echovault.core.tenant;

import io.echovault.core.member.PlanLimits;
import io.echovault.ports.vocabulary.TenantsApplied;
import java.util.ArrayList;
import java.util.List;

/** Gathers what applying a declaration came to. */
final class Report {
  private final List<String> changes = new ArrayList<>();
  private final List<String> undone = new ArrayList<>();

  void changed(String line) {
    changes.add(line);
  }

  void undone(String line) {
    undone.add(line);
  }

  /**
   * Something that the plan has no room for.
   *
   * @param what it was not done to, such as {@code acme: users[3]}
   * @param kind what the plan limits
   */
  void full(String what, PlanLimits.Full limit, String kind) {
    undone(
        what
            + " is not added: the plan "
            + limit.plan()
            + " holds "
            + limit.limit()
            + " "
            + kind
            + ", and they are there. Whoever is in stays in; an owner finds larger plans with"
            + " /plans, and the next apply adds what fits then");
  }

  TenantsApplied applied() {
    return new TenantsApplied(changes, undone);
  }
}
