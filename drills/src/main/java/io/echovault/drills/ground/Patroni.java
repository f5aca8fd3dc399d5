package io.echovault.drills.ground;

import io.echovault.bench.run.Database;
import io.echovault.bench.run.Folders;
import io.echovault.bench.run.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Three PostgreSQL servers, one of which takes writes and waits for another at each commit, under
 * Debian's Patroni with etcd, on 127.0.0.1. Patroni decides who takes over.
 */
public final class Patroni implements AutoCloseable {
  /** Where Debian has PostgreSQL's programs. */
  static final String PROGRAMS = "/usr/lib/postgresql/15/bin";

  private static final List<String> NEEDED =
      List.of("/usr/bin/patroni", "/usr/bin/etcd", PROGRAMS + "/postgres", PROGRAMS + "/pg_rewind");
  private static final String NAME = "echovault";
  private static final String FOLLOWING =
      "select count(*) from pg_stat_replication where state = 'streaming'";
  private static final Duration START = Duration.ofMinutes(2);

  private final Path directory;
  private final String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));
  private final int etcdPort = Ports.free();
  private final Process etcd;
  private final List<PatroniNode> nodes;
  private final Thread atExit = new Thread(this::endAtExit, "patroni-at-exit");
  private PatroniNode leader;
  private boolean ended;

  private Patroni(Path directory, Borrowed account) throws IOException {
    this.directory = directory;
    nodes =
        Stream.of("one", "two", "three")
            .map(name -> new PatroniNode(name, directory, account))
            .toList();
    leader = nodes.get(0);
    String own = "http://127.0.0.1:" + etcdPort;
    String peers = "http://127.0.0.1:" + Ports.free();
    etcd =
        account.start(
            List.of(
                "/usr/bin/etcd",
                "--data-dir=" + directory.resolve("etcd"),
                "--listen-client-urls=" + own,
                "--advertise-client-urls=" + own,
                "--listen-peer-urls=" + peers,
                "--initial-advertise-peer-urls=" + peers,
                "--initial-cluster=default=" + peers),
            directory,
            "etcd.log");
  }

  /**
   * Starts all three with an empty database whose owner is an ordinary login.
   *
   * @throws IOException when a program is missing, or the servers do not start; it says what to do
   */
  public static Patroni start() throws IOException, SQLException {
    for (String program : NEEDED) {
      if (!Files.isExecutable(Path.of(program))) {
        throw new IOException(
            program + " is missing: apt-get install patroni etcd-server postgresql-15");
      }
    }
    Borrowed account = Borrowed.account();
    var patroni = new Patroni(account.folder("echovault-patroni"), account);
    Runtime.getRuntime().addShutdownHook(patroni.atExit);
    try {
      patroni.begin();
      return patroni;
    } catch (IOException | SQLException | RuntimeException failed) {
      patroni.close();
      throw failed;
    }
  }

  private void begin() throws IOException, SQLException {
    for (PatroniNode node : nodes) {
      node.start(etcdPort, password);
    }
    awaitLeader(START);
    awaitFollowers(START);
    try (Connection connection = new Database(administratorUrl("postgres")).connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'".formatted(NAME, password));
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(NAME, NAME));
    }
  }

  /** The database at whichever server takes writes, with the owner's login. */
  public String url() {
    return "postgresql://%s:%s@%s/%s?target_session_attrs=read-write"
        .formatted(
            NAME,
            password,
            String.join(",", nodes.stream().map(node -> "127.0.0.1:" + node.port()).toList()),
            NAME);
  }

  /** The database at the server that took writes when it was last looked, by the superuser. */
  public synchronized String administratorUrl() {
    return administratorUrl(NAME);
  }

  private synchronized String administratorUrl(String database) {
    return "postgresql://postgres:%s@127.0.0.1:%d/%s".formatted(password, leader.port(), database);
  }

  /** SIGKILL for the server that takes writes and for the Patroni beside it. */
  public synchronized void killLeader() throws IOException {
    leader.kill();
  }

  /**
   * Waits until a server takes writes.
   *
   * @throws IOException when none does in time
   */
  public void awaitLeader(Duration patience) throws IOException {
    if (!Threads.await(patience, () -> nodes.stream().anyMatch(PatroniNode::leads))) {
      throw new IOException("no server takes writes; Patroni said of " + said());
    }
    Optional<PatroniNode> found = nodes.stream().filter(PatroniNode::leads).findFirst();
    synchronized (this) {
      leader = found.orElse(leader);
    }
  }

  /**
   * Waits until both other servers have all that the first has, and each commit waits for one.
   *
   * @throws IOException when they do not in time
   */
  public void awaitFollowers(Duration patience) throws IOException {
    if (!Threads.await(patience, this::followed)) {
      throw new IOException("a server does not follow; Patroni said of " + said());
    }
  }

  private boolean followed() {
    try {
      return nodes.stream().anyMatch(PatroniNode::follows)
          && new Database(administratorUrl("postgres")).count(FOLLOWING) == nodes.size() - 1;
    } catch (SQLException notYet) {
      return false;
    }
  }

  private String said() throws IOException {
    List<String> all = new ArrayList<>();
    for (PatroniNode node : nodes) {
      all.add(node.said());
    }
    return String.join("; ", all);
  }

  /** Starts again whichever was killed; Patroni has it follow. */
  public void bringBack() throws IOException {
    for (PatroniNode node : nodes) {
      if (!node.runs()) {
        node.start(etcdPort, password);
      }
    }
  }

  @Override
  public void close() throws IOException {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // The hook runs already, and finds nothing left to do.
      return;
    }
  }

  private void endAtExit() {
    try {
      end();
    } catch (IOException e) {
      throw new UncheckedIOException("the servers under Patroni cannot be ended", e);
    }
  }

  private synchronized void end() throws IOException {
    if (ended) {
      return;
    }
    ended = true;
    // Patroni first, or it starts a server again.
    for (PatroniNode node : nodes) {
      node.kill();
    }
    etcd.destroyForcibly();
    boolean unused = Threads.await(Duration.ofSeconds(10), () -> !etcd.isAlive());
    Folders.delete(directory);
  }
}
