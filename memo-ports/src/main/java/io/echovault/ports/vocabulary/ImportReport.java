package io.echovault.ports.vocabulary;

/**
 * What became of a file that was to be imported.
 *
 * @param accepted whether it was understood; if not, nothing was changed
 * @param kept how many memories are new
 * @param known how many messages were kept or forgotten before, and so left as they are
 * @param skipped how many messages have no words to keep: media, notices, deleted ones
 * @param summary all of it in plain words for whoever asked, with nothing of the content
 */
public record ImportReport(boolean accepted, int kept, int known, int skipped, String summary) {

  /** A file that was not understood; the words say what is wrong and what to do. */
  public static ImportReport refused(String words) {
    return new ImportReport(false, 0, 0, 0, words);
  }
}
