package io.echovault.core.transfer;

import io.echovault.core.answer.Message;
import io.echovault.core.memory.KeptFiles;
import io.echovault.ports.vocabulary.ArchiveCopy;
import io.echovault.ports.vocabulary.Attachment;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The pictures and documents that go into a copy, as many as it can hold.
 *
 * @param leftOut how many do not fit, or are not there
 */
record CopiedFiles(List<ArchiveCopy.File> files, int leftOut) {
  /** A copy is made in memory, and messengers take no larger file than 100 MiB. */
  private static final long MOST = 64L << 20;

  CopiedFiles {
    files = List.copyOf(files);
  }

  /** Those of open memories, each once, the first first. */
  static CopiedFiles of(MemberRef member, List<Memory> memories, KeptFiles kept) {
    List<ArchiveCopy.File> files = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    long size = 0;
    int leftOut = 0;
    for (Memory memory : memories) {
      Optional<Attachment> attachment = memory.attachment().filter(each -> seen.add(each.file()));
      if (attachment.isPresent()) {
        boolean fits = size + attachment.get().size() <= MOST;
        Optional<Bytes> content =
            fits ? kept.open(member, memory.number()) : Optional.<Bytes>empty();
        size += content.map(Bytes::length).orElse(0);
        leftOut += content.isPresent() ? 0 : 1;
        content.ifPresent(
            bytes -> files.add(new ArchiveCopy.File(name(memory, attachment.get()), bytes)));
      }
    }
    return new CopiedFiles(files, leftOut);
  }

  private static String name(Memory memory, Attachment attachment) {
    String type = attachment.mimeType();
    String given =
        attachment.name().isBlank()
            ? "file." + type.substring(type.indexOf('/') + 1)
            : attachment.name();
    return memory.number() + "-" + given;
  }

  /** What is said of them; nothing when there are none. */
  Message about() {
    if (files.isEmpty() && leftOut == 0) {
      return Message.none();
    }
    return Message.of("copy.files").with("count", files.size()).with("left", leftOut);
  }
}
