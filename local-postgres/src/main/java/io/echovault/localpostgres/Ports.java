package io.echovault.localpostgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1. */
final class Ports {
  // Above this the system gives ports to clients, and one could be taken between probe and start.
  private static final int FIRST_OF_CLIENTS = 32768;
  private static final int FIRST = 20000;

  private Ports() {}

  /** A port that nobody listens on, below those that the system gives to clients. */
  static int free() {
    for (int attempt = 0; attempt < 1000; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, FIRST_OF_CLIENTS);
      if (isFree(port)) {
        return port;
      }
    }
    throw new LocalPostgresException("No port between 20000 and 32767 is free on 127.0.0.1.");
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // PostgreSQL binds with this option too: what merely lingers from before is no obstacle.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
