package io.echovault.core.conversation;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Cut;
import io.echovault.ports.vocabulary.Reply;
import java.util.Optional;

/**
 * Makes one message of an answer, within the channel's limits.
 *
 * @param reply the message
 * @param rest what did not fit
 */
record Fitting(Reply reply, Optional<String> rest) {
  private static final int TEXT = 4_096;
  private static final int CHOICE = 1_024;
  private static final String MORE = "\n\n(Send “more” for the rest.)";
  private static final String NO_MORE = "\n\n(There is more. Ask for less at once.)";
  private static final BoundedPattern LONE_SURROGATE =
      BoundedPattern.compile("[\\x{D800}-\\x{DFFF}]");
  private static final BoundedPattern NUL = BoundedPattern.compile("\\x00");

  static Fitting of(Answer answer) {
    return of(answer, MORE);
  }

  /** The same of an answer whose rest is not to be kept. */
  static Fitting withoutRest(Answer answer) {
    return new Fitting(of(answer, NO_MORE).reply, Optional.empty());
  }

  private static Fitting of(Answer answer, String more) {
    String words = clean(answer.words()).strip();
    if (words.isEmpty()) {
      return new Fitting(Reply.SILENCE, Optional.empty());
    }
    if (answer.fileName().isPresent()) {
      return new Fitting(
          new Reply.Document(Cut.shortened(words, CHOICE), answer.fileName().get()),
          Optional.empty());
    }
    if (!answer.buttons().isEmpty()) {
      return new Fitting(
          new Reply.Choice(Cut.shortened(words, CHOICE), answer.buttons()), Optional.empty());
    }
    if (words.codePointCount(0, words.length()) <= TEXT) {
      return new Fitting(new Reply.Text(words), Optional.empty());
    }
    Cut cut = Cut.at(words, TEXT - more.length());
    return new Fitting(new Reply.Text(cut.head() + more), Optional.of(cut.rest()));
  }

  @Override
  public String toString() {
    return "Fitting[" + reply + "]";
  }

  /** Channels refuse half characters and NUL. */
  private static String clean(String words) {
    return LONE_SURROGATE.matcher(NUL.matcher(words).replaceAll("")).replaceAll("\uFFFD");
  }
}
