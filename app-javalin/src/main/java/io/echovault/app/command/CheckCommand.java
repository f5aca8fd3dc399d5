package io.echovault.app.command;

import io.echovault.app.OpensHere;
import io.echovault.app.ProductionCheck;
import io.echovault.app.settings.InvalidSettingsException;
import io.echovault.app.settings.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Says whether the settings are valid. */
@Command(
    name = "check",
    description =
        "Say whether the settings are valid and the database opens with them, and with"
            + " PRODUCTION=true whether both are fit for production.")
final class CheckCommand implements Callable<Integer> {
  static final String NO_TOKENS =
      "JWT_SECRET is not set: no bearer tokens are given, and /session knows nobody.";

  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  CheckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try {
      Settings settings = ProductionCheck.read(context.environment());
      List<String> problems = OpensHere.problems(settings);
      if (!problems.isEmpty()) {
        throw new InvalidSettingsException(problems);
      }
      if (json.wanted) {
        print(List.of());
      } else {
        tell(settings);
      }
      return 0;
    } catch (InvalidSettingsException e) {
      if (!json.wanted) {
        throw e;
      }
      print(e.problems());
      return CommandContext.code(false);
    }
  }

  private void tell(Settings settings) {
    context.out().println("The settings are valid, and the database opens with them.");
    if (settings.production()) {
      context.out().println("Both are fit for production.");
    }
    if (settings.tokens().secret().isEmpty()) {
      context.out().println(NO_TOKENS);
    }
  }

  private void print(List<String> problems) {
    ObjectNode object = CommandContext.json().put("valid", problems.isEmpty());
    problems.forEach(object.putArray("problems")::add);
    context.print(object);
  }
}
