package io.echovault.core.voice;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Provenance;
import java.time.Instant;

/**
 * A voice note that nobody has written down, as it is kept sealed. Prints nothing of it.
 *
 * @param number of the memory that stands for it
 * @param saidAt when it was recorded
 * @param came how it came: from its speaker, or passed on
 * @param file as it came
 */
public record KeptRecording(int number, Instant saidAt, Provenance came, Bytes file) {

  /** The recording, sealed for the memory that stands for it. */
  public Bytes sealed(SealKey key, MemberRef member, MemoryId memory) {
    byte[] content =
        new ByteWriter()
            .begin(StoredForm.RECORDING)
            .writeInt(number)
            .writeInstant(saidAt)
            .writeText(came.name())
            .writeBytes(file.array())
            .toBytes();
    return key.seal(content, binding(member, memory));
  }

  /** A recording that was sealed. */
  public static KeptRecording opened(SealKey key, MemberRef member, MemoryId memory, Bytes stored) {
    return fromBytes(key.open(stored, binding(member, memory)));
  }

  static KeptRecording fromBytes(byte[] content) {
    ByteReader in = new ByteReader(content).expect(StoredForm.RECORDING);
    return new KeptRecording(
        in.readInt(),
        in.readInstant(),
        in.readConstant(Provenance.class),
        new Bytes(in.readBytes()));
  }

  private static Binding binding(MemberRef member, MemoryId memory) {
    return Binding.to(Purpose.RECORDING).and(member).and(memory.value());
  }

  @Override
  public String toString() {
    return "KeptRecording[#" + number + "]";
  }
}
