package io.echovault.core.transfer;

import io.echovault.core.answer.Message;
import io.echovault.core.text.Letters;
import io.echovault.core.wording.Renderer;
import io.echovault.ports.vocabulary.ArchiveContent.Refused;
import io.echovault.ports.vocabulary.ImportReport;

/**
 * What became of a file that was to be imported.
 *
 * @param accepted whether it was understood; if not, nothing was changed
 * @param kept how many memories are new
 * @param known how many were kept or forgotten before
 * @param skipped how many messages have no words to keep
 * @param said all of it, for whoever asked, with nothing of the content
 */
public record Imported(boolean accepted, int kept, int known, int skipped, Message said) {

  /** A file that cannot be taken. */
  static Imported refused(Refused refused, int mostText) {
    String problem = Letters.lower(refused.problem().name()).replace('_', '-');
    Message why =
        Message.of("import.problem." + problem)
            .with("line", refused.line())
            .with("most", mostText >> 20);
    return new Imported(false, 0, 0, 0, why);
  }

  /** The same in words. */
  ImportReport report(String language) {
    return new ImportReport(accepted, kept, known, skipped, Renderer.words(said, language));
  }
}
