package io.echovault.testkit;

import static io.echovault.testkit.Fixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.outbound.KeyVault;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What every key vault keeps to. */
public interface KeyVaultContract {

  /** The vault under test, the same through one test. */
  KeyVault keyVault();

  @Test
  default void unwrapsWhatItWrapped() {
    for (int length = 16; length <= 64; length += 8) {
      Bytes wrapped = keyVault().wrap(bytes(length), "tenant 7 é🔐");
      assertThat(keyVault().unwrap(wrapped, "tenant 7 é🔐")).isEqualTo(bytes(length));
    }
  }

  @Test
  default void hidesTheKey() {
    Bytes wrapped = keyVault().wrap(bytes(32), "context");
    assertThat(hex(wrapped)).doesNotContain(hex(bytes(32)).substring(0, 16));
  }

  @Test
  default void unwrapsNothingUnderAnotherContext() {
    Bytes wrapped = keyVault().wrap(bytes(32), "context");
    for (String other : new String[] {"", "Context", "context ", "contexts"}) {
      assertThatThrownBy(() -> keyVault().unwrap(wrapped, other))
          .isInstanceOf(MemoException.Unreadable.class);
    }
  }

  @Test
  default void unwrapsNothingThatWasChangedAnywhere() {
    byte[] wrapped = keyVault().wrap(bytes(32), "context").array();
    for (int i = 0; i < wrapped.length; i++) {
      byte[] changed = wrapped.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> keyVault().unwrap(new Bytes(changed), "context"))
          .as("byte %s", i)
          .isInstanceOf(MemoException.Unreadable.class);
    }
  }

  @Test
  default void unwrapsNothingThatItDidNotWrap() {
    for (int length : new int[] {0, 1, 5, 13, 40, 45, 500}) {
      assertThatThrownBy(() -> keyVault().unwrap(bytes(length), "context"))
          .as("%s bytes", length)
          .isInstanceOf(MemoException.Unreadable.class);
    }
  }

  @Test
  default void hasNothingToWrapAnewThatItWrappedItself() {
    Bytes wrapped = keyVault().wrap(bytes(32), "context");
    assertThat(keyVault().rewrap(wrapped, "context")).isEmpty();
  }

  @Test
  default void wrapsNothingAnewThatItCannotOpen() {
    Bytes wrapped = keyVault().wrap(bytes(32), "context");
    assertThatThrownBy(() -> keyVault().rewrap(wrapped, "another context"))
        .isInstanceOf(MemoException.Unreadable.class);
    assertThatThrownBy(() -> keyVault().rewrap(bytes(45), "context"))
        .isInstanceOf(MemoException.Unreadable.class);
  }

  private static String hex(Bytes bytes) {
    return HexFormat.of().formatHex(bytes.array());
  }
}
