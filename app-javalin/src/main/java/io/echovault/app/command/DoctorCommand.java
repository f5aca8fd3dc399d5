package io.echovault.app.command;

import io.echovault.app.doctor.Doctor;
import io.echovault.app.doctor.Finding;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the installation, and says of each fault what to do. */
@Command(
    name = "doctor",
    description = "Check the installation, and say of each fault what to do. Changes nothing.")
final class DoctorCommand implements Callable<Integer> {
  private static final int NAME_WIDTH = 16;

  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "CHECK",
      arity = "0..*",
      completionCandidates = Names.class,
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  List<String> wanted = new ArrayList<>();

  /** What may be given. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Names() {
      super(Doctor.names());
    }
  }

  DoctorCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (!Doctor.names().containsAll(wanted)) {
      context.err().println("There is no such check. See: memo doctor --help");
      return CommandLine.ExitCode.USAGE;
    }
    Doctor doctor = new Doctor(context.environment(), InstantSource.system());
    ObjectNode object = CommandContext.json();
    ArrayNode checks = object.putArray("checks");
    int failed = 0;
    for (String name : wanted.isEmpty() ? Doctor.names() : wanted) {
      Doctor.Line line = doctor.look(name);
      failed += line.finding().result() == Finding.Result.FAIL ? 1 : 0;
      if (json.wanted) {
        checks
            .addObject()
            .put("check", name)
            .put("result", line.finding().result().name())
            .put("what", line.finding().what())
            .put("remedy", line.finding().remedy());
      } else {
        tell(line);
      }
    }
    if (json.wanted) {
      context.print(object.put("failed", failed));
    } else {
      context
          .out()
          .println(failed == 0 ? "No check failed." : Counted.of(failed, "check") + " failed.");
    }
    return CommandContext.code(failed == 0);
  }

  private void tell(Doctor.Line line) {
    Finding finding = line.finding();
    String head = String.format("%s  %-" + NAME_WIDTH + "s ", finding.result(), line.name());
    String next = System.lineSeparator() + " ".repeat(head.length());
    context.out().println(head + finding.what().replace("\n", next));
    if (!finding.remedy().isEmpty()) {
      context.out().println(" ".repeat(head.length()) + "Do: " + finding.remedy());
    }
  }
}
