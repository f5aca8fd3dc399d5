package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.ExportFile;
import io.echovault.ports.vocabulary.ImportFile;
import io.echovault.ports.vocabulary.ImportReport;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.function.IntConsumer;

/**
 * Many memories of a member at once, in a file and out of one. Every batch that is taken in, and
 * every copy that is given out, is audited. Safe for many threads. A member that does not exist is
 * {@link io.echovault.ports.vocabulary.MemoException.NotFound}.
 */
public interface Transfers {

  /**
   * Keeps what a file holds: a WhatsApp "Export chat" (text, or the zip with it), or a copy that
   * {@link #export} gave.
   *
   * <p>Repeats: the same file twice, or a longer export of the same chat later, adds only what is
   * new; so an import that was interrupted is simply done again. What the member forgot meanwhile
   * stays forgotten. Transactions: one for each batch of a few hundred, so that the member is not
   * kept waiting.
   *
   * @param progress told how many messages of the file are done, now and then
   * @return what became of it, worded in the member's language; a file that cannot be understood
   *     changes nothing
   */
  ImportReport importFile(MemberRef member, ImportFile file, IntConsumer progress);

  /**
   * A copy of everything that is kept of the member, as a zip whose memories can be imported again.
   * The words of what is secret are left out.
   *
   * @throws IllegalStateException when no archive is connected, which writes copies
   */
  ExportFile export(MemberRef member);
}
