package io.echovault.core.sealing;

import static io.echovault.testkit.Fixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.codec.Golden;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Tier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealKeyTest {
  private static final byte[] CONTENT = bytes(300).array();

  private final SealKey key = SealKey.of(bytes(32));

  @Test
  void opensWhatIsStored() {
    SealKey key = SealKey.of(new Bytes(new byte[32]));
    Binding binding = Binding.to(Purpose.REPLY).and(7).and("words").and(Tier.SECRET);
    for (StoredForm form : List.of(StoredForm.SEALED_EXACT, StoredForm.SEALED_PADDED)) {
      Bytes stored = new Bytes(Golden.bytes(form));
      assertThat(key.open(stored, binding)).as("%s", form).containsExactly(4, 7, 1, 1);
    }
  }

  @Test
  void opensWhatItSealed() {
    for (int length : new int[] {0, 1, 300, 70_000}) {
      byte[] content = bytes(length).array();
      assertThat(key.open(key.seal(content, Binding.to(Purpose.REPLY)), Binding.to(Purpose.REPLY)))
          .isEqualTo(content);
    }
  }

  @Test
  void opensNothingThatWasChangedAnywhere() {
    byte[] sealed = key.seal(bytes(20).array(), Binding.to(Purpose.REPLY)).array();
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> key.open(new Bytes(changed), Binding.to(Purpose.REPLY)))
          .as("byte %s", i)
          .isInstanceOf(MemoException.Unreadable.class);
    }
  }

  @Test
  void opensNothingThatWasCut() {
    byte[] sealed = key.seal(bytes(20).array(), Binding.to(Purpose.REPLY)).array();
    for (int length = 0; length < sealed.length; length++) {
      Bytes cut = new Bytes(Arrays.copyOf(sealed, length));
      assertThatThrownBy(() -> key.open(cut, Binding.to(Purpose.REPLY)))
          .isInstanceOf(MemoException.Unreadable.class);
    }
  }

  @Test
  void opensNothingUnderAnotherBinding() {
    Bytes sealed = key.seal(CONTENT, Binding.to(Purpose.REPLY).and(1).and("b").and(Tier.SECRET));
    List<Binding> others =
        List.of(
            Binding.to(Purpose.REPLY),
            Binding.to(Purpose.LINK).and(1).and("b").and(Tier.SECRET),
            Binding.to(Purpose.REPLY).and(2).and("b").and(Tier.SECRET),
            Binding.to(Purpose.REPLY).and(1).and("b").and(Tier.GENERAL),
            Binding.to(Purpose.REPLY).and("b").and(1).and(Tier.SECRET),
            Binding.to(Purpose.REPLY).and(1).and("b").and(Tier.SECRET).and(0));
    for (Binding other : others) {
      assertThatThrownBy(() -> key.open(sealed, other))
          .isInstanceOf(MemoException.Unreadable.class);
    }
  }

  @Test
  void opensNothingWithAnotherKey() {
    byte[] other = bytes(32).array();
    other[0] ^= 1;
    Bytes sealed = key.seal(CONTENT, Binding.to(Purpose.REPLY));
    assertThatThrownBy(() -> SealKey.of(new Bytes(other)).open(sealed, Binding.to(Purpose.REPLY)))
        .isInstanceOf(MemoException.Unreadable.class);
  }

  @Test
  void neverSealsTheSameTwiceAlike() {
    Set<Bytes> sealed = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      sealed.add(key.seal(CONTENT, Binding.to(Purpose.REPLY)));
    }
    assertThat(sealed).hasSize(1000);
  }

  @Test
  void refusesAKeyOfAnotherLength() {
    assertThatThrownBy(() -> SealKey.of(bytes(16))).isInstanceOf(MemoException.Unreadable.class);
  }
}
