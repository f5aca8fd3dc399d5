package io.echovault.localpostgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user that the server runs as. PostgreSQL refuses to run as root, so root takes another
 * account or a namespace without powers.
 *
 * @param prefix the words before every command
 * @param owner who owns the data, empty for ourselves
 */
record Account(List<String> prefix, String owner) {
  private static final Account OURSELVES = new Account(List.of(), "");

  Account {
    prefix = List.copyOf(prefix);
  }

  /** The first account that can work in a directory with some binaries. */
  static Account able(Binaries binaries, Path directory) {
    if (!root()) {
      return OURSELVES;
    }
    return forRoot().stream()
        .filter(account -> account.reaches(binaries, directory))
        .findFirst()
        .orElseThrow(
            () ->
                new LocalPostgresException(
                    "PostgreSQL does not run as root, and no other user can work in "
                        + directory
                        + ". Choose a directory that others may enter, or be an ordinary user."));
  }

  private static List<Account> forRoot() {
    var accounts = new ArrayList<Account>();
    if (Commands.run(List.of("id", "postgres"), "", temporaryFiles()).exit() == 0) {
      accounts.add(as("postgres"));
    }
    accounts.add(new Account(List.of("unshare", "-U"), "root"));
    accounts.add(as("nobody"));
    return accounts;
  }

  private static Account as(String user) {
    return new Account(
        List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), user);
  }

  private static boolean root() {
    return Commands.run(List.of("id", "-u"), "", temporaryFiles()).output().trim().equals("0");
  }

  private boolean reaches(Binaries binaries, Path directory) {
    Path probe = directory.resolve("probe");
    Directories.create(probe);
    try {
      own(probe, directory);
      List<String> test =
          command("test", "-w", probe.toString(), "-a", "-x", binaries.program("postgres"));
      return Commands.run(test, "", directory).exit() == 0;
    } finally {
      Directories.delete(probe);
    }
  }

  /** A command as this account calls it. */
  List<String> command(String... words) {
    return Commands.through(prefix, List.of(words));
  }

  /** Makes everything in a directory belong to this account. */
  void own(Path directory, Path scratch) {
    if (!owner.isEmpty() && Files.exists(directory)) {
      Commands.mustRun(List.of("chown", "-R", owner, directory.toString()), "", scratch);
    }
  }

  private static Path temporaryFiles() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }
}
