package io.echovault.drills.trust;

import io.echovault.drills.trust.CrossingCases.Aim;
import io.echovault.drills.trust.CrossingCases.Case;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.TenantId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries every case at once, and tells which of them crossed. */
final class CrossingStatements {
  private final CrossingWalls walls;

  CrossingStatements(CrossingWalls walls) {
    this.walls = walls;
  }

  /**
   * What came of it.
   *
   * @param tried how many cases
   * @param refused how many of them ended in an error
   * @param leaked the names of those that saw or changed anything of the victim's
   */
  record Result(int tried, int refused, List<String> leaked) {
    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("tried", tried);
      figures.put("refused", refused);
      figures.put("succeeded", leaked.size());
      figures.put("leaked", leaked.size());
      return figures;
    }
  }

  /**
   * Tries.
   *
   * @param tenant whose scope the code asks for
   * @param platformToo whether the platform's tables are among what is tried
   */
  Result tryAll(Storage storage, TenantId tenant, Aim aim, boolean platformToo)
      throws SQLException {
    int tried = 0;
    int refused = 0;
    List<String> leaked = new ArrayList<>();
    TenantId victim = aim.victim().member().tenant();
    walls.sweep(aim.attacker().tenant(), aim.victim().member().member());
    List<String> before = walls.holdings(victim);
    for (Map.Entry<String, Case> each : CrossingCases.all().entrySet()) {
      if (!platformToo && !each.getValue().tenantTable()) {
        continue;
      }
      tried++;
      boolean saw = false;
      try {
        saw = storage.inTenant(tenant, scope -> each.getValue().attempt().sees(scope, aim));
      } catch (MemoException | IllegalStateException | IllegalArgumentException refusal) {
        refused++;
      }
      List<String> after = walls.holdings(victim);
      if (saw || !after.equals(before)) {
        leaked.add(each.getKey());
      }
      before = after;
    }
    return new Result(tried, refused, leaked);
  }
}
