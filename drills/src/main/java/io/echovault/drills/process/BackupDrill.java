package io.echovault.drills.process;

import io.echovault.app.backup.BackupException;
import io.echovault.app.backup.Restore;
import io.echovault.app.settings.Settings;
import io.echovault.bench.run.Options;
import io.echovault.bench.run.Ports;
import io.echovault.bench.run.Progress;
import io.echovault.bench.run.Run;
import io.echovault.drills.ground.AppProcess;
import io.echovault.drills.ground.Ground;
import io.echovault.drills.ground.Threads;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import io.echovault.simulator.graph.GraphRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A backup written under load, brought back into an empty server and over what went on, with
 * somebody erased in between; and backups that somebody damaged, of which none may be taken.
 */
public final class BackupDrill implements Run {
  private static final int PEOPLE = 40;
  private static final int SLOWEST_STATUS_MILLIS = 300;
  private static final Duration WRITTEN = Duration.ofMinutes(10);
  private static final String ERASED = "447799999999";
  private static final List<Damage> KINDS = List.of(Damage.values());

  @Override
  public String about() {
    return "a backup under load, restored into an empty server and over what went on, and damaged ones";
  }

  @Override
  public Map<String, String> options() {
    return Setup.options(Map.of("memories", "2000", "damages", "25"), 20);
  }

  @Override
  public Outcome run(Options options, Progress progress) throws Exception {
    Setup setup = Setup.of(options, progress);
    try (Scene scene =
            Scene.open(
                setup,
                PEOPLE,
                new StandIn.Habits(GraphRules.shapesOnly(), SLOWEST_STATUS_MILLIS, setup.seed()),
                progress);
        LocalPostgres empty = LocalPostgres.temporary()) {
      return new Play(scene, empty, setup.random(), progress)
          .through((int) options.number("memories", 1), (int) options.number("damages", 1));
    }
  }

  /** One run of it. */
  private static final class Play {
    private final Scene scene;
    private final Ground ground;
    private final LocalPostgres empty;
    private final Random random;
    private final Progress progress;
    private final Path backup;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    Play(Scene scene, LocalPostgres empty, Random random, Progress progress) {
      this.scene = scene;
      this.ground = scene.ground();
      this.empty = empty;
      this.random = random;
      this.progress = progress;
      this.backup = ground.file("backup");
    }

    Outcome through(int memories, int damages) throws Exception {
      new ManyMemories(ground.url(), Ground.KEY).keep(memories, ERASED);
      progress.say("%d memories are kept", memories);
      AppProcess app = scene.launch(Ports.free());
      scene.posting().to(app.port());
      scene.crowd().start();
      Threads.pass(Duration.ofSeconds(5));
      Files.createDirectory(backup);
      long began = System.nanoTime();
      command("backup", "write", backup.toString());
      figures.put("memories", memories);
      figures.put("backup_seconds", secondsSince(began));
      command("erase", "--member", ERASED, "--yes");
      Threads.pass(Duration.ofSeconds(5));
      broken.addAll(scene.settle(progress));
      app.kill();

      began = System.nanoTime();
      elsewhere();
      double seconds = secondsSince(began);
      progress.say("restored into an empty server in %.1f s", seconds);
      look("empty");
      here();
      began = System.nanoTime();
      restore();
      progress.say("restored over what was there in %.1f s", secondsSince(began));
      look("over");
      figures.put("tables_equal", figures.getOrDefault("restored", 0));
      figures.remove("restored");
      figures.put("corrupted", damages);
      figures.put("corrupted_accepted", damaged(damages));
      figures.put("seconds", seconds);
      judge();
      return new Outcome(figures, broken);
    }

