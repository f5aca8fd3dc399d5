package io.echovault.whatsapp;

import java.io.IOException;
import java.net.BindException;

/** Opens servers on ports below the range that clients' own ends are taken from. */
final class FreePort {
  private static final int FIRST = 23_000;
  private static final int LAST = 23_999;

  /** Opens a server. */
  interface Opening<T> {
    T at(int port) throws IOException;
  }

  private FreePort() {}

  static <T> T open(Opening<T> opening) throws IOException {
    var taken = new BindException("no free port between " + FIRST + " and " + LAST);
    for (int port = FIRST; port <= LAST; port++) {
      try {
        return opening.at(port);
      } catch (BindException e) {
        taken.addSuppressed(e);
      }
    }
    throw taken;
  }
}
