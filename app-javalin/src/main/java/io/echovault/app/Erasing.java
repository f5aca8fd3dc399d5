package io.echovault.app;

import io.echovault.app.TransferArguments.Misused;
import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ErasureReceipt;
import io.echovault.ports.vocabulary.ErasureReplay;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.postgres.PostgresDatabase;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Erases members and checks receipts from a terminal, also while the bot runs. */
final class Erasing implements AutoCloseable {
  private static final int FAILED = 1;
  private static final int CONNECTIONS = 2;

  private final PostgresDatabase database;
  private final MemoCore core;
  private final PrintStream out;
  private final PrintStream err;

  private Erasing(PostgresDatabase database, MemoCore core, PrintStream out, PrintStream err) {
    this.database = database;
    this.core = core;
    this.out = out;
    this.err = err;
  }

  static Erasing in(Settings settings, PrintStream out, PrintStream err) {
    PostgresDatabase database = Wiring.database(settings.database(), CONNECTIONS);
    var outside = Wiring.outside(settings, database.storage(), InstantSource.system());
    return new Erasing(database, MemoCore.with(outside), out, err);
  }

  /** Does what was asked and gives the exit code. */
  int run(String command, List<String> arguments) throws Misused {
    core.check();
    if (command.equals("erase")) {
      return erase(TransferArguments.ofErase(arguments).member());
    }
    if (command.equals("erasures") && arguments.equals(List.of("replay"))) {
      return replay();
    }
    if (command.equals("receipt") && arguments.size() == 2 && arguments.get(0).equals("verify")) {
      return verify(arguments.get(1));
    }
    throw new Misused("Say: erasures replay, or receipt verify RECEIPT. See --help.");
  }

  private int erase(ChannelIdentity whose) {
    Optional<MemberRef> member = core.memories().find(whose);
    Optional<ErasureReceipt> receipt = member.flatMap(core.erasures()::erase);
    if (receipt.isEmpty()) {
      err.println("Nobody with that number is known to the bot. Check the number.");
      return FAILED;
    }
    out.println("Erased, with " + receipt.get().memories() + " memories told in all.");
    out.println("Receipt, for them: " + receipt.get().code());
    out.println("If a tenant's file declares them, remove them there, or they come back empty.");
    return 0;
  }

  private int replay() {
    ErasureReplay replay = core.erasures().replay();
    out.println(
        "The ledger names "
            + replay.named()
            + " erasures; "
            + replay.erased()
            + " members were there and are erased again.");
    if (replay.refused() > 0) {
      err.println(
          replay.refused()
              + " lines of the ledger are damaged or not signed by this bot, and were not followed."
              + " Compare ERASURE_LEDGER with a copy of it.");
      return FAILED;
    }
    return 0;
  }

  private int verify(String code) {
    Optional<ErasureReceipt> receipt = core.erasures().verify(code);
    if (receipt.isEmpty()) {
      err.println("This is no receipt of this bot: it was changed, or somebody else made it.");
      return FAILED;
    }
    out.println("This receipt is genuine.");
    out.println("Receipt: " + receipt.get().id());
    out.println("Erased: " + receipt.get().at());
    out.println("Memories told in all: " + receipt.get().memories());
    out.println("Backups hold it no longer than: " + receipt.get().backupsUntil());
    return 0;
  }

  @Override
  public void close() {
    database.close();
  }
}
