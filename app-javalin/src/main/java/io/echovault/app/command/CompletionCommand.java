package io.echovault.app.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script by which a shell completes the commands and their options. */
@Command(
    name = "completion",
    description =
        "Print a script that completes commands and options, for bash or zsh. In bash:"
            + " eval \"$(scripts/memo completion bash)\"")
final class CompletionCommand implements Callable<Integer> {
  private final CommandContext context;

  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "SHELL",
      converter = ShellConverter.class,
      description = "bash, or zsh after \"autoload bashcompinit && bashcompinit\".")
  String shell;

  CompletionCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.out().print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
    return 0;
  }
}
