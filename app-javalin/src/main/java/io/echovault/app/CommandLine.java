package io.echovault.app;

import io.echovault.app.health.Version;
import io.echovault.app.logs.Causes;
import io.echovault.app.logs.LogFile;
import io.echovault.app.settings.InvalidSettingsException;
import io.echovault.app.settings.Settings;
import io.echovault.ports.vocabulary.MemoException;
import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be asked of the program in a terminal, and its answers. */
final class CommandLine {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);
  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final String NO_TOKENS =
      "JWT_SECRET is not set: no bearer tokens are given, and /session knows nobody.";

  private static final String NO_DATABASE =
      "The database does not answer. Is PostgreSQL running at DATABASE_URL?";

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  CommandLine(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** Runs a command to its end and gives the exit code. */
  int run(String... arguments) {
    String command = arguments.length == 0 ? "serve" : arguments[0];
    if (List.of(arguments).contains("--help") || command.equals("-h") || command.equals("help")) {
      return print(CommandHelp.TEXT);
    }
    if (command.equals("dead-letters") || command.equals("dead-replies")) {
      return dead(command, List.of(arguments).subList(1, arguments.length));
    }
    if (List.of("import", "export", "audit").contains(command)) {
      return transfer(command, List.of(arguments).subList(1, arguments.length));
    }
    if (command.equals("explain") || command.equals("why-not")) {
      return explain(command, List.of(arguments).subList(1, arguments.length));
    }
    if (command.equals("tenants")) {
      return tenants(List.of(arguments).subList(1, arguments.length));
    }
    if (List.of("erase", "erasures", "receipt").contains(command)) {
      return erase(command, List.of(arguments).subList(1, arguments.length));
    }
    if (command.equals("members")) {
      return members(List.of(arguments).subList(1, arguments.length));
    }
    if (command.equals("keys")) {
      return keys(List.of(arguments).subList(1, arguments.length));
    }
    if (arguments.length > 1) {
      err.println("One command at a time, please. See --help.");
      return MISUSED;
    }
    return switch (command) {
      case "serve" -> serve();
      case "check" -> check();
      case "--version", "version" -> print("EchoVault " + Version.current() + "\n");
      default -> {
        err.println("There is no such command. See --help.");
        yield MISUSED;
      }
    };
  }

  private int print(String text) {
    out.print(text);
    return 0;
  }

  private int check() {
    try {
      Settings settings = ProductionCheck.read(environment);
      out.println("The settings are valid.");
      if (settings.production()) {
        out.println("They and the database are fit for production.");
      }
      if (settings.tokens().secret().isEmpty()) {
        out.println(NO_TOKENS);
      }
      return 0;
    } catch (InvalidSettingsException e) {
      return invalid(e);
    }
  }

  /** What works with the settings and gives the exit code. */
  private interface Work {
    int run(Settings settings) throws TransferArguments.Misused;
  }

  private int dead(String command, List<String> arguments) {
    return work(
        settings -> {
          try (var dead = GivenUp.in(settings, out, err)) {
            return command.equals("dead-letters")
                ? dead.letters(arguments)
                : dead.replies(arguments);
          }
        });
  }

  private int transfer(String command, List<String> arguments) {
    return work(
        settings -> {
          try {
            return command.equals("audit")
                ? audit(settings, arguments)
                : transfer(settings, command, arguments);
          } catch (MemoException.Unreadable e) {
            return failed(
                "Memories cannot be opened. Is this the ENCRYPTION_KEY they were kept with?", e);
          }
        });
  }

  private int audit(Settings settings, List<String> arguments) throws TransferArguments.Misused {
    try (var auditing = Auditing.with(settings, out, err)) {
      return auditing.run(arguments);
    }
  }

  private int transfer(Settings settings, String command, List<String> arguments)
      throws TransferArguments.Misused {
    try (var transferring = Transferring.with(settings, out, err)) {
      return transferring.run(command, arguments);
    }
  }

  private int explain(String command, List<String> arguments) {
    return work(
        settings -> {
          try (var explaining = Explaining.in(settings, out, err)) {
            return command.equals("explain")
                ? explaining.explain(arguments)
                : explaining.whyNot(arguments);
          }
        });
  }

  private int members(List<String> arguments) {
    return work(
        settings -> {
          try (var joining = JoiningMembers.in(settings, out, err)) {
            return joining.run(arguments);
          }
        });
  }

  private int keys(List<String> arguments) {
    return work(
        settings -> {
          try (var rekeying = Rekeying.in(settings, out, err)) {
            return rekeying.run(arguments);
          }
        });
  }

  private int erase(String command, List<String> arguments) {
    return work(
        "The database or the erasure ledger does not answer. Nobody was erased.",
        settings -> {
          try (var erasing = Erasing.in(settings, out, err)) {
            return erasing.run(command, arguments);
          }
        });
  }

  private int tenants(List<String> arguments) {
    return work(settings -> new TenantCommands(settings, out, err).run(arguments));
  }

  private int work(Work work) {
    return work(NO_DATABASE, work);
  }

  private int work(String noAnswer, Work work) {
    try {
      return work.run(Settings.read(environment));
    } catch (TransferArguments.Misused e) {
      err.println(e.getMessage());
      return MISUSED;
    } catch (InvalidSettingsException e) {
      return invalid(e);
    } catch (MemoException.TryAgain e) {
      return failed(noAnswer, e);
    } catch (IllegalArgumentException
        | IllegalStateException
        | MemoException
        | UncheckedIOException e) {
      return failed("That did not work: " + e.getMessage(), e);
    }
  }

  private int serve() {
    try {
      Settings settings = ProductionCheck.read(environment);
      LogFile.open(settings.dataDirectory(), settings.logLevel());
      serve(settings);
      return 0;
    } catch (InvalidSettingsException e) {
      return invalid(e);
    } catch (JavalinBindException e) {
      String port = environment.getOrDefault("PORT", "5000");
      return failed("Port " + port + " is taken. Stop what uses it, or set PORT to another.", e);
    } catch (MemoException.TryAgain e) {
      return failed(NO_DATABASE, e);
    } catch (MemoException.Unreadable e) {
      return failed(
          "What is kept does not open with this ENCRYPTION_KEY. Set the one that it was kept with;"
              + " while you change it, set the former one as ENCRYPTION_KEY_PREVIOUS.",
          e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      return failed("The bot could not start: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      return failed("The bot could not start: " + Causes.of(e), e);
    }
  }

  private void serve(Settings settings) {
    App app = App.start(settings);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  app.close();
                  out.println("EchoVault has stopped.");
                  stopped.countDown();
                },
                "shutdown"));
    String reached = settings.publicUrl().orElse("http://localhost:" + app.port());
    out.println("EchoVault " + Version.current() + " runs. Its webhook is " + reached + "/webhook");
    if (settings.tokens().secret().isEmpty()) {
      out.println(NO_TOKENS);
    }
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int invalid(InvalidSettingsException invalid) {
    err.println("The settings are not valid:");
    invalid.problems().forEach(problem -> err.println("  " + problem));
    return FAILED;
  }

  private int failed(String message, RuntimeException failure) {
    LOG.error("event=start_failed error={}", Causes.of(failure));
    err.println(message);
    return FAILED;
  }
}
