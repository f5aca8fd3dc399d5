package io.echovault.app.command;

/** The program in a terminal. */
public final class Main {
  private static final String CONSOLE_LOG = "echovault.log.console";

  private Main() {}

  /** Runs a command; see {@code --help}. */
  public static void main(String[] arguments) {
    // A failure is one plain line; only the bot that serves writes a log, into a file.
    if (System.getProperty(CONSOLE_LOG) == null) {
      System.setProperty(CONSOLE_LOG, "OFF");
    }
    int code = new Commands(System.getenv(), System.out, System.err).run(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }
}
