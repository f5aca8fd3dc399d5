package io.echovault.core.audit;

import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredNames.Statement;
import io.echovault.core.sealing.Signing;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.Checkpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How checkpoints are signed, and what binds each to the one before. Safe for threads. */
final class CheckpointRules {
  private final Signing signing;

  CheckpointRules(Signing signing) {
    this.signing = signing;
  }

  /** The checkpoint that follows the last one; one of a restore if a backup was restored. */
  Checkpoint next(Optional<Checkpoint> last, Instant at, List<ChainHead> heads, boolean restored) {
    long number = last.map(Checkpoint::number).orElse(0L) + 1;
    Checkpoint unsigned =
        new Checkpoint(
            number, at, last.map(this::hash).orElse(Bytes.NONE), heads, restored, Bytes.NONE);
    return new Checkpoint(
        number, at, unsigned.before(), heads, restored, signing.sign(content(unsigned).toBytes()));
  }

  /** Whether a checkpoint is ours and nothing of it was changed. */
  boolean signed(Checkpoint checkpoint) {
    return signing.verify(content(checkpoint).toBytes(), checkpoint.signature());
  }

  /** Whether a checkpoint is the one right after the last. */
  boolean follows(Optional<Checkpoint> last, Checkpoint checkpoint) {
    return checkpoint.number() == last.map(Checkpoint::number).orElse(0L) + 1
        && checkpoint.before().equals(last.map(this::hash).orElse(Bytes.NONE));
  }

  private Bytes hash(Checkpoint checkpoint) {
    return new Bytes(
        content(checkpoint)
            .writeBytes(checkpoint.signature().array())
            .digest(ChainHasher.sha256()));
  }

  private static ByteWriter content(Checkpoint checkpoint) {
    Statement statement = checkpoint.restored() ? Statement.RESTORE : Statement.CHECKPOINT;
    ByteWriter content =
        new ByteWriter()
            .writeText(statement.text())
            .writeLong(checkpoint.number())
            .writeInstant(checkpoint.at())
            .writeBytes(checkpoint.before().array())
            .writeInt(checkpoint.heads().size());
    for (ChainHead each : checkpoint.heads()) {
      content
          .writeId(each.chain().tenant().value())
          .writeId(each.chain().member().value())
          .writeLong(each.head().seq())
          .writeBytes(each.head().hash().array());
    }
    return content;
  }
}
