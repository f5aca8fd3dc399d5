package io.echovault.core.sealing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Random bytes for keys, nonces and tokens, from the operating system. */
public final class Randomness {
  private static final SecureRandom SOURCE = new SecureRandom();

  /** Asking for a few bytes costs as much as asking for many, and nonces are public anyhow. */
  private static final int AHEAD = 256 * SealKey.NONCE;

  private static final ThreadLocal<ByteBuffer> NONCES =
      ThreadLocal.withInitial(() -> ByteBuffer.allocate(AHEAD).limit(0));

  private Randomness() {}

  /** So many bytes that nobody can guess. */
  public static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    SOURCE.nextBytes(bytes);
    return bytes;
  }

  /** Puts a nonce that was never given out before into an array. */
  static void nonce(byte[] into, int at) {
    ByteBuffer nonces = NONCES.get();
    if (!nonces.hasRemaining()) {
      nonces.clear().put(bytes(AHEAD)).flip();
    }
    nonces.get(into, at, SealKey.NONCE);
  }
}
