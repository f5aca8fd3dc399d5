package io.echovault.localpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Second servers that follow a first one. */
final class Standbys {
  private static final String REPLICATION =
      "host replication " + Cluster.ADMINISTRATOR + " 127.0.0.1/32 scram-sha-256";

  private Standbys() {}

  /** Lets a server be followed from this machine; it has to read its settings again for that. */
  static void allow(Cluster cluster) {
    Path rules = cluster.data().resolve("pg_hba.conf");
    try {
      if (!Files.readAllLines(rules).contains(REPLICATION)) {
        Files.writeString(rules, REPLICATION + "\n", StandardOpenOption.APPEND);
      }
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot change " + rules + ".", failed);
    }
    Commands.mustRun(
        cluster
            .account()
            .command(cluster.binaries().program("pg_ctl"), "reload", "--pgdata=" + cluster.data()),
        "",
        cluster.directory());
  }

  /**
   * Copies a server that runs, as one that follows it when it is started.
   *
   * @throws LocalPostgresException when the programs lack {@code pg_basebackup}, which those that
   *     are brought along do
   */
  static void copy(Cluster from, int port, Passwords passwords, Cluster to) {
    String program = to.binaries().program("pg_basebackup");
    if (!Files.isExecutable(Path.of(program))) {
      throw new LocalPostgresException(
          "There is no pg_basebackup here. Install PostgreSQL 15: apt-get install postgresql-15.");
    }
    // In a file, for a command's words are seen by everybody on this machine.
    Path secret = to.directory().resolve("following");
    Directories.writePrivately(
        secret, "*:*:*:" + Cluster.ADMINISTRATOR + ":" + passwords.administrator() + "\n");
    to.account().own(secret, to.directory());
    try {
      Files.createDirectory(
          to.data(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot make " + to.data() + ".", failed);
    }
    to.account().own(to.data(), to.directory());
    String primary =
        "host=127.0.0.1 port=%d user=%s passfile=%s".formatted(port, Cluster.ADMINISTRATOR, secret);
    Commands.mustRun(
        to.account()
            .command(
                program,
                "--dbname=" + primary,
                "--pgdata=" + to.data(),
                "--write-recovery-conf",
                "--wal-method=stream",
                "--checkpoint=fast",
                "--no-sync"),
        "",
        to.directory());
    to.keep(passwords);
  }

  /** Ends following: from now on the server takes writes. */
  static void promote(Cluster cluster) {
    Commands.mustRun(
        cluster
            .account()
            .command(
                cluster.binaries().program("pg_ctl"),
                "promote",
                "--pgdata=" + cluster.data(),
                "--wait",
                "--timeout=60"),
        "",
        cluster.directory());
  }
}
