package io.echovault.bench.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1. */
public final class Ports {
  // Above this the system gives ports to clients, and one could be taken between two starts.
  private static final int FIRST_OF_CLIENTS = 32_768;
  private static final int FIRST = 15_000;

  private Ports() {}

  /** A port that nobody listens on, below those that the system gives to clients. */
  public static int free() {
    for (int attempt = 0; attempt < 1000; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, FIRST_OF_CLIENTS);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no port between 15000 and 32767 is free on 127.0.0.1");
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
