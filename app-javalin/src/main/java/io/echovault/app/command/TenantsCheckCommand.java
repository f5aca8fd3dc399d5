package io.echovault.app.command;

import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import io.echovault.app.tenants.Tenants;
import io.echovault.core.InMemoryStorage;
import io.echovault.core.MemoCore;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the files that declare tenants. Needs no database, and shows nobody's number. */
@Command(
    name = "check",
    description = "Check the tenants that DATA_DIR/data/tenants/*.yaml declare.")
final class TenantsCheckCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  TenantsCheckCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Settings settings = context.settings();
    var nothing = Wiring.outside(settings, new InMemoryStorage(), InstantSource.system());
    Tenants tenants = Tenants.under(settings.dataDirectory(), MemoCore.with(nothing).tenantDesk());
    if (json.wanted) {
      context.print(TenantProblems.json(tenants).put("tenants", tenants.declared().size()));
      return CommandContext.code(tenants.problems().isEmpty());
    }
    if (!tenants.problems().isEmpty()) {
      return TenantProblems.tell(context, tenants);
    }
    context
        .out()
        .println(
            "The files are valid and declare "
                + Counted.of(tenants.declared().size(), "tenant")
                + ".");
    return 0;
  }
}
