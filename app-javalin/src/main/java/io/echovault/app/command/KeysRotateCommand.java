package io.echovault.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Moves all keys under the present encryption key. */
@Command(
    name = "rotate",
    description = "Move all keys under ENCRYPTION_KEY, also while the bot runs.")
final class KeysRotateCommand implements Callable<Integer> {
  private static final int TELL_EVERY = 1_000;

  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  KeysRotateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.open(context)) {
      return new KeyReport(context, opened.settings(), json.wanted)
          .tell(opened.core().keyRotation().rotate(this::tell));
    }
  }

  private void tell(long left) {
    if (left % TELL_EVERY == 0 && left > 0 && !json.wanted) {
      context.out().println(left + " keys left");
    }
  }
}
