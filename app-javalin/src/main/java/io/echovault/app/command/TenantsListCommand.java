package io.echovault.app.command;

import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.TenantSummary;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the tenants in force. Shows nobody's number. */
@Command(name = "list", description = "List the tenants in force.")
final class TenantsListCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin JsonOption json = new JsonOption();

  TenantsListCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.open(context)) {
      List<TenantSummary> all = opened.core().tenantDesk().list();
      if (json.wanted) {
        print(all);
        return 0;
      }
      all.forEach(each -> context.out().println(line(each)));
      if (all.isEmpty()) {
        context.out().println("No tenant is declared; everybody has a space of their own.");
      }
      return 0;
    }
  }

  private void print(List<TenantSummary> all) {
    ObjectNode object = CommandContext.json();
    ArrayNode array = object.putArray("tenants");
    for (TenantSummary each : all) {
      ObjectNode tenant =
          array
              .addObject()
              .put("id", each.slug())
              .put("name", each.name())
              .put("operator", each.operator());
      each.departments().forEach(tenant.putArray("departments")::add);
      ObjectNode people = tenant.putObject("people");
      roles(each).forEach(role -> people.put(name(role), each.people().get(role)));
    }
    context.print(object);
  }

  private static String line(TenantSummary tenant) {
    String people =
        roles(tenant)
            .map(role -> tenant.people().get(role) + " " + name(role))
            .collect(Collectors.joining(", "));
    return tenant.slug()
        + "  "
        + tenant.name()
        + (tenant.operator() ? " (operator)" : "")
        + "  departments: "
        + String.join(", ", tenant.departments())
        + "  people: "
        + people;
  }

  private static Stream<Role> roles(TenantSummary tenant) {
    return Stream.of(Role.values()).filter(role -> tenant.people().getOrDefault(role, 0L) > 0);
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
