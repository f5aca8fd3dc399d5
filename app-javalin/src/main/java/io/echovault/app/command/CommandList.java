package io.echovault.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the commands in a help text, with those inside groups by their full names. */
final class CommandList implements IHelpSectionRenderer {
  private static final int NAME_WIDTH = 24;
  private static final int INDENT = 2;

  @Override
  public String render(Help help) {
    CommandSpec here = help.commandSpec();
    Map<String, String> commands = new LinkedHashMap<>();
    collect(here, here.qualifiedName().length() + 1, commands);
    int width = here.usageMessage().width();
    TextTable table =
        TextTable.forColumns(
            help.colorScheme(),
            new Column(NAME_WIDTH, INDENT, Column.Overflow.SPAN),
            new Column(width - NAME_WIDTH, INDENT, Column.Overflow.WRAP));
    commands.forEach(table::addRowValues);
    return table.toString();
  }

  private static void collect(CommandSpec group, int skipped, Map<String, String> commands) {
    for (CommandLine each : group.subcommands().values()) {
      CommandSpec command = each.getCommandSpec();
      if (command.userObject() != null) {
        commands.put(
            command.qualifiedName().substring(skipped),
            String.join(" ", command.usageMessage().description()));
      }
      collect(command, skipped, commands);
    }
  }
}
