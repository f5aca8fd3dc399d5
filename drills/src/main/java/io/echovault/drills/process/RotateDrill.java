package io.echovault.drills.process;

import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.drills.ground.AppProcess;
import io.echovault.drills.ground.Ground;
import io.echovault.drills.ground.Threads;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Note;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The encryption key changed while two processes serve: the command that wraps everything anew is
 * killed again and again, then let finish; then all goes on with the new key alone.
 */
public final class RotateDrill implements Run {
  private static final String OLD = Ground.KEY;
  private static final String NEW = "7".repeat(64);

  /** Wrapped keys begin with the name of what they are wrapped under. */
  private static final String UNDER_THE_NEW =
      "select count(*) from echovault.members where substr(open_key, 1, 5) = '%s'"
          .formatted(head(NEW));

  private static final String MEMBERS = "select count(*) from echovault.members";

  private static final String ONE =
      " WHERE member_id = (SELECT member_id FROM echovault.members ORDER BY member_id LIMIT 1)";
  private static final String NOT_WRAPPED =
      "UPDATE echovault.members SET open_key = '%s' || substr(open_key, 6)".formatted(head(OLD))
          + ONE;
  private static final String ANOTHERS =
      "UPDATE echovault.members SET secret_key = (SELECT secret_key FROM echovault.members"
          + " ORDER BY member_id DESC LIMIT 1)"
          + ONE;

  private static final int PEOPLE = 60;
  private static final int SLOWEST_STATUS_MILLIS = 800;
  private static final Duration BEGINS = Duration.ofSeconds(60);
  private static final Duration ENDS = Duration.ofMinutes(3);

  private static String head(String encryptionKey) {
    var vault = LocalKeyVault.of(new Bytes(HexFormat.of().parseHex(encryptionKey)));
    byte[] wrapped = vault.wrap(new Bytes(new byte[32]), "drill").array();
    return "\\x" + HexFormat.of().formatHex(wrapped, 0, 5);
  }

  @Override
  public String about() {
    return "the encryption key changed under load, with the command killed again and again";
  }

  @Override
  public Map<String, String> options() {
    return Setup.options(Map.of("kills", "10", "members", "2000"), 20);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Setup setup = Setup.of(options, progress);
    int kills = (int) options.number("kills", 1);
    int members = (int) options.number("members", 1);
    try (Scene scene =
        Scene.open(
            setup,
            PEOPLE,
            new StandIn.Habits(GraphRules.shapesOnly(), SLOWEST_STATUS_MILLIS, setup.seed()),
            progress)) {
      return new Play(scene, setup.random(), progress).through(kills, members);
    }
  }

  /** One run of it. */
  private static final class Play {
    private final Scene scene;
    private final Ground ground;
    private final Random random;
    private final Progress progress;
    private final List<AppProcess> twins = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    Play(Scene scene, Random random, Progress progress) {
      this.scene = scene;
      this.ground = scene.ground();
      this.random = random;
      this.progress = progress;
    }

    Outcome through(int kills, int members) throws Exception {
      startTwins();
      enrol(members);
      scene.crowd().start();
      Threads.pass(Duration.ofSeconds(5));
      progress.say("%d members who keep still have a secret each; two processes serve", members);
      // Each process opens what the other writes at every moment, so nobody is kept waiting.
      restart(OLD, NEW);
      restart(NEW, OLD);
      WrappedTable before = keys(OLD);
      int midway = rotate(kills);
      WrappedTable between = keys(NEW);
      restart(NEW);
      Threads.pass(Duration.ofSeconds(3));
      broken.addAll(scene.settle(progress));
      return outcome(kills, midway, before, between);
    }

    private void startTwins() throws IOException {
      for (int each = 0; each < 2; each++) {
        AppProcess app = scene.launch(Ports.free());
        scene.posting().to(app.port());
        twins.add(app);
      }
    }

    private void restart(String present, String previous) throws IOException, SQLException {
      ground.useKeys(present, previous);
      restart();
    }

    private void restart(String only) throws IOException, SQLException {
      ground.useKey(only);
      restart();
    }

    private void restart() throws IOException, SQLException {
      for (int which = 0; which < twins.size(); which++) {
        twins.get(which).kill();
        scene.killed("twin-" + (which + 1), Duration.ofMillis(300));
        twins.set(which, scene.launch(twins.get(which).port()));
      }
      progress.say("both processes were killed one after the other, and have other keys now");
    }

    private void enrol(int members) {
      try (PostgresDatabase database = open()) {
        MemoCore core = Reading.core(database, OLD);
        for (int each = 0; each < members; each++) {
          MemberRef member =
              core.memories().enrol(ChannelIdentity.whatsappPhone("4477" + (10_000_000 + each)));
          core.memories()
              .remember(member, Note.said("My password is still-" + each + "!", Instant.now()));
          core.memories().remember(member, Note.said("The boat has berth " + each, Instant.now()));
        }
      }
    }