    /** Gives the commands an empty server and an empty data directory; the ledger stays. */
    private void elsewhere() throws Exception {
      ground.use(
          Map.of(
              "DATABASE_URL", empty.url(),
              "DATA_DIR", ground.file("elsewhere").toString(),
              "ERASURE_LEDGER", ground.file("data/erasure-ledger.jsonl").toString()));
      Files.createDirectory(ground.file("elsewhere"));
      restore();
    }

    private void here() {
      ground.use(Map.of("DATABASE_URL", ground.url(), "DATA_DIR", ground.file("").toString()));
    }

    /** The command itself compares every table with what was written, and fails if one differs. */
    private void restore() throws Exception {
      command("backup", "restore", backup.toString(), "--yes");
      figures.merge("restored", 1, (before, one) -> (int) before + (int) one);
    }

    private void look(String where) throws Exception {
      boolean valid = run("audit", "verify") == 0;
      if (!valid) {
        broken.add(where + ": the audit trail does not hold");
      }
      figures.merge("chain_valid", valid, (before, now) -> (boolean) before && (boolean) now);
      String url = ground.settings(0).getOrDefault("DATABASE_URL", "");
      try (PostgresDatabase database =
          PostgresDatabase.open(new PostgresSettings(url, Optional.empty(), 2))) {
        Memories memories = Reading.core(database, Ground.KEY).memories();
        long opened = 0;
        List<MemberRef> page = database.storage().members(Optional.empty(), 500);
        while (!page.isEmpty()) {
          for (MemberRef member : page) {
            opened += opened(memories, member);
          }
          page = database.storage().members(Optional.of(page.get(page.size() - 1)), 500);
        }
        figures.merge("opened", opened, (before, now) -> Math.min((long) before, (long) now));
        long back =
            memories
                .find(ChannelIdentity.whatsappPhone(ERASED))
                .map(found -> memories.export(found).size())
                .orElse(0);
        figures.merge("erased_back", back, (before, now) -> (long) before + (long) now);
      }
    }

    private long opened(Memories memories, MemberRef member) {
      try {
        return memories.export(member).size();
      } catch (MemoException.Unreadable unreadable) {
        broken.add("memories of a member do not open");
        return 0;
      }
    }

    /** Damages copies of the backup; gives how many of them are taken all the same. */
    private int damaged(int damages) throws IOException {
      int accepted = 0;
      Settings settings = Settings.read(ground.settings(1));
      Map<String, String> other = new HashMap<>(ground.settings(1));
      other.put("ENCRYPTION_KEY", "9".repeat(64));
      accepted += taken(backup, Settings.read(other));
      for (int each = 1; each < damages; each++) {
        Path copy = ground.file("damaged-" + each);
        KINDS.get(each % KINDS.size()).of(backup, copy, random);
        accepted += taken(copy, settings);
      }
      return accepted;
    }

    private static int taken(Path folder, Settings settings) throws IOException {
      try {
        return new Restore(folder, settings).at().isAfter(Instant.EPOCH) ? 1 : 0;
      } catch (BackupException refused) {
        return 0;
      }
    }

    private void judge() {
      if (number("corrupted_accepted") > 0) {
        broken.add("damaged backups are taken");
      }
      if (number("erased_back") > 0) {
        broken.add("who was erased is back");
      }
      if (number("opened") < number("memories")) {
        broken.add("only " + number("opened") + " memories open");
      }
    }

    private long number(String name) {
      return figures.getOrDefault(name, 0) instanceof Number number ? number.longValue() : 0;
    }

    private void command(String... arguments) throws IOException {
      if (run(arguments) != 0) {
        throw new IOException(String.join(" ", arguments) + " has failed; see commands.out");
      }
    }

    private int run(String... arguments) throws IOException {
      AppProcess command = ground.command(List.of(arguments));
      if (!command.awaitEnd(WRITTEN)) {
        throw new IOException(String.join(" ", arguments) + " does not end");
      }
      return command.exitStatus();
    }

    private static double secondsSince(long began) {
      return Math.round(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 100.0) / 10.0;
    }
  }
}
