package io.echovault.app.command;

import io.echovault.app.maintenance.Look;
import io.echovault.app.maintenance.Round;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks at what wants to be looked at now and then. */
@Command(
    name = "maintenance",
    description =
        "Look at what wants to be looked at every day, week, month or quarter, and say what was found."
            + " The exit code is 1 when somebody has to see to something.")
final class MaintenanceCommand implements Callable<Integer> {
  private static final int WIDTH = 20;

  private final CommandContext context;

  @Parameters(
      paramLabel = "ROUND",
      completionCandidates = Rounds.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  String wanted = "";

  @Mixin JsonOption json = new JsonOption();

  /** What may be given. */
  static final class Rounds extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Rounds() {
      super(Arrays.stream(Round.values()).map(Round::word).toList());
    }
  }

  MaintenanceCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Optional<Round> round =
        Arrays.stream(Round.values()).filter(each -> each.word().equals(wanted)).findFirst();
    if (round.isEmpty()) {
      context.err().println("There is no such round. See: memo maintenance --help");
      return CommandLine.ExitCode.USAGE;
    }
    try {
      return tell(round.get(), round.get().made(context.environment(), InstantSource.system()));
    } catch (IOException e) {
      return context.failed("Not everything could be read: " + e.getMessage());
    }
  }

  private int tell(Round round, List<Look> looks) {
    long attention = looks.stream().filter(Look::wantsSomebody).count();
    if (json.wanted) {
      ObjectNode object = CommandContext.json().put("round", round.word());
      ArrayNode all = object.putArray("looks");
      for (Look each : looks) {
        all.addObject()
            .put("what", each.what())
            .put("found", each.found())
            .put("attention", each.wantsSomebody());
      }
      context.print(object.put("attention", attention));
    } else {
      context.out().println("Looking at " + round.about() + ":");
      for (Look each : looks) {
        context
            .out()
            .println(
                (each.wantsSomebody() ? "LOOK  " : "ok    ")
                    + String.format("%-" + WIDTH + "s ", each.what())
                    + each.found().replace("\n", "; "));
      }
      context
          .out()
          .println(
              attention == 0
                  ? "Nothing wants to be seen to."
                  : Counted.of(attention, "thing") + " to be seen to.");
    }
    return CommandContext.code(attention == 0);
  }
}