    private PostgresDatabase open() {
      return PostgresDatabase.open(new PostgresSettings(ground.url(), Optional.empty(), 2));
    }

    /** Kills the command so often, and lets it finish; gives how many kills caught it at work. */
    private int rotate(int kills) throws Exception {
      int midway = 0;
      for (int kill = 1; kill <= kills; kill++) {
        long before = wrapped();
        AppProcess command = ground.command(List.of("keys", "rotate"));
        // As far as leaves something to do for the kills that follow.
        long share = Math.max(1, 2 * (members() - before) / (kills - kill + 2));
        long goal = before + 1 + random.nextLong(share);
        Threads.await(BEGINS, () -> !command.alive() || wrapped() >= goal);
        boolean caught = command.alive() && wrapped() < members();
        command.kill();
        midway += caught ? 1 : 0;
        progress.say("kill %d of %d: %d members are under the new key", kill, kills, wrapped());
      }
      AppProcess last = ground.command(List.of("keys", "rotate"));
      if (!last.awaitEnd(ENDS) || last.exitStatus() != 0) {
        broken.add("the last keys rotate did not succeed");
      }
      progress.say("finished: %d members are under the new key", wrapped());
      return midway;
    }

    /** How many members' open keys are wrapped under the new key, by the name in front. */
    private long wrapped() {
      return count(UNDER_THE_NEW);
    }

    private long members() {
      return count(MEMBERS);
    }

    private long count(String query) {
      try {
        return ground.database().count(query);
      } catch (SQLException e) {
        throw new IllegalStateException("the database does not answer", e);
      }
    }

    private WrappedTable keys(String encryptionKey) throws SQLException {
      try (Connection connection = ground.database().connect()) {
        return WrappedTable.read(connection, encryptionKey);
      }
    }

    private Outcome outcome(int kills, int midway, WrappedTable before, WrappedTable between)
        throws IOException, SQLException {
      // Those who were enrolled here never wrote to the webhook.
      Verdict verdict = scene.verdict().withoutStrangers();
      WrappedTable after = keys(NEW);
      Map<String, Object> figures = verdict.figures();
      figures.put("tried", kills);
      figures.put("kills_at_work", midway);
      figures.put("keys", after.size());
      figures.put("keys_changed", between.changedSince(before));
      figures.put("unreadable", after.unreadable() + unreadableMembers());
      try (Connection connection = ground.database().connect()) {
        Nonces nonces = Nonces.of(connection);
        figures.put("nonces", nonces.collected());
        figures.put("nonce_reuse", nonces.reused());
      }
      figures.put("control_seen", control());
      broken.addAll(verdict.broken());
      broken.addAll(scene.strangeAnswers());
      none(figures, "unreadable", "keys or members do not open under the new key alone");
      none(figures, "keys_changed", "keys are others than before");
      none(figures, "nonce_reuse", "nonces were used twice under one key");
      if (2 * midway < kills) {
        broken.add("only %d of %d kills caught the command at work".formatted(midway, kills));
      }
      return new Outcome(figures, broken);
    }

    private void none(Map<String, Object> figures, String name, String what) {
      long count = ((Number) figures.getOrDefault(name, 0)).longValue();
      if (count > 0) {
        broken.add(count + " " + what);
      }
    }

    /** How many members' memories do not open. */
    private long unreadableMembers() {
      long unreadable = 0;
      try (PostgresDatabase database = open()) {
        Memories memories = Reading.core(database, NEW).memories();
        List<MemberRef> page = database.storage().members(Optional.empty(), 500);
        while (!page.isEmpty()) {
          unreadable += page.stream().filter(member -> !opens(memories, member)).count();
          page = database.storage().members(Optional.of(page.get(page.size() - 1)), 500);
        }
      }
      return unreadable;
    }

    private static boolean opens(Memories memories, MemberRef member) {
      try {
        memories.export(member);
        return true;
      } catch (MemoException.Unreadable unreadable) {
        return false;
      }
    }

    /** Puts in what must be seen: a key that was not wrapped anew, and another member's key. */
    private int control() throws SQLException {
      int seen = 0;
      try (Connection connection = ground.database().connect();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        for (String fault : List.of(NOT_WRAPPED, ANOTHERS)) {
          statement.executeUpdate(fault);
          seen += WrappedTable.read(connection, NEW).unreadable() == 1 ? 1 : 0;
          connection.rollback();
        }
        Nonces nonces = Nonces.of(connection);
        nonces.add("key", new byte[13]);
        nonces.add("key", new byte[13]);
        seen += nonces.reused() == 1 ? 1 : 0;
      }
      if (seen < 3) {
        broken.add("the drill does not see the faults that are put in to be seen");
      }
      return seen;
    }
  }
}
