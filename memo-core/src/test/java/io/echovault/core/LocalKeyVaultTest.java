package io.echovault.core;

import static io.echovault.testkit.Fixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.codec.Golden;
import io.echovault.core.codec.StoredForm;
import io.echovault.ports.outbound.KeyVault;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.testkit.KeyVaultContract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LocalKeyVaultTest implements KeyVaultContract {
  private static final Bytes KEY = bytes(32);
  private static final Bytes OTHER = new Bytes(new byte[32]);

  @Override
  public KeyVault keyVault() {
    return LocalKeyVault.of(KEY);
  }

  @Test
  void unwrapsWhatIsStored() {
    Bytes stored = new Bytes(Golden.bytes(StoredForm.WRAPPED_KEY));
    LocalKeyVault vault = LocalKeyVault.of(OTHER);
    assertThat(vault.unwrap(stored, "member/1/open")).isEqualTo(OTHER);
    assertThat(vault.wrap(OTHER, "member/1/open")).isEqualTo(stored);
  }

  @Test
  void saysPlainlyThatTheEncryptionKeyIsAnother() {
    byte[] other = KEY.array();
    other[31] ^= 1;
    Bytes wrapped = keyVault().wrap(bytes(32), "context");
    assertThatThrownBy(() -> LocalKeyVault.of(new Bytes(other)).unwrap(wrapped, "context"))
        .isInstanceOf(MemoException.Unreadable.class)
        .hasMessageContaining("another encryption key");
  }

  @Test
  void namesTheMasterKeyInFrontSoThatItCanBeRotated() {
    Bytes one = keyVault().wrap(bytes(32), "one");
    Bytes two = LocalKeyVault.of(KEY).wrap(bytes(16), "two");
    assertThat(Arrays.copyOf(one.array(), 5)).isEqualTo(Arrays.copyOf(two.array(), 5));
    Bytes other = LocalKeyVault.of(new Bytes(new byte[32])).wrap(bytes(32), "one");
    assertThat(Arrays.copyOf(other.array(), 5)).isNotEqualTo(Arrays.copyOf(one.array(), 5));
  }

  @Test
  void wrapsAnewWhatIsUnderThePreviousKeyAndThenNeedsThatNoMore() {
    Bytes wrapped = keyVault().wrap(bytes(32), "context");
    LocalKeyVault both = LocalKeyVault.of(OTHER).withPrevious(KEY);
    assertThat(both.unwrap(wrapped, "context")).isEqualTo(bytes(32));

    Bytes fresh = both.rewrap(wrapped, "context").orElseThrow();

    assertThat(LocalKeyVault.of(OTHER).unwrap(fresh, "context")).isEqualTo(bytes(32));
    assertThat(both.rewrap(fresh, "context")).isEmpty();
    assertThatThrownBy(() -> keyVault().unwrap(fresh, "context"))
        .isInstanceOf(MemoException.Unreadable.class);
    assertThatThrownBy(() -> both.rewrap(wrapped, "another context"))
        .isInstanceOf(MemoException.Unreadable.class);
  }

  @Test
  void wrapsUnderThePresentKeyOnly() {
    Bytes wrapped = LocalKeyVault.of(OTHER).withPrevious(KEY).wrap(bytes(32), "context");
    assertThat(LocalKeyVault.of(OTHER).unwrap(wrapped, "context")).isEqualTo(bytes(32));
  }

  @Test
  void refusesAnEncryptionKeyOfAnotherLength() {
    assertThatThrownBy(() -> LocalKeyVault.of(bytes(31)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("31");
  }

  @Test
  void refusesToWrapWhatIsNoKey() {
    for (int length : new int[] {0, 8, 17, 72}) {
      assertThatThrownBy(() -> keyVault().wrap(bytes(length), "context"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
