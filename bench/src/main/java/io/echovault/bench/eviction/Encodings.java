package io.echovault.bench.eviction;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.SealedVectors;
import io.echovault.ports.vocabulary.Tier;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** How sealed rows lie in a file. */
final class Encodings {
  static final Rows.Encoding<SealedEntry> ENTRY =
      new Rows.Encoding<>() {
        @Override
        public void write(SealedEntry row, DataOutputStream out) throws IOException {
          out.writeLong(row.seq());
          writeId(row.memory(), out);
          out.writeInt(row.number());
          out.writeUTF(row.change().name());
          out.writeUTF(row.tier().name());
          out.writeInt(row.version());
          out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.recordedAt()));
          writeBytes(row.content(), out);
        }

        @Override
        public SealedEntry read(DataInputStream in) throws IOException {
          return new SealedEntry(
              in.readLong(),
              memory(in),
              in.readInt(),
              SealedEntry.Change.valueOf(in.readUTF()),
              Tier.valueOf(in.readUTF()),
              in.readInt(),
              Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS),
              bytes(in));
        }
      };

  static final Rows.Encoding<SealedVectors> VECTORS =
      new Rows.Encoding<>() {
        @Override
        public void write(SealedVectors row, DataOutputStream out) throws IOException {
          out.writeLong(row.place());
          writeId(row.memory(), out);
          out.writeInt(row.version());
          out.writeUTF(row.tier().name());
          out.writeUTF(row.model());
          out.writeInt(row.dimension());
          writeBytes(row.content(), out);
        }

        @Override
        public SealedVectors read(DataInputStream in) throws IOException {
          return new SealedVectors(
              in.readLong(),
              memory(in),
              in.readInt(),
              Tier.valueOf(in.readUTF()),
              in.readUTF(),
              in.readInt(),
              bytes(in));
        }
      };

  private Encodings() {}

  private static void writeId(MemoryId id, DataOutputStream out) throws IOException {
    out.writeLong(id.value().getMostSignificantBits());
    out.writeLong(id.value().getLeastSignificantBits());
  }

  private static MemoryId memory(DataInputStream in) throws IOException {
    return new MemoryId(new UUID(in.readLong(), in.readLong()));
  }

  private static void writeBytes(Bytes bytes, DataOutputStream out) throws IOException {
    byte[] array = bytes.array();
    out.writeInt(array.length);
    out.write(array);
  }

  private static Bytes bytes(DataInputStream in) throws IOException {
    return new Bytes(in.readNBytes(in.readInt()));
  }
}
