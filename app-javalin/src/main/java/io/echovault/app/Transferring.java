package io.echovault.app;

import io.echovault.app.TransferArguments.Misused;
import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ExportFile;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.ImportReport;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.postgres.PostgresDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Imports files and exports copies from a terminal, also while the bot runs. Nothing that a person
 * wrote is printed.
 */
final class Transferring implements AutoCloseable {
  private static final int FAILED = 1;
  private static final int CONNECTIONS = 2;
  private static final long LARGEST = 256L << 20;
  private static final int TELL_EVERY = 2_000;

  private final PostgresDatabase database;
  private final MemoCore core;
  private final PrintStream out;
  private final PrintStream err;

  private Transferring(PostgresDatabase database, MemoCore core, PrintStream out, PrintStream err) {
    this.database = database;
    this.core = core;
    this.out = out;
    this.err = err;
  }

  static Transferring with(Settings settings, PrintStream out, PrintStream err) {
    PostgresDatabase database = Wiring.database(settings.database(), CONNECTIONS);
    var outside = Wiring.outside(settings, database.storage(), InstantSource.system());
    return new Transferring(database, MemoCore.with(outside), out, err);
  }

  /** Does what was asked and gives the exit code. */
  int run(String command, List<String> arguments) throws Misused {
    return command.equals("import")
        ? importFile(TransferArguments.ofImport(arguments))
        : export(TransferArguments.ofExport(arguments));
  }

  private int importFile(TransferArguments asked) throws Misused {
    Path path = Path.of(asked.files().get(0));
    Bytes content;
    try {
      if (Files.size(path) > LARGEST) {
        return failed("That file is larger than 256 MB. Export the chat without media.");
      }
      content = new Bytes(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      return failed("There is no file " + path + ".");
    } catch (IOException e) {
      return failed("The file cannot be read: " + e.getClass().getSimpleName() + " for " + path);
    }
    Optional<MemberRef> member = member(asked.member(), asked.enrol());
    if (member.isEmpty()) {
      return failed(
          "Nobody with that number has written to the bot yet. Check the number, or add --enrol.");
    }
    record(member.get(), "import");
    ImportFile file = new ImportFile(content, asked.option("name"), asked.dates());
    ImportReport report = core.transfers().importFile(member.get(), file, this::tell);
    out.println(report.summary());
    return report.accepted() ? 0 : FAILED;
  }

  private void tell(int done) {
    if (done % TELL_EVERY == 0) {
      out.println(done + " messages done");
    }
  }

  private int export(TransferArguments asked) throws Misused {
    Path path = Path.of(asked.option("to").orElseThrow());
    Optional<MemberRef> member = member(asked.member(), false);
    if (member.isEmpty()) {
      return failed("Nobody with that number has written to the bot yet. Check the number.");
    }
    // The name first: nothing is opened for a file that cannot be written.
    try (var file = PrivateFile.create(path)) {
      record(member.get(), "export");
      ExportFile copy = core.transfers().export(member.get());
      file.write(copy.content().array());
      out.println(
          "Wrote "
              + (copy.memories() == 1 ? "1 memory" : copy.memories() + " memories")
              + "; left out "
              + copy.leftOut()
              + " that "
              + (copy.leftOut() == 1 ? "is" : "are")
              + " locked.");
    } catch (FileAlreadyExistsException e) {
      return failed("There is a file of that name already. Remove it, or name another.");
    } catch (IOException e) {
      return failed("The file cannot be written: " + e.getClass().getSimpleName() + " for " + path);
    }
    err.println(
        "Warning: " + path + " is not encrypted. Whoever reads it reads this person's memories.");
    return 0;
  }

  private Optional<MemberRef> member(ChannelIdentity identity, boolean enrol) {
    return enrol ? Optional.of(core.memories().enrol(identity)) : core.memories().find(identity);
  }

  private void record(MemberRef member, String command) {
    core.auditDesk().record(member, AuditEvent.Act.OPERATOR_ACTED, command);
  }

  private int failed(String message) {
    err.println(message);
    return FAILED;
  }

  @Override
  public void close() {
    database.close();
  }
}
