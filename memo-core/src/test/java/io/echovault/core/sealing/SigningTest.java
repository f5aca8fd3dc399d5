package io.echovault.core.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.InMemoryStorage;
import io.echovault.core.LocalKeyVault;
import io.echovault.ports.vocabulary.Bytes;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Signing signing = signing();

  private Signing signing() {
    return new Signing(new PlatformKeys(storage.keys(), LocalKeyVault.of(new Bytes(new byte[32]))));
  }

  @Test
  void anotherProcessVerifiesWhatOneSigned() {
    byte[] content = "erased on 1 May".getBytes(UTF_8);
    Bytes signature = signing.sign(content);

    assertThat(signature.length()).isEqualTo(64);
    assertThat(signing().verify(content, signature)).isTrue();
    assertThat(Signing.verify(signing.publicKey(), content, signature)).isTrue();
  }

  @Test
  void refusesOtherContentOtherSignaturesAndOtherKeys() {
    byte[] content = "erased on 1 May".getBytes(UTF_8);
    Bytes signature = signing.sign(content);
    byte[] bent = signature.array().clone();
    bent[5] ^= 1;
    Signing stranger =
        new Signing(
            new PlatformKeys(
                new InMemoryStorage().keys(), LocalKeyVault.of(new Bytes(new byte[32]))));

    assertThat(signing.verify("erased on 2 May".getBytes(UTF_8), signature)).isFalse();
    assertThat(signing.verify(content, new Bytes(bent))).isFalse();
    assertThat(signing.verify(content, new Bytes(new byte[3]))).isFalse();
    assertThat(stranger.verify(content, signature)).isFalse();
  }

  /** RFC 8032, section 7.1, test 2. */
  @Test
  void verifiesTheSignatureOfTheStandard() {
    Bytes key = bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    Bytes signature =
        bytes(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

    assertThat(Signing.verify(key, new byte[] {0x72}, signature)).isTrue();
    assertThat(Signing.verify(key, new byte[] {0x73}, signature)).isFalse();
  }

  private static Bytes bytes(String hex) {
    return new Bytes(HexFormat.of().parseHex(hex));
  }
}
