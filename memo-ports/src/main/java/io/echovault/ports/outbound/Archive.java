package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.ArchiveContent;
import io.echovault.ports.vocabulary.ArchiveCopy;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.WrittenDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The formats of files with many memories: chats that a messenger exported come in, and copies of
 * what is kept of a member go out and in again. It knows how things are written, never what they
 * are worth: which of them become memories, under which numbers and at which dates, is the caller's
 * to decide.
 *
 * <p>Sizes: a file may be hostile and reading it ends all the same. Of text no more is read than
 * the caller says; of a zip no more is unpacked than a hundred times its length (4 MiB at least,
 * 512 MiB at most), and zips inside are not opened. Streams: a file is read, and a copy written,
 * whole within the call; nothing stays open or is held afterwards. Order: messages and memories
 * come in the order of the file. Repeats: the same file always gives the same. Threads: safe. Time:
 * seconds for a large file; never call it inside a transaction. Failure: a file that cannot be
 * understood is {@link ArchiveContent.Refused}, whole, and nothing is thrown for it; no failure
 * carries words of the file.
 */
public interface Archive {

  /** Whether files are read and written here. If not, every file is refused. */
  boolean available();

  /**
   * Reads a file, whatever it is; its bytes show that.
   *
   * @param mostText of more text than so many bytes nothing is taken
   * @param dates decides what the dates of a chat are; what it throws comes through
   */
  ArchiveContent read(Bytes file, int mostText, ChatDates dates);

  /**
   * Writes a copy: a zip that {@link #read} gives the memories of again, with the files {@code
   * about.txt}, {@code memories.jsonl}, {@code memories.md} and {@code about-you.json}, and the
   * pictures and documents in the folder {@code files}, which are not read again.
   *
   * @throws IllegalStateException when nothing is available here
   */
  Bytes write(ArchiveCopy copy);

  /** No archive: every file is refused, and no copies are written. */
  static Archive none() {
    return NoArchive.INSTANCE;
  }

  /**
   * Decides which moments the dates of a chat are, since the order of their numbers shows in all of
   * them together only. Asked once for each chat that is read, by the thread that reads it.
   */
  @FunctionalInterface
  interface ChatDates {
    /**
     * The moments, without a zone.
     *
     * @param written the dates in the order of the file
     * @return one for each; empty for a date that cannot be, which is then taken for words of the
     *     message before it
     */
    List<Optional<LocalDateTime>> moments(List<WrittenDate> written);
  }
}
