package io.echovault.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.SealedFiles;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Fingerprint;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link SealedFiles} does. */
public interface SealedFilesContract {
  /** Two who own files. */
  Fingerprint ANA = new Fingerprint(new UUID(1, 2));

  Fingerprint BEN = new Fingerprint(new UUID(3, 4));

  SealedFiles sealedFiles();

  @Test
  default void givesTheChunksInTheirOrder() {
    UUID file = new UUID(5, 6);
    List<Bytes> chunks = List.of(bytes(1, 300_000), bytes(2, 1), Bytes.NONE, bytes(3, 70_000));
    sealedFiles().put(ANA, file, chunks);
    assertThat(sealedFiles().get(ANA, file)).isEqualTo(chunks);
    sealedFiles().put(ANA, file, chunks.subList(0, 1));
    assertThat(sealedFiles().get(ANA, file)).isEqualTo(chunks.subList(0, 1));
    assertThat(sealedFiles().list(ANA)).hasSize(1);
  }

  @Test
  default void ownersAreApart() {
    UUID file = new UUID(7, 8);
    sealedFiles().put(ANA, file, List.of(bytes(1, 10)));
    assertThat(sealedFiles().get(BEN, file)).isEmpty();
    sealedFiles().put(BEN, file, List.of(bytes(2, 10)));
    sealedFiles().removeAll(ANA);
    assertThat(sealedFiles().get(ANA, file)).isEmpty();
    assertThat(sealedFiles().list(ANA)).isEmpty();
    assertThat(sealedFiles().get(BEN, file)).containsExactly(bytes(2, 10));
  }

  @Test
  default void whatIsRemovedIsGoneAndMayBeRemovedAgain() {
    UUID file = new UUID(9, 10);
    sealedFiles().remove(ANA, file);
    sealedFiles().put(ANA, file, List.of(bytes(1, 10)));
    sealedFiles().remove(ANA, file);
    sealedFiles().remove(ANA, file);
    sealedFiles().removeAll(BEN);
    assertThat(sealedFiles().get(ANA, file)).isEmpty();
  }

  private static Bytes bytes(int value, int count) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) value);
    return new Bytes(bytes);
  }
}
