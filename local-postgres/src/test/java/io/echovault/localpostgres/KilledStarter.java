package io.echovault.localpostgres;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that starts a server and then waits to be killed. */
final class KilledStarter {
  private KilledStarter() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (var postgres =
        arguments.length == 0
            ? LocalPostgres.temporary()
            : LocalPostgres.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
      System.out.println("started " + postgres.directory());
      new CountDownLatch(1).await();
    }
  }
}
