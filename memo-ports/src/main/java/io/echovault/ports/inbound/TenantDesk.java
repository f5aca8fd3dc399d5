package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.Role;
import java.util.List;
import java.util.Map;

/**
 * The organisations, as an operator declares them. Safe for many threads and processes; applying
 * the same declaration twice is applying it once.
 */
public interface TenantDesk {

  /**
   * Something in a declaration that cannot be taken.
   *
   * @param tenant the place of the tenant in the list that was given, from 0
   * @param key what it is about, such as {@code users[2].role}
   * @param problem what is wrong and what to do, without anybody's number
   */
  record Flaw(int tenant, String key, String problem) {}

  /**
   * What applying came to.
   *
   * @param changes what was changed, in lines that can be shown; empty when all was so already
   * @param undone what could not be done, in lines that can be shown; the rest was done
   */
  record Applied(List<String> changes, List<String> undone) {
    public Applied {
      changes = List.copyOf(changes);
      undone = List.copyOf(undone);
    }
  }

  /**
   * An organisation as it is now.
   *
   * @param people how many are served, by role
   */
  record Listed(
      String slug,
      String name,
      boolean operator,
      List<String> departments,
      Map<Role, Long> people) {
    public Listed {
      departments = List.copyOf(departments);
      people = Map.copyOf(people);
    }
  }

  /** Everything that is wrong, in the order of the declaration; nothing is looked up or changed. */
  List<Flaw> check(List<DeclaredTenant> declared);

  /**
   * Makes the organisations what the declaration says. Who is no longer in one loses access at
   * once, and has their own memories of before again; what they told the organisation is kept.
   * Organisations that are not declared any more stay as they are, and that is said. Every change
   * is audited with it. When it is interrupted, apply again.
   *
   * @throws IllegalArgumentException when {@link #check} finds anything
   */
  Applied apply(List<DeclaredTenant> declared);

  /** All organisations, by slug. */
  List<Listed> list();
}
