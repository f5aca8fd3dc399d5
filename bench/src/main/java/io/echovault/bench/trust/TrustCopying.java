package io.echovault.bench.trust;

import java.security.AlgorithmParameters;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;

/**
 * Stands in for the cipher of sealing: a copy of the bytes, of the length that they would have if
 * sealed.
 */
final class TrustCopying extends Provider {
  private static final long serialVersionUID = 1;
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int TAG = 16;

  TrustCopying() {
    super("copying", "1", "copies instead of sealing");
    putService(
        new Service(this, "Cipher", CIPHER, Copying.class.getName(), List.of(), null) {
          @Override
          public Object newInstance(Object parameter) {
            return new Copying();
          }

          @Override
          public boolean supportsParameter(Object parameter) {
            return true;
          }
        });
  }

  private static final class Copying extends CipherSpi {
    private boolean opening;

    @Override
    protected void engineInit(int mode, Key key, SecureRandom random) {
      opening = mode == Cipher.DECRYPT_MODE;
    }

    @Override
    protected void engineInit(int mode, Key key, AlgorithmParameterSpec spec, SecureRandom random) {
      opening = mode == Cipher.DECRYPT_MODE;
    }

    @Override
    protected void engineInit(int mode, Key key, AlgorithmParameters spec, SecureRandom random) {
      opening = mode == Cipher.DECRYPT_MODE;
    }

    @Override
    protected void engineUpdateAAD(byte[] bytes, int from, int length) {
      // What is not sealed is bound to nothing.
    }

    @Override
    protected byte[] engineDoFinal(byte[] bytes, int from, int length) {
      return Arrays.copyOfRange(bytes, from, from + length + (opening ? -TAG : TAG));
    }

    @Override
    protected int engineDoFinal(byte[] bytes, int from, int length, byte[] to, int at) {
      int copied = opening ? length - TAG : length;
      System.arraycopy(bytes, from, to, at, copied);
      return opening ? copied : copied + TAG;
    }

    @Override
    protected byte[] engineUpdate(byte[] bytes, int from, int length) {
      throw new IllegalStateException("sealing is done in one piece");
    }

    @Override
    protected int engineUpdate(byte[] bytes, int from, int length, byte[] to, int at) {
      throw new IllegalStateException("sealing is done in one piece");
    }

    @Override
    protected int engineGetOutputSize(int length) {
      return length + TAG;
    }

    @Override
    protected int engineGetBlockSize() {
      return TAG;
    }

    @Override
    protected byte[] engineGetIV() {
      return new byte[0];
    }

    @Override
    protected AlgorithmParameters engineGetParameters() {
      throw new IllegalStateException("there are no parameters");
    }

    @Override
    protected void engineSetMode(String mode) {
      // There is one.
    }

    @Override
    protected void engineSetPadding(String padding) {
      // There is none.
    }
  }
}
