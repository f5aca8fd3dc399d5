package io.echovault.app.command;

import io.echovault.app.App;
import io.echovault.app.ProductionCheck;
import io.echovault.app.health.Version;
import io.echovault.app.logs.Causes;
import io.echovault.app.logs.LogFile;
import io.echovault.app.settings.InvalidSettingsException;
import io.echovault.app.settings.Settings;
import io.echovault.ports.vocabulary.MemoException;
import io.javalin.util.JavalinBindException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** Runs the bot until the process is told to end, and says plainly why it could not start. */
final class Serving {
  private final CommandContext context;

  Serving(CommandContext context) {
    this.context = context;
  }

  /** Gives the exit code. */
  int run() {
    Settings settings = ProductionCheck.read(context.environment());
    LogFile.open(settings.dataDirectory(), settings.logLevel());
    try {
      serve(settings);
      return 0;
    } catch (InvalidSettingsException e) {
      throw e;
    } catch (JavalinBindException e) {
      return failed(
          "Port " + settings.port() + " is taken. Stop what uses it, or set PORT to another.", e);
    } catch (MemoException.TryAgain e) {
      return failed(Failures.NO_DATABASE, e);
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
                  context.out().println("EchoVault has stopped.");
                  stopped.countDown();
                },
                "shutdown"));
    String reached = settings.publicUrl().orElse("http://localhost:" + app.port());
    context
        .out()
        .println(
            "EchoVault " + Version.current() + " runs. Its webhook is " + reached + "/webhook");
    if (settings.tokens().secret().isEmpty()) {
      context.out().println(CheckCommand.NO_TOKENS);
    }
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Also writes the failure into the log file, where whoever looks after the bot reads on. */
  private int failed(String line, RuntimeException failure) {
    LoggerFactory.getLogger(Serving.class).error("event=start_failed error={}", Causes.of(failure));
    return context.failed(line);
  }
}
