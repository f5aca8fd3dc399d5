package io.echovault.demo;

import io.echovault.app.logs.Causes;
import io.echovault.app.settings.InvalidSettingsException;
import io.echovault.localpostgres.LocalPostgresException;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts the demo, says where to click, and ends it on Ctrl-C. */
public final class Demo {
  private Demo() {}

  /** Runs the demo until it is told to end. Takes no arguments. */
  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> environment = System.getenv();
    var end = new CountDownLatch(1);
    Signals.onEnd(end::countDown);
    System.out.println("Starting PostgreSQL, the bot and the simulator ...");
    try (RunningDemo demo = RunningDemo.start(directory(environment), environment)) {
      System.out.print(welcome(demo.port(), directory(environment)));
      end.await();
      System.out.println("Stopping ...");
    } catch (InvalidSettingsException e) {
      e.problems().forEach(System.err::println);
      System.exit(1);
    } catch (JavalinBindException e) {
      fail(
          "Port "
              + environment.getOrDefault("PORT", "5000")
              + " is taken. Stop what uses it, or"
              + " start with another: PORT=5001 bash scripts/demo.sh");
    } catch (LocalPostgresException e) {
      fail(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      fail("The demo could not start: " + Causes.of(e));
    }
    System.out.println("Stopped. What you told the bot is kept for the next start.");
    System.exit(0);
  }

  private static Path directory(Map<String, String> environment) {
    return Path.of(environment.getOrDefault("DATA_DIR", ".demo")).toAbsolutePath().normalize();
  }

  private static void fail(String line) {
    System.err.println(line);
    System.exit(1);
  }

  private static String welcome(int port, Path directory) {
    return """

        EchoVault is running.

          Chat with it    http://localhost:%1$d/simulator
          What it mails   http://localhost:%1$d/simulator/mail
          How it is       http://localhost:%1$d/
          Metrics         http://localhost:%1$d/metrics

        Ana and Ben write for themselves; the others belong to Acme, an organisation that
        %2$s/data/tenants/acme.yaml declares. Commands go in another terminal:

          bash scripts/demo.sh help
          bash scripts/demo.sh audit verify

        Everything is kept in %2$s. Ctrl-C stops it.
        """
        .formatted(port, directory);
  }
}
