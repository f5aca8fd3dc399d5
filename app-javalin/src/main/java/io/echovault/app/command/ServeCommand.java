package io.echovault.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the bot. Apart from {@link Serving}, so that other commands do not load the bot. */
@Command(
    name = "serve",
    description = "Run the bot. This is what happens without a command. Ctrl-C ends it.")
final class ServeCommand implements Callable<Integer> {
  private final CommandContext context;

  ServeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return new Serving(context).run();
  }
}
