package io.echovault.drills.trust;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.drills.ground.Ground;
import io.echovault.drills.trust.CrossingCases.Aim;
import io.echovault.drills.trust.CrossingStatements.Result;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Two organisations on one database and two processes: one tries to read and to change what belongs
 * to the other, through every endpoint and every statement, also with one wall taken down at a
 * time.
 */
public final class CrossingDrill implements Run {
  private static final int CONNECTIONS = 4;

  @Override
  public String about() {
    return "one tenant tries for another's rows, with both walls, with one, and with none";
  }

  @Override
  public Map<String, String> options() {
    return Map.of();
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Map<String, Object> figures = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    try (TwoProcesses stage = CrossingStage.open()) {
      endpoints(stage, figures, broken, progress);
      stage.endProcesses();
      try (PostgresDatabase database = database(stage.postgres().url())) {
        statements(stage, database.storage(), figures, broken, progress);
      }
    }
    int tried = 0;
    int leaked = 0;
    for (Map.Entry<String, Object> each : figures.entrySet()) {
      if (!each.getKey().equals("control") && each.getValue() instanceof Map<?, ?> part) {
        tried += number(part, "tried");
        leaked += number(part, "leaked");
      }
    }
    figures.put("tried", tried);
    figures.put("succeeded", leaked);
    figures.put("leaked", leaked);
    return new Outcome(figures, broken);
  }

  private static int number(Map<?, ?> part, String name) {
    return part.get(name) instanceof Number number ? number.intValue() : 0;
  }

  private static void endpoints(
      TwoProcesses stage, Map<String, Object> figures, List<String> broken, Progress progress)
      throws Exception {
    CrossingEndpoints endpoints = new CrossingEndpoints(stage);
    figures.put("endpoints", endpoints.tryAll());
    progress.say("endpoints of two processes: %s", figures.get("endpoints"));
    endpoints.leaked().forEach(each -> broken.add("an endpoint leaked: " + each));
    endpoints.unanswered().forEach(each -> broken.add("an endpoint did not answer: " + each));
    if (!endpoints.victimFinds()) {
      broken.add("the victim finds nothing either, so nothing was tried");
    }
    if (!endpoints.victimIsLoggedIn()) {
      broken.add("the victim's own token does not show the victim's session any more");
    }
  }

  private static void statements(
      TwoProcesses stage,
      Storage storage,
      Map<String, Object> figures,
      List<String> broken,
      Progress progress)
      throws SQLException {
    MemoCore core = core(storage);
    MemberRef theirs = member(core, CrossingStage.VICTIM);
    MemberRef own = member(core, CrossingStage.ATTACKER);
    Aim aim = new Aim(CrossingVictim.of(storage, theirs), own);
    try (CrossingWalls walls = new CrossingWalls(stage.postgres().administratorUrl())) {
      walls.countMessages(theirs.tenant(), CrossingBilling.MONTH, CrossingBilling.THEIRS);
      statements(stage.postgres().url(), storage, aim, walls, figures, broken, progress);
    }
  }

  private static void statements(
      String url,
      Storage storage,
      Aim aim,
      CrossingWalls walls,
      Map<String, Object> figures,
      List<String> broken,
      Progress progress)
      throws SQLException {
    MemberRef theirs = aim.victim().member();
    MemberRef own = aim.attacker();
    CrossingStatements statements = new CrossingStatements(walls);

    note(
        "both_walls",
        statements.tryAll(storage, own.tenant(), aim, true),
        figures,
        broken,
        progress);

    walls.policiesHeedTheCode(false);
    try (PostgresDatabase bound = database(boundTo(own, url))) {
      note(
          "without_the_code",
          statements.tryAll(bound.storage(), theirs.tenant(), aim, false),
          figures,
          broken,
          progress);
    } finally {
      walls.policiesHeedTheCode(true);
    }

    walls.rowLevelSecurity(false);
    note(
        "without_row_level_security",
        statements.tryAll(storage, own.tenant(), aim, true),
        figures,
        broken,
        progress);

    CrossingMoves moves = new CrossingMoves(walls, () -> core(storage), theirs, own);
    figures.put("moved_rows", moves.tryAll());
    progress.say("rows moved to the other tenant: %s", figures.get("moved_rows"));
    moves.opened().forEach(each -> broken.add("opened in another tenant: " + each));

    Result control = statements.tryAll(storage, theirs.tenant(), aim, true);
    figures.put("control", control.figures());
    progress.say("control, both walls down, must leak: %s", control.leaked());
    CrossingCases.reading().stream()
        .filter(each -> !control.leaked().contains(each))
        .forEach(each -> broken.add("the drill would not see a leak by " + each));
  }

  private static void note(
      String name,
      Result result,
      Map<String, Object> figures,
      List<String> broken,
      Progress progress) {
    figures.put(name, result.figures());
    progress.say("%s: %s %s", name, result.figures(), result.leaked());
    result.leaked().forEach(each -> broken.add(name + ": " + each + " crossed"));
  }

  private static MemberRef member(MemoCore core, String phone) {
    return core.memories().find(ChannelIdentity.whatsappPhone(phone)).orElseThrow();
  }

  private static MemoCore core(Storage storage) {
    Bytes key = new Bytes(HexFormat.of().parseHex(Ground.KEY));
    return MemoCore.with(
        Outside.of(storage, LocalKeyVault.of(key), InstantSource.system(), UUID::randomUUID));
  }

  private static PostgresDatabase database(String url) {
    return PostgresDatabase.open(new PostgresSettings(url, Optional.empty(), CONNECTIONS));
  }

  /** The database as somebody sees it whose sessions belong to a tenant whatever the code says. */
  private static String boundTo(MemberRef attacker, String url) {
    return url
        + (url.contains("?") ? "&" : "?")
        + "options=-c%20"
        + CrossingWalls.ATTACKER
        + "="
        + attacker.tenant().value();
  }
}
