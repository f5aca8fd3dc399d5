package io.echovault.app.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Every command of the program. A new one is a class of its own and a line here. */
public final class Commands {
  private final CommandContext context;

  /**
   * Commands that read and write these.
   *
   * @param environment where the settings come from
   * @param out what was asked for
   * @param err what is wrong, and warnings
   */
  public Commands(Map<String, String> environment, PrintStream out, PrintStream err) {
    context = new CommandContext(environment, out, err);
  }

  /**
   * Runs a command to its end.
   *
   * @return the exit code: 0 when it worked, 1 when it failed or found something, 2 when the
   *     arguments are wrong
   */
  public int run(String... arguments) {
    try {
      return all().execute(arguments);
    } catch (OutOfMemoryError e) {
      return context.failed(
          "There is not enough memory for that. Give Java more: JDK_JAVA_OPTIONS=-Xmx2g");
    }
  }

  private CommandLine all() {
    var serve = new ServeCommand(context);
    CommandSpec memo =
        with(
            CommandSpec.forAnnotatedObject(new MemoCommand(serve)),
            serve,
            new CheckCommand(context),
            with(new DoctorCommand(context), new DoctorSignCommand(context)),
            with(new DeadLettersCommand(context), new DeadLettersReplayCommand(context)),
            with(new DeadRepliesCommand(context), new DeadRepliesReplayCommand(context)),
            new ImportCommand(context),
            new ExportCommand(context),
            new ExplainCommand(context),
            new WhyNotCommand(context),
            group(
                "audit",
                "Verify the audit trail, or write parts of it into a file.",
                new AuditVerifyCommand(context),
                new AuditExportCommand(context)),
            group(
                "tenants",
                "Check, apply and list the organisations that files declare.",
                new TenantsCheckCommand(context),
                new TenantsApplyCommand(context),
                new TenantsListCommand(context)),
            group(
                "members",
                "Join members whom the bot took for two people.",
                new MembersJoinCommand(context)),
            new EraseCommand(context),
            group("erasures", "Erase again after a restore.", new ErasuresReplayCommand(context)),
            group("receipt", "Check receipts of erasures.", new ReceiptVerifyCommand(context)),
            group(
                "backup",
                "Write, check and restore backups of the whole.",
                new BackupWriteCommand(context),
                new BackupCheckCommand(context),
                new BackupRestoreCommand(context),
                new BackupAcceptCommand(context)),
            new MigrateCommand(context),
            new MaintenanceCommand(context),
            group(
                "keys",
                "Make keys, and change the encryption key.",
                new KeysGenerateCommand(context),
                new KeysStatusCommand(context),
                new KeysRotateCommand(context)),
            new CompletionCommand(context),
            new VersionCommand(context),
            help());
    var commands = new CommandLine(memo);
    commands
        .setOut(writer(context.out()))
        .setErr(writer(context.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        // A question may begin with an @, and is no file of arguments.
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(new Misuse(context))
        .setExecutionExceptionHandler(new Failures(context));
    Map<String, IHelpSectionRenderer> help = commands.getHelpSectionMap();
    help.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList());
    return commands.setHelpSectionMap(help);
  }

  /** Help is plain ASCII, whatever the terminal's character set is. */
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.US_ASCII), true);
  }

  /** A command that only gathers others; without one of them it is a misuse. */
  private static CommandSpec group(String name, String description, Object... commands) {
    CommandSpec group = CommandSpec.create().name(name);
    group.usageMessage().description(description);
    return with(group, commands);
  }

  private static CommandSpec with(Object command, Object... others) {
    CommandSpec spec = spec(command);
    spec.usageMessage().commandListHeading("%nCommands:%n").optionListHeading("%nOptions:%n");
    for (Object each : others) {
      CommandSpec other = spec(each);
      if (!other.optionsMap().containsKey("--help")) {
        other.addOption(helpOption());
      }
      spec.addSubcommand(other.name(), other);
    }
    return spec;
  }

  private static CommandSpec spec(Object command) {
    return command instanceof CommandSpec spec ? spec : CommandSpec.forAnnotatedObject(command);
  }

  private static CommandSpec help() {
    CommandSpec help = CommandSpec.forAnnotatedObject(new HelpCommand());
    help.usageMessage()
        .header(new String[0])
        .synopsisHeading("Usage: ")
        .description("Print the help of a command.");
    return help;
  }

  private static OptionSpec helpOption() {
    return OptionSpec.builder("-h", "--help")
        .type(boolean.class)
        .arity("0")
        .usageHelp(true)
        .description("Print this help.")
        .build();
  }
}
