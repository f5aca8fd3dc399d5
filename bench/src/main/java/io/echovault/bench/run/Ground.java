package io.echovault.bench.drill;

import io.echovault.app.logs.LogFile;
import io.echovault.app.settings.LogLevel;
import io.echovault.bench.run.Folders;
import io.echovault.localpostgres.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a drill stands on: a folder, a database server and the app's processes, all of its own and
 * gone with it, even when the drill is interrupted.
 */
final class Ground implements AutoCloseable {
  static final String SECRET = "drill-app-secret";
  static final String TOKEN = "drill-access-token";
  static final String NUMBER_ID = "106540000000001";
  static final String KEY = "5".repeat(64);

  private final Path directory;
  private final boolean keepFiles;
  private final LocalPostgres postgres;
  private final String graphUrl;
  private final List<AppProcess> processes = new ArrayList<>();
  private final Thread atExit = new Thread(this::end, "drill-at-exit");
  private Map<String, String> keys = Map.of("ENCRYPTION_KEY", KEY);
  private final Map<String, String> more = new HashMap<>();
  private boolean closed;

  private Ground(Path directory, boolean keepFiles, LocalPostgres postgres, String graphUrl) {
    this.directory = directory;
    this.keepFiles = keepFiles;
    this.postgres = postgres;
    this.graphUrl = graphUrl;
  }

  static Ground start(int graphPort, boolean keepFiles) throws IOException {
    Path directory = Files.createTempDirectory("echovault-drill");
    // What this process logs is about the stand-in, and is in nobody's way there.
    LogFile.open(directory.resolve("drill"), LogLevel.ERROR);
    String graphUrl = "http://127.0.0.1:" + graphPort;
    var ground = new Ground(directory, keepFiles, LocalPostgres.temporary(), graphUrl);
    Runtime.getRuntime().addShutdownHook(ground.atExit);
    return ground;
  }

  LocalPostgres postgres() {
    return postgres;
  }

  /** The login that the app works with. */
  String url() {
    return postgres.url();
  }

  Database database() {
    return new Database(postgres.administratorUrl());
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  /** Starts the app on a port, with arguments of {@link DrilledApp}. */
  synchronized AppProcess app(int port, List<String> arguments) throws IOException {
    if (closed) {
      throw new IOException("the drill is being ended");
    }
    AppProcess process =
        AppProcess.start(environment(port), file("app-" + port + ".out"), port, arguments);
    processes.removeIf(each -> !each.alive());
    processes.add(process);
    return process;
  }

  /** Starts a command of the app. */
  synchronized AppProcess command(List<String> arguments) throws IOException {
    if (closed) {
      throw new IOException("the drill is being ended");
    }
    AppProcess process = AppProcess.command(environment(0), file("commands.out"), arguments);
    processes.removeIf(each -> !each.alive());
    processes.add(process);
    return process;
  }

  /** Gives what is started from now on another encryption key. */
  synchronized void useKey(String present) {
    keys = Map.of("ENCRYPTION_KEY", present);
  }

  /** The same, with one that opens what is under it. */
  synchronized void useKeys(String present, String previous) {
    keys = Map.of("ENCRYPTION_KEY", present, "ENCRYPTION_KEY_PREVIOUS", previous);
  }

  /** The encryption key that what is started now has. */
  synchronized String key() {
    return keys.getOrDefault("ENCRYPTION_KEY", KEY);
  }

  /** Gives what is started from now on further settings. */
  synchronized void use(Map<String, String> settings) {
    more.putAll(settings);
  }

  private Map<String, String> environment(int port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", Integer.toString(Math.max(1, port)));
    environment.put("HOST", "127.0.0.1");
    environment.put("DATA_DIR", directory.toString());
    environment.put("DATABASE_URL", url());
    environment.putAll(keys);
    environment.put("WHATSAPP_API_URL", graphUrl);
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
    postgres.close();
    if (!keepFiles) {
      delete();
    }
  }

  private void delete() {
    try {
      Folders.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("the drill's folder cannot be deleted", e);
    }
  }
}
