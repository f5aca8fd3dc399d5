package io.echovault.core.tenant;

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

  TenantsApplied applied() {
    return new TenantsApplied(changes, undone);
  }
}
