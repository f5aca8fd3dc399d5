package io.echovault.localpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The processes of one server. */
final class Server {
  private static final Duration START = Duration.ofSeconds(60);

  /** What a server says of itself that takes connections, a standby those that only read. */
  private static final List<String> TAKES_CONNECTIONS = List.of("ready", "standby");

  private static final Duration STOP = Duration.ofSeconds(20);

  private final Cluster cluster;
  private final int port;
  private final long pid;

  private Server(Cluster cluster, int port, long pid) {
    this.cluster = cluster;
    this.port = port;
    this.pid = pid;
  }

  /** Starts the server and waits until it takes connections. */
  static Server start(Cluster cluster, int port) {
    removeStalePid(cluster);
    if (!Ports.isFree(port)) {
      throw new LocalPostgresException(
          "Port "
              + port
              + " on 127.0.0.1 is taken. Stop what listens there, or choose another port.");
    }
    Process process = launch(cluster, port);
    boolean ready =
        Processes.await(START, () -> !process.isAlive() || ready(cluster, process.pid()));
    if (!ready || !process.isAlive()) {
      process.destroyForcibly();
      throw new LocalPostgresException(
          "PostgreSQL did not start on port " + port + ". Its log is " + cluster.log() + ".");
    }
    return new Server(cluster, port, process.pid());
  }

  private static Process launch(Cluster cluster, int port) {
    var command = new ArrayList<String>();
    // A session of its own: Ctrl-C in a terminal goes to us, and we stop the server in good order.
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.addAll(
        cluster
            .account()
            .command(cluster.binaries().program("postgres"), "-D", cluster.data().toString()));
    settings(port).forEach(setting -> command.addAll(List.of("-c", setting)));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
          .start();
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot run " + command + ".", failed);
    }
  }

  private static List<String> settings(int port) {
    return List.of(
        "port=" + port,
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "max_connections=200",
        "timezone=UTC",
        "log_timezone=UTC",
        "log_checkpoints=off",
        // Neither rows nor statements in the log.
        "log_error_verbosity=terse",
        "log_min_error_statement=panic");
  }

  // The eighth line of the file says how far the server is.
  private static boolean ready(Cluster cluster, long pid) {
    try {
      List<String> lines = Files.readAllLines(pidFile(cluster));
      return lines.size() >= 8
          && lines.get(0).trim().equals(Long.toString(pid))
          && TAKES_CONNECTIONS.contains(lines.get(7).trim());
    } catch (IOException notYet) {
      return false;
    }
  }

  private static Path pidFile(Cluster cluster) {
    return cluster.data().resolve("postmaster.pid");
  }

  /** The server that runs on the data already, if one does. */
  static Optional<Server> running(Cluster cluster) {
    try {
      Path data = cluster.data().toRealPath();
      List<String> lines = Files.readAllLines(pidFile(cluster));
      long pid = Long.parseLong(lines.get(0).trim());
      int port = Integer.parseInt(lines.get(3).trim());
      boolean works = Processes.workingDirectory(pid).map(data::equals).orElse(false);
      return Processes.alive(pid) && works
          ? Optional.of(new Server(cluster, port, pid))
          : Optional.empty();
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
      return Optional.empty();
    }
  }

  // PostgreSQL refuses to start when the pid in a file left by a crash was given to another
  // process.
  private static void removeStalePid(Cluster cluster) {
    try {
      if (running(cluster).isEmpty()) {
        Files.deleteIfExists(pidFile(cluster));
      }
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot delete " + pidFile(cluster) + ".", failed);
    }
  }

  int port() {
    return port;
  }

  boolean alive() {
    return Processes.alive(pid);
  }

  /** Stops in good order: open transactions are rolled back, everything is written. */
  void stop() {
    List<ProcessHandle> family = Processes.family(pid);
    Commands.run(
        cluster
            .account()
            .command(
                cluster.binaries().program("pg_ctl"),
                "stop",
                "--mode=fast",
                "--pgdata=" + cluster.data(),
                "--timeout=" + STOP.toSeconds()),
        "",
        cluster.directory());
    end(family);
  }

  /** SIGKILL for every process, and waits until they are gone. */
  void kill() {
    List<ProcessHandle> family = Processes.family(pid);
    family.forEach(ProcessHandle::destroyForcibly);
    end(family);
  }

  private static void end(List<ProcessHandle> family) {
    if (!gone(family, STOP)) {
      family.forEach(ProcessHandle::destroyForcibly);
      if (!gone(family, STOP)) {
        throw new LocalPostgresException("PostgreSQL's processes do not end: " + family + ".");
      }
    }
  }

  private static boolean gone(List<ProcessHandle> family, Duration patience) {
    return Processes.await(
        patience, () -> family.stream().noneMatch(process -> Processes.alive(process.pid())));
  }
}
