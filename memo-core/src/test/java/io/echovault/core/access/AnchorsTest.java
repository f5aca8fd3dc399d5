package io.echovault.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.codec.Golden;
import io.echovault.core.codec.StoredForm;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.RowProof;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  static final UUID SESSION = new UUID(1, 2);
  static final Instant END = Instant.parse("2026-11-22T12:00:00Z");
  static final RowProof PROOF = new RowProof(1, new Bytes(new byte[16]));

  static Anchors example() {
    Anchors anchors = new Anchors();
    anchors.put(Kind.LOGIN, PROOF);
    anchors.put(Kind.SESSION, SESSION, PROOF, Optional.of(END));
    return anchors;
  }

  @Test
  void readsAndWritesWhatIsStored() {
    byte[] stored = Golden.bytes(StoredForm.ANCHORS);
    Anchors anchors = Anchors.of(new Bytes(stored));
    assertThat(anchors.vouchesFor(Kind.LOGIN, PROOF)).isTrue();
    assertThat(anchors.vouchesFor(Kind.SESSION, SESSION, PROOF)).isTrue();
    assertThat(anchors.count(Kind.SESSION, END.minusSeconds(1), id -> true)).isOne();
    assertThat(anchors.count(Kind.SESSION, END, id -> true)).isZero();
    assertThat(example().bytes().array()).containsExactly(stored);
  }
}
