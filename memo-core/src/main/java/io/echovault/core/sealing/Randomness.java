package io.echovault.core.sealing;

import java.security.SecureRandom;

/** Random bytes for keys and nonces, from the operating system. */
final class Randomness {
  private static final SecureRandom SOURCE = new SecureRandom();

  private Randomness() {}

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    SOURCE.nextBytes(bytes);
    return bytes;
  }
}
