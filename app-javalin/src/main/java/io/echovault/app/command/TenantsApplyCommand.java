package io.echovault.app.command;

import io.echovault.app.tenants.Tenants;
import io.echovault.ports.inbound.TenantDesk;
import io.echovault.ports.vocabulary.TenantsApplied;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Applies the files that declare tenants: all of them or none. */
@Command(
    name = "apply",
    description = "Apply what the files declare, all of it or nothing, also while the bot runs.")
final class TenantsApplyCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  TenantsApplyCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.open(context)) {
      TenantDesk desk = opened.core().tenantDesk();
      Tenants tenants = Tenants.under(opened.settings().dataDirectory(), desk);
      if (!tenants.problems().isEmpty() && !json.wanted) {
        return TenantProblems.tell(context, tenants);
      }
      TenantsApplied applied =
          tenants.problems().isEmpty()
              ? desk.apply(tenants.declared())
              : new TenantsApplied(List.of(), List.of());
      if (json.wanted) {
        print(tenants, applied);
      } else {
        tell(applied);
      }
      return CommandContext.code(tenants.problems().isEmpty() && applied.undone().isEmpty());
    }
  }

  private void tell(TenantsApplied applied) {
    applied.changes().forEach(context.out()::println);
    applied.undone().forEach(context.err()::println);
    context
        .out()
        .println(
            applied.changes().isEmpty()
                ? "Nothing had to be changed."
                : "Made " + Counted.of(applied.changes().size(), "change") + ".");
  }

  private void print(Tenants tenants, TenantsApplied applied) {
    ObjectNode object = TenantProblems.json(tenants);
    applied.changes().forEach(object.putArray("changes")::add);
    applied.undone().forEach(object.putArray("undone")::add);
    context.print(object);
  }
}
