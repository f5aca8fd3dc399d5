package io.echovault.app.command;

import io.echovault.app.health.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the version. */
@Command(name = "version", description = "Print the version.")
final class VersionCommand implements Callable<Integer> {
  private final CommandContext context;

  VersionCommand(CommandContext context) {
    this.context = context;
  }

  static String line() {
    return "EchoVault " + Version.current();
  }

  @Override
  public Integer call() {
    context.out().println(line());
    return 0;
  }
}
