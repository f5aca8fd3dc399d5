package io.echovault.simulator.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The bytes of a file and their type. */
public final class Blob {

  private final byte[] bytes;
  private final String mimeType;

  public Blob(byte[] bytes, String mimeType) {
    this.bytes = bytes.clone();
    this.mimeType = mimeType;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int size() {
    return bytes.length;
  }

  public String mimeType() {
    return mimeType;
  }

  public byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException failure) {
      throw new IllegalStateException("This Java has no SHA-256.", failure);
    }
  }
}
