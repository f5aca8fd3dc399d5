package io.echovault.app.command;

import io.echovault.app.tenants.Problem;
import io.echovault.app.tenants.Tenants;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with the files that declare tenants, as text or as JSON. */
final class TenantProblems {
  private TenantProblems() {}

  /** Tells each problem in a line, and gives the exit code. */
  static int tell(CommandContext context, Tenants tenants) {
    tenants.problems().forEach(context.err()::println);
    return CommandContext.code(false);
  }

  static ObjectNode json(Tenants tenants) {
    ObjectNode object = CommandContext.json().put("valid", tenants.problems().isEmpty());
    ArrayNode array = object.putArray("problems");
    for (Problem problem : tenants.problems()) {
      array
          .addObject()
          .put("file", problem.file())
          .put("line", problem.line())
          .put("key", problem.key())
          .put("what", problem.what());
    }
    return object;
  }
}
