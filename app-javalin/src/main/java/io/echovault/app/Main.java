package io.echovault.app;

/** The command line of the bot. */
public final class Main {
  private Main() {}

  /** Runs a command; see {@code --help}. */
  public static void main(String[] arguments) {
    int code = new CommandLine(System.getenv(), System.out, System.err).run(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }
}
