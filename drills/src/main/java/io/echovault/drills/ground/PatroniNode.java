package io.echovault.drills.ground;

import io.echovault.bench.run.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One PostgreSQL under a Patroni of its own, on 127.0.0.1. */
final class PatroniNode {
  private static final Duration GONE = Duration.ofSeconds(10);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  private final String name;
  private final Path directory;
  private final Borrowed account;
  private final int port = Ports.free();
  private final int rest = Ports.free();
  private Optional<Process> patroni = Optional.empty();

  PatroniNode(String name, Path directory, Borrowed account) {
    this.name = name;
    this.directory = directory;
    this.account = account;
  }

  int port() {
    return port;
  }

  private Path data() {
    return directory.resolve(name);
  }

  /** Starts Patroni, which makes the server's data where there are none. */
  void start(int etcd, String password) throws IOException {
    Path settings = directory.resolve(name + ".yaml");
    if (!Files.exists(settings)) {
      account.write(settings, settings(etcd, password));
    }
    patroni =
        Optional.of(
            account.start(List.of("patroni", settings.toString()), directory, name + ".log"));
  }

  // The shortest times that Patroni lets be set: a death is believed after 20 seconds at most.
  private String settings(int etcd, String password) {
    return """
        scope: drill
        name: %1$s
        restapi: {listen: "127.0.0.1:%2$d", connect_address: "127.0.0.1:%2$d"}
        etcd3: {host: "127.0.0.1:%3$d"}
        bootstrap:
          dcs:
            ttl: 20
            loop_wait: 2
            retry_timeout: 5
            primary_start_timeout: 0
            synchronous_mode: true
            synchronous_mode_strict: true
            postgresql:
              use_pg_rewind: true
              parameters: {wal_log_hints: "on", synchronous_commit: "on", max_connections: 200}
          initdb: [{encoding: UTF8}, {locale: C.UTF-8}, data-checksums]
        postgresql:
          listen: "127.0.0.1:%4$d"
          connect_address: "127.0.0.1:%4$d"
          data_dir: "%5$s"
          pgpass: "%5$s.pgpass"
          bin_dir: %6$s
          authentication:
            superuser: {username: postgres, password: "%7$s"}
            replication: {username: follower, password: "%7$s"}
          parameters:
            unix_socket_directories: ""
            log_error_verbosity: terse
            log_min_error_statement: panic
          pg_hba:
            - host replication follower 127.0.0.1/32 scram-sha-256
            - host all all 127.0.0.1/32 scram-sha-256
        """
        .formatted(name, rest, etcd, port, data(), Patroni.PROGRAMS, password);
  }

  boolean runs() {
    return patroni.map(Process::isAlive).orElse(false);
  }

  /** Whether Patroni says that this one takes writes. */
  boolean leads() {
    return answers("/leader");
  }

  /** Whether Patroni says that every commit waits for this one. */
  boolean follows() {
    return answers("/sync");
  }

  private boolean answers(String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rest + path))
              .timeout(Duration.ofSeconds(2))
              .build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException nobodyThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The last line of what Patroni said. */
  String said() throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve(name + ".log"));
    return name + ": " + (lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1));
  }

  /** SIGKILL for the server and its Patroni, as when the machine loses its power. */
  void kill() throws IOException {
    List<ProcessHandle> all = Stream.concat(supervisor(), server()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    if (!Threads.await(GONE, () -> all.stream().noneMatch(ProcessHandle::isAlive))) {
      throw new IOException("the processes of a server do not end");
    }
  }

  private Stream<ProcessHandle> supervisor() {
    return patroni.stream().map(Process::toHandle).flatMap(PatroniNode::family);
  }

  // The server does not end with its Patroni.
  private Stream<ProcessHandle> server() throws IOException {
    Path file = data().resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Stream.empty();
    }
    long pid = Long.parseLong(Files.readAllLines(file).get(0).trim());
    return ProcessHandle.of(pid).stream().flatMap(PatroniNode::family);
  }

  private static Stream<ProcessHandle> family(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants());
  }
}
