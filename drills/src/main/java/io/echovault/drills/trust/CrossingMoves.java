package io.echovault.drills.trust;

import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Memory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Moves sealed rows to another tenant, past both walls, and sees whether they open there. */
final class CrossingMoves {
  private final CrossingWalls walls;
  private final Supplier<MemoCore> fresh;
  private final MemberRef victim;
  private final MemberRef attacker;
  private final List<String> opened = new ArrayList<>();
  private int tried;

  /**
   * Moves.
   *
   * @param fresh a core that holds nothing in memory yet
   */
  CrossingMoves(
      CrossingWalls walls, Supplier<MemoCore> fresh, MemberRef victim, MemberRef attacker) {
    this.walls = walls;
    this.fresh = fresh;
    this.victim = victim;
    this.attacker = attacker;
  }

  Map<String, Object> tryAll() throws SQLException {
    walls.sweep(attacker.tenant(), victim.member());
    copy("members", victim.member().value().toString(), "");
    copy("journal", victim.member().value().toString(), "");
    look("a member with journal and keys", new MemberRef(attacker.tenant(), victim.member()));
    walls.sweep(attacker.tenant(), victim.member());
    String seq =
        walls.rows("SELECT last_seq + 1 FROM echovault.members WHERE " + of(attacker)).get(0);
    copy("journal", attacker.member().value().toString(), ", 'seq', " + seq);
    walls.run("UPDATE echovault.members SET last_seq = " + seq + " WHERE " + of(attacker));
    look("a journal entry under another member", attacker);
    walls.run(
        "UPDATE echovault.members SET open_key = (SELECT open_key FROM echovault.members WHERE "
            + of(victim)
            + ") WHERE "
            + of(attacker));
    look("the same with its key", attacker);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("tried", tried);
    figures.put("succeeded", opened.size());
    figures.put("leaked", opened.size());
    return figures;
  }

  List<String> opened() {
    return opened;
  }

  private void look(String what, MemberRef where) {
    tried++;
    try {
      List<Memory> seen = fresh.get().memories().export(where);
      if (seen.stream().anyMatch(each -> each.text().contains(CrossingEndpoints.CANARY))) {
        opened.add(what);
      }
    } catch (MemoException.Unreadable | MemoException.NotFound shut) {
      // The seals keep the words shut, and a row without a proof of its own counts as absent.
      return;
    }
  }

  /** Copies the victim's first row of a table to the attacker's tenant. */
  private void copy(String table, String member, String more) throws SQLException {
    String first =
        more.isEmpty() ? "" : " AND seq = (SELECT min(seq) FROM echovault.journal WHERE %s)";
    walls.run(
        ("INSERT INTO echovault.%s SELECT (jsonb_populate_record(t, jsonb_build_object('tenant_id',"
                    + " '%s', 'member_id', '%s'%s))).* FROM echovault.%s t WHERE %s")
                .formatted(table, attacker.tenant().value(), member, more, table, of(victim))
            + first.formatted(of(victim)));
  }

  private static String of(MemberRef member) {
    return "tenant_id = '%s' AND member_id = '%s'"
        .formatted(member.tenant().value(), member.member().value());
  }
}
