package io.echovault.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ports on which nothing listens, each given to one test only: a thousand for each process of
 * tests, below those that databases of tests take.
 */
public final class FreePort {
  private static final AtomicInteger LAST =
      new AtomicInteger(14_000 + 1_000 * (Integer.getInteger("testProcess", 1) % 6));

  private FreePort() {}

  /** Another one. */
  public static int next() {
    return IntStream.generate(LAST::incrementAndGet)
        .filter(FreePort::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
