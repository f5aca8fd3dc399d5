package io.echovault.app.command;

import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.ErasureReplay;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Erases again whom the erasure ledger names. */
@Command(
    name = "replay",
    description =
        "Erase again whom the ledger names, after a backup was restored. Starting the bot does so"
            + " too.")
final class ErasuresReplayCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  ErasuresReplayCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return Erasing.with(context, this::replay);
  }

  private int replay(MemoCore core) {
    ErasureReplay replay = core.erasures().replay();
    if (json.wanted) {
      context.print(
          CommandContext.json()
              .put("named", replay.named())
              .put("erased", replay.erased())
              .put("refused", replay.refused()));
    } else {
      context
          .out()
          .println(
              "The ledger names "
                  + replay.named()
                  + " erasures; "
                  + replay.erased()
                  + " members were there and are erased again.");
    }
    if (replay.refused() > 0) {
      return context.failed(
          replay.refused()
              + " lines of the ledger are damaged or not signed by this bot, and were not followed."
              + " Compare ERASURE_LEDGER with a copy of it.");
    }
    return 0;
  }
}
