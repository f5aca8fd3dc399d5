package io.echovault.simulator.graph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports below the ephemeral range, where no outgoing connection can be in the way. */
public final class FreePort {

  private static final int LOWEST = 18_000;
  private static final int BEYOND = 32_000;
  private static final int TRIES = 50;

  private FreePort() {}

  /** A port that was free a moment ago. */
  public static int find() {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "No free port between " + LOWEST + " and " + BEYOND + ": end other servers.");
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
