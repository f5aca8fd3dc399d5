package io.echovault.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts which encryption key the keys are under. */
@Command(
    name = "status",
    description = "Count the keys under ENCRYPTION_KEY and under ENCRYPTION_KEY_PREVIOUS.")
final class KeysStatusCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  KeysStatusCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.open(context)) {
      return new KeyReport(context, opened.settings(), json.wanted)
          .tell(opened.core().keyRotation().count());
    }
  }
}
