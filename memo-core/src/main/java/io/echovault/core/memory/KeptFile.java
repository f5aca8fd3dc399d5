package io.echovault.core.memory;

import io.echovault.core.codec.ByteReader;
import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredForm;
import io.echovault.ports.vocabulary.Attachment;
import io.echovault.ports.vocabulary.Bytes;

/**
 * A file that is kept sealed, as the memories that it came with refer to it. The key stands in
 * their journal entries only, so that destroying these destroys the file. Prints neither.
 *
 * @param key what its chunks are sealed with, 32 bytes
 */
public record KeptFile(Attachment attachment, Bytes key) {

  byte[] toBytes() {
    return new ByteWriter()
        .begin(StoredForm.ENTRY_FILE)
        .writeId(attachment.file())
        .writeText(attachment.name())
        .writeText(attachment.mimeType())
        .writeInt(attachment.size())
        .writeBytes(key.array())
        .toBytes();
  }

  static KeptFile fromBytes(byte[] bytes) {
    ByteReader in = new ByteReader(bytes).expect(StoredForm.ENTRY_FILE);
    Attachment attachment = new Attachment(in.readId(), in.readText(), in.readText(), in.readInt());
    return new KeptFile(attachment, new Bytes(in.readBytes()));
  }

  @Override
  public String toString() {
    return "KeptFile[" + attachment + "]";
  }
}
