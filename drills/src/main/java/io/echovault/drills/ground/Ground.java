package io.echovault.drills.ground;

import io.echovault.app.command.Main;
import io.echovault.app.logs.LogFile;
import io.echovault.app.settings.LogLevel;
import io.echovault.bench.run.Database;
import io.echovault.bench.run.Folders;
import io.echovault.bench.run.Ports;
import io.echovault.localpostgres.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a drill stands on: a folder, a database server and the app's processes, all of its own and
 * gone with it, even when the drill is interrupted.
 */
public final class Ground implements AutoCloseable {
  /** What webhooks are signed with. */
  public static final String SECRET = "b7d1f06a93ce4582a1e8740cd25f963b";

  /** What the app shows to the channel. */
  public static final String TOKEN = "drill-access-token";

  /** The number that people write to. */
  public static final String NUMBER_ID = "106540000000001";

  /** What the app encrypts with, unless another key is used. */
  public static final String KEY = "5".repeat(64);

  private final Path directory;
  private final boolean keepFiles;
  private LocalPostgres postgres;
  private Optional<LocalPostgres> standby = Optional.empty();
  private final int graphPort = Ports.free();
  private final List<AppProcess> processes = new ArrayList<>();
  private final Thread atExit = new Thread(this::end, "drill-at-exit");
  private Map<String, String> keys = Map.of("ENCRYPTION_KEY", KEY);
  private final Map<String, String> more = new HashMap<>();
  private Optional<Patroni> patroni = Optional.empty();
  private boolean closed;

  private Ground(Path directory, boolean keepFiles, LocalPostgres postgres) {
    this.directory = directory;
    this.keepFiles = keepFiles;
    this.postgres = postgres;
  }

  /**
   * Makes the folder and starts the database server.
   *
   * @param name what the folder's name begins with
   * @param keepFiles whether the folder stays when this is closed
   */
  public static Ground start(String name, boolean keepFiles) throws IOException {
    Path directory = Files.createTempDirectory("echovault-" + name);
    // What this process logs is about the stand-in, and is in nobody's way there.
    LogFile.open(directory.resolve("drill"), LogLevel.ERROR);
    var ground = new Ground(directory, keepFiles, LocalPostgres.temporary());
    Runtime.getRuntime().addShutdownHook(ground.atExit);
    return ground;
  }

  /** Where the app looks for the channel; what stands in for it is to listen there. */
  public int graphPort() {
    return graphPort;
  }

  /** The database server; after a failover the one that took over. */
  public synchronized LocalPostgres postgres() {
    return postgres;
  }

  /** Starts a second server on a port, which follows the first. */
  public synchronized void follow(int port) {
    standby = Optional.of(postgres.standby(port));
  }

  /** Kills the first server with SIGKILL; whoever follows it does not know yet. */
  public synchronized void killPrimary() {
    postgres.kill();
  }

  /** Lets the second server take over from the first, which is killed and cleared away. */
  public synchronized void failOver() {
    LocalPostgres next = standby.orElseThrow();
    next.promote();
    postgres.close();
    postgres = next;
    standby = Optional.empty();
  }

  /** Stands on servers under Patroni from now on, which end with this; its own has ended. */
  public synchronized void move(Patroni servers) {
    postgres.close();
    patroni = Optional.of(servers);
  }

  /** The login that the app works with. */
  public synchronized String url() {
    return patroni.map(Patroni::url).orElseGet(postgres::url);
  }

  /** A look at everything in the database. */
  public synchronized Database database() {
    return new Database(
        patroni.map(Patroni::administratorUrl).orElseGet(postgres::administratorUrl));
  }

  /** A file or folder in the folder, which is also the app's data directory. */
  public Path file(String name) {
    return directory.resolve(name);
  }

  /** Starts the app on a port. */
  public AppProcess app(int port) throws IOException {
    return app(Main.class, port, List.of());
  }

  /** Starts it by another class than its own, with arguments for that. */
  public AppProcess app(Class<?> main, int port, List<String> arguments) throws IOException {
    return start(main, file("app-" + port + ".out"), port, arguments);
  }

  /** Starts a command of the app. */
  public AppProcess command(List<String> arguments) throws IOException {
    return start(Main.class, file("commands.out"), 0, arguments);
  }

  private synchronized AppProcess start(
      Class<?> main, Path output, int port, List<String> arguments) throws IOException {
    if (closed) {
      throw new IOException("the drill is being ended");
    }
    AppProcess process = AppProcess.start(main, environment(port), output, port, arguments);
    processes.removeIf(each -> !each.alive());
    processes.add(process);
    return process;
  }

  /** Gives what is started from now on another encryption key. */
  public synchronized void useKey(String present) {
    keys = Map.of("ENCRYPTION_KEY", present);
  }

  /** The same, with one that opens what is under it. */
  public synchronized void useKeys(String present, String previous) {
    keys = Map.of("ENCRYPTION_KEY", present, "ENCRYPTION_KEY_PREVIOUS", previous);
  }

  /** The encryption key that what is started now has. */
  public synchronized String key() {
    return keys.getOrDefault("ENCRYPTION_KEY", KEY);
  }

  /** Gives what is started from now on further settings. */
  public synchronized void use(Map<String, String> settings) {
    more.putAll(settings);
  }

  /** Has what is started from now on let members log in, and send each reply at once. */
  public void useLogins(String tokenSecret) {
    use(
        Map.of(
            "PUBLIC_URL", "https://bot.example.org",
            "JWT_SECRET", tokenSecret,
            "OUTBOX_MERGE_SECONDS", "0",
            "OUTBOX_PAIR_BURST", "1000"));
  }

  /** The settings that what is started now has, on a port; a port of 0 for a command. */
  public synchronized Map<String, String> settings(int port) {
    return environment(port);
  }

  /** The settings of an app on a port. */
  public Map<String, String> environment(int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", Integer.toString(Math.max(1, port)));
    environment.put("HOST", "127.0.0.1");
    environment.put("DATA_DIR", directory.toString());
    environment.put("DATABASE_URL", url());
    environment.putAll(keys);
    environment.put("WHATSAPP_API_URL", "http://127.0.0.1:" + graphPort);
    environment.put("WHATSAPP_ACCESS_TOKEN", TOKEN);
    environment.put("WHATSAPP_PHONE_NUMBER_ID", NUMBER_ID);
    environment.put("WEBHOOK_VERIFY_TOKEN", "drill-verify-token");
    environment.put("WEBHOOK_SECRET", SECRET);
    // All of a drill comes from one address, which asks often how the app is.
    environment.put("RATE_LIMIT_PER_SECOND", "1000");
    // What is drilled is the way of a message; the model would take a core from it.
    environment.put("EMBEDDINGS", "off");
    environment.putAll(more);
    return environment;
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // The hook runs already, and finds nothing left to do.
      return;
    }
  }

  private synchronized void end() {
    if (closed) {
      return;
    }
    closed = true;
    processes.forEach(AppProcess::kill);
    standby.ifPresent(LocalPostgres::close);
    postgres.close();
    try {
      if (patroni.isPresent()) {
        patroni.get().close();
      }
      if (!keepFiles) {
        Folders.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the drill's folders cannot be deleted", e);
    }
  }
}
