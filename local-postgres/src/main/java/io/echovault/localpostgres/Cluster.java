package io.echovault.localpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The data of one server: {@code cluster} in its directory, with the passwords, the log and the
 * owner's mark beside it.
 */
record Cluster(Path directory, Binaries binaries, Account account) {
  static final String DATABASE = "echovault";
  static final String ADMINISTRATOR = "postgres";

  Path data() {
    return directory.resolve("cluster");
  }

  Path log() {
    return directory.resolve("server.log");
  }

  /** Notes the passwords of data that came from another server. */
  void keep(Passwords passwords) {
    passwords.write(passwordFile());
  }

  private Path passwordFile() {
    return directory.resolve("passwords");
  }

  /**
   * Makes the data unless they are there, and gives the passwords.
   *
   * @param lasting whether what is made must outlive a power cut
   */
  Passwords prepare(boolean lasting) {
    boolean exists = Files.isDirectory(data());
    Passwords passwords = Passwords.read(passwordFile()).orElseGet(Passwords::random);
    if (!exists) {
      initialise(passwords, lasting);
    } else if (Passwords.read(passwordFile()).isEmpty()) {
      account.own(data(), directory);
      setPasswords(data(), passwords, false);
      passwords.write(passwordFile());
    } else {
      account.own(data(), directory);
    }
    return passwords;
  }

  private void initialise(Passwords passwords, boolean lasting) {
    // Built beside its place, so that a crash leaves nothing that looks complete.
    Path fresh = directory.resolve("cluster.new");
    try {
      Directories.delete(fresh);
      Files.createDirectory(fresh);
      account.own(fresh, directory);
      Commands.mustRun(
          account.command(
              binaries.program("initdb"),
              "--pgdata=" + fresh,
              "--username=" + ADMINISTRATOR,
              "--encoding=UTF8",
              "--locale=C",
              "--auth=reject",
              lasting ? "--data-checksums" : "--no-sync"),
          "",
          directory);
      Files.writeString(fresh.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
      setPasswords(fresh, passwords, true);
      passwords.write(passwordFile());
      Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new LocalPostgresException("Cannot make a database in " + directory + ".", failed);
    }
  }

  // In single-user mode nobody else can connect, so there is no moment without passwords.
  private void setPasswords(Path data, Passwords passwords, boolean create) {
    String role =
        create ? "CREATE ROLE " + DATABASE + " LOGIN CREATEROLE" : "ALTER ROLE " + DATABASE;
    String statements =
        "ALTER ROLE %s PASSWORD '%s'\n".formatted(ADMINISTRATOR, passwords.administrator())
            + role
            + " PASSWORD '%s'\n".formatted(passwords.login())
            + (create ? "CREATE DATABASE %s OWNER %s\n".formatted(DATABASE, DATABASE) : "");
    List<String> command =
        account.command(
            binaries.program("postgres"),
            "--single",
            "-D",
            data.toString(),
            "-c",
            "exit_on_error=on",
            ADMINISTRATOR);
    Commands.Outcome outcome = Commands.run(command, statements, directory);
    if (outcome.exit() != 0) {
      throw new LocalPostgresException("Cannot create the login of the database in " + directory);
    }
  }
}
