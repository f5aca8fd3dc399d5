package io.echovault.archive;

import io.echovault.ports.outbound.Archive;
import io.echovault.ports.vocabulary.ArchiveContent;
import io.echovault.ports.vocabulary.ArchiveCopy;
import io.echovault.ports.vocabulary.Bytes;

/**
 * Reads the chats that WhatsApp exports, as text or in a zip, and the copies that it writes itself.
 * Holds nothing; safe for many threads.
 */
public final class FileArchive implements Archive {
  @Override
  public boolean available() {
    return true;
  }

  @Override
  public ArchiveContent read(Bytes file, int mostText, ChatDates dates) {
    try {
      Contents contents = Contents.of(file, mostText);
      return contents.copy()
          ? new ArchiveContent.Copy(MemoryLines.read(contents.text()))
          : ChatReading.read(contents.text(), dates);
    } catch (Refusal e) {
      return e.refused();
    }
  }

  @Override
  public Bytes write(ArchiveCopy copy) {
    return new Bytes(CopyZip.of(copy));
  }
}
