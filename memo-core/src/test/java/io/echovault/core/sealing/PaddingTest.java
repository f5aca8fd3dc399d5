package io.echovault.core.sealing;

import static io.echovault.testkit.Fixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PaddingTest {
  private static final Binding BINDING = Binding.to(Purpose.REPLY);

  private final SealKey key = SealKey.of(bytes(32));

  @Test
  void lengthsOfSealedContentAreFew() {
    Set<Integer> lengths = new TreeSet<>();
    for (int length = 0; length <= 5000; length++) {
      byte[] content = new byte[length];
      Bytes sealed = key.seal(content, BINDING);
      lengths.add(sealed.length());
      assertThat(key.open(sealed, BINDING)).isEqualTo(content);
    }
    // 16 steps up to 1 KiB, then 8 for each doubling.
    assertThat(lengths).hasSizeLessThanOrEqualTo(16 + 8 + 8 + 3);
  }

  @Test
  void stepsAreSixtyFourBytesAndThenAnEighthAtMost() {
    assertThat(Padding.stepFor(0)).isEqualTo(64);
    assertThat(Padding.stepFor(63)).isEqualTo(64);
    assertThat(Padding.stepFor(64)).isEqualTo(128);
    assertThat(Padding.stepFor(1023)).isEqualTo(1024);
    assertThat(Padding.stepFor(1024)).isEqualTo(1152);
    for (int length = 1024; length < 3_000_000; length += 37) {
      int padded = Padding.stepFor(length);
      assertThat(padded).isGreaterThan(length);
      assertThat(padded - length).isLessThanOrEqualTo(length / 8 + 1);
      assertThat(Padding.stepFor(padded - 1)).isEqualTo(padded);
    }
  }

  @Test
  void aShortSecretIsAsLongAsALongerOne() {
    assertThat(key.seal("pin 1".getBytes(StandardCharsets.UTF_8), BINDING))
        .extracting(Bytes::length)
        .isEqualTo(
            key.seal("the code of the safe is 998877".getBytes(StandardCharsets.UTF_8), BINDING)
                .length());
  }

  @Test
  void contentThatEndsLikePaddingComesBackWhole() {
    for (byte[] content :
        new byte[][] {{(byte) 0x80}, {0, 0, 0}, {(byte) 0x80, 0, 0}, new byte[64], new byte[63]}) {
      assertThat(Padding.remove(Padding.add(content))).isEqualTo(content);
    }
  }

  @Test
  void refusesWhatIsNotPaddedAsItHasToBe() {
    byte[] good = Padding.add(bytes(20).array());
    byte[] noMark = good.clone();
    noMark[20] = 1;
    byte[] notZero = good.clone();
    notZero[40] = 1;
    for (byte[] bad :
        new byte[][] {
          {}, new byte[64], noMark, notZero, Arrays.copyOf(good, 63), Arrays.copyOf(good, 128)
        }) {
      assertThatThrownBy(() -> Padding.remove(bad)).isInstanceOf(MemoException.Unreadable.class);
    }
  }

  @Test
  void contentOfAFixedLengthIsSealedWithoutPadding() {
    Bytes exact = key.sealExact(bytes(32).array(), BINDING);
    assertThat(exact.length()).isEqualTo(1 + 12 + 32 + 16);
    assertThat(key.open(exact, BINDING)).isEqualTo(bytes(32).array());
  }

  @Test
  void oneFormatCannotBePassedOffAsTheOther() {
    for (Bytes sealed :
        new Bytes[] {key.seal(bytes(32).array(), BINDING), key.sealExact(new byte[64], BINDING)}) {
      byte[] other = sealed.array();
      other[0] = (byte) (3 - other[0]);
      assertThatThrownBy(() -> key.open(new Bytes(other), BINDING))
          .isInstanceOf(MemoException.Unreadable.class);
    }
  }
}
