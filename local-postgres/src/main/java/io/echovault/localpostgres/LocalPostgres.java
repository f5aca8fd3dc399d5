package io.echovault.localpostgres;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A PostgreSQL server of our own on 127.0.0.1, with everything on that makes it durable. Its
 * database belongs to an ordinary login. Safe for many threads.
 */
public final class LocalPostgres implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Cluster cluster;
  private final Passwords passwords;
  private final DirectoryLock directoryLock;
  private final boolean temporary;
  private final Thread atExit = new Thread(this::stop, "local-postgres-at-exit");
  private Server server;
  private boolean closed;

  private LocalPostgres(
      Cluster cluster,
      Passwords passwords,
      Server server,
      DirectoryLock directoryLock,
      boolean temporary) {
    this.directoryLock = directoryLock;
    this.cluster = cluster;
    this.passwords = passwords;
    this.server = server;
    this.temporary = temporary;
  }

  /**
   * Starts a server on a directory, which is made when it does not exist and keeps the data. A
   * server that an earlier process left behind there is stopped first.
   *
   * @param dataDirectory for this server only
   * @param port where to listen, 1 to 65535
   * @throws LocalPostgresException when the port is taken, another process uses the directory, or
   *     the server does not start; the message says what to do
   */
  public static LocalPostgres start(Path dataDirectory, int port) {
    return start(Binaries.best(), dataDirectory, port);
  }

  static LocalPostgres start(Binaries binaries, Path dataDirectory, int port) {
    Path directory = dataDirectory.toAbsolutePath().normalize();
    Directories.create(directory);
    return locked(directory, lock -> open(binaries, directory, port, lock, false));
  }

  /**
   * Starts a server with an empty database on a free port below 32768. Closing it, or the end of
   * this JVM, deletes everything.
   */
  public static LocalPostgres temporary() {
    return temporary(Binaries.best());
  }

  static LocalPostgres temporary(Binaries binaries) {
    TemporaryDirectories.sweep(binaries);
    Path directory = TemporaryDirectories.create();
    try {
      return locked(directory, lock -> openSomewhere(binaries, directory, lock));
    } catch (LocalPostgresException failed) {
      Directories.delete(directory);
      throw failed;
    }
  }

  private static LocalPostgres openSomewhere(
      Binaries binaries, Path directory, DirectoryLock lock) {
    for (int attempt = 1; ; attempt++) {
      try {
        return open(binaries, directory, Ports.free(), lock, true);
      } catch (LocalPostgresException taken) {
        // Another process may have taken the port between the probe and the start.
        if (attempt == 3) {
          throw taken;
        }
      }
    }
  }

  private static LocalPostgres locked(
      Path directory, Function<DirectoryLock, LocalPostgres> start) {
    DirectoryLock lock =
        DirectoryLock.tryTake(directory)
            .orElseThrow(
                () ->
                    new LocalPostgresException(
                        directory
                            + " is in use by "
                            + DirectoryLock.holder(directory)
                            + ". Stop it, or choose another directory."));
    boolean started = false;
    try {
      LocalPostgres postgres = start.apply(lock);
      started = true;
      return postgres;
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  private static LocalPostgres open(
      Binaries binaries, Path directory, int port, DirectoryLock lock, boolean temporary) {
    var cluster = new Cluster(directory, binaries, Account.able(binaries, directory));
    // We have the lock, so a server that runs here was left behind by a process that was killed.
    Server.running(cluster).ifPresent(Server::stop);
    return started(cluster, cluster.prepare(!temporary), port, lock, temporary);
  }

  private static LocalPostgres started(
      Cluster cluster, Passwords passwords, int port, DirectoryLock lock, boolean temporary) {
    Server server = Server.start(cluster, port);
    var postgres = new LocalPostgres(cluster, passwords, server, lock, temporary);
    Runtime.getRuntime().addShutdownHook(postgres.atExit);
    return postgres;
  }

  /**
   * The database as {@code postgresql://login:password@127.0.0.1:port/database}. The login owns the
   * database and may create roles, and is no superuser.
   */
  public String url() {
    return url(Cluster.DATABASE, passwords.login());
  }

  /** The same database with the superuser's login, for drills and for what operators do. */
  public String administratorUrl() {
    return url(Cluster.ADMINISTRATOR, passwords.administrator());
  }

  private String url(String user, String password) {
    return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(user, password, port(), Cluster.DATABASE);
  }

  /** The port on 127.0.0.1. */
  public int port() {
    lock.lock();
    try {
      return server.port();
    } finally {
      lock.unlock();
    }
  }

  /** The directory that holds the data, the passwords and the server's log. */
  public Path directory() {
    return cluster.directory();
  }

  /**
   * Starts a second server that follows this one, with the same logins: it takes no writes until it
   * is promoted. Closing it, or the end of this JVM, deletes it.
   *
   * @param port where it listens, 1 to 65535
   * @throws LocalPostgresException when {@code pg_basebackup} is missing or the server does not
   *     start; the message says what to do
   */
  public LocalPostgres standby(int port) {
    Path directory = TemporaryDirectories.create();
    try {
      Standbys.allow(cluster);
      return locked(
          directory,
          lock -> {
            var copy =
                new Cluster(
                    directory, cluster.binaries(), Account.able(cluster.binaries(), directory));
            Standbys.copy(cluster, port(), passwords, copy);
            return started(copy, passwords, port, lock, true);
          });
    } catch (LocalPostgresException failed) {
      Directories.delete(directory);
      throw failed;
    }
  }

  /** Has a server that follows another take writes itself. */
  public void promote() {
    Standbys.promote(cluster);
  }

  /** Sends SIGKILL to every process of the server and waits until all are gone. */
  public void kill() {
    lock.lock();
    try {
      server.kill();
    } finally {
      lock.unlock();
    }
  }

  /** Starts the server again on the same data and port, after stopping it if it runs. */
  public void restart() {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the server is closed");
      }
      if (server.alive()) {
        server.stop();
      }
      server = Server.start(cluster, server.port());
    } finally {
      lock.unlock();
    }
  }

  /** Stops the server; a temporary one is deleted. Closing twice is closing once. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // The hook runs already, and finds nothing left to do.
      return;
    }
  }

  private void stop() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      if (temporary) {
        server.kill();
        Directories.delete(cluster.directory());
      } else {
        if (server.alive()) {
          server.stop();
        }
      }
      directoryLock.close();
    } finally {
      lock.unlock();
    }
  }
}
