package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.ArchiveContent;
import io.echovault.ports.vocabulary.ArchiveCopy;
import io.echovault.ports.vocabulary.Bytes;

/** Stands in where no archive is connected. */
enum NoArchive implements Archive {
  INSTANCE;

  @Override
  public boolean available() {
    return false;
  }

  @Override
  public ArchiveContent read(Bytes file, int mostText, ChatDates dates) {
    return ArchiveContent.refused(ArchiveContent.Problem.NO_ARCHIVE);
  }

  @Override
  public Bytes write(ArchiveCopy copy) {
    throw new IllegalStateException("there is no archive, so no copy can be written here");
  }
}
