package io.echovault.ports.vocabulary;

import java.util.List;

/**
 * What applying came to.
 *
 * @param changes what was changed, in lines that can be shown; empty when all was so already
 * @param undone what could not be done, in lines that can be shown; the rest was done
 */
public record TenantsApplied(List<String> changes, List<String> undone) {
  public TenantsApplied {
    changes = List.copyOf(changes);
    undone = List.copyOf(undone);
  }
}
