package io.echovault.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** What is asked for without naming a command: the bot runs. */
@Command(
    name = "memo",
    versionProvider = MemoCommand.BuildVersion.class,
    mixinStandardHelpOptions = true,
    description =
        "EchoVault keeps what people tell it on WhatsApp, sealed, and gives it back when asked.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:It worked, and nothing was found.",
      "1:It failed, or a check found something.",
      "2:The arguments are wrong."
    },
    footerHeading = "%n",
    footer = {
      "memo COMMAND --help tells more of a command.",
      "Settings are environment variables; .env.example lists them. To use a file .env:",
      "  set -a; . ./.env; set +a"
    })
final class MemoCommand implements Callable<Integer> {
  private final ServeCommand serve;

  MemoCommand(ServeCommand serve) {
    this.serve = serve;
  }

  @Override
  public Integer call() {
    return serve.call();
  }

  /** The version of the build. */
  static final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {VersionCommand.line()};
    }
  }
}
