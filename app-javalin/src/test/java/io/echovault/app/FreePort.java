package io.echovault.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports on which nothing listens, each given to one test only. */
public final class FreePort {
  private static final AtomicInteger LAST = new AtomicInteger(21_000);

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
