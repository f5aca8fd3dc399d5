package io.echovault.core.understanding;

import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Sent;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import java.util.Optional;

/**
 * Reads digits alone, sent soon after a one-time link: most likely a PIN that belongs on the page
 * behind the link.
 */
final class DigitsAlone {
  static final int SHORTEST = 6;
  static final int LONGEST = 12;

  private DigitsAlone() {}

  /** The digits of a message that has nothing else, while a link is fresh. */
  static Optional<Intent> read(IncomingMessage message, ChatContext context) {
    return words(message)
        .filter(DigitsAlone::areAll)
        .filter(words -> context.watchesForPin(message.envelope().sentAt()))
        .map(
            words ->
                new Sent.Digits(
                    words,
                    SentThings.provenance(message),
                    message instanceof Edited edited
                        ? edited.original()
                        : message.envelope().id()));
  }

  private static Optional<String> words(IncomingMessage message) {
    if (message instanceof Text text) {
      return Optional.of(text.body());
    } else if (message instanceof Edited edited) {
      return Optional.of(edited.body());
    } else if (message instanceof Media media && media.kind() != Media.Kind.STICKER) {
      return media.caption();
    }
    return Optional.empty();
  }

  /** 6 to 12 digits of any script, with nothing between and around them but blanks and dashes. */
  static boolean areAll(String words) {
    int digits = 0;
    for (int i = 0; i < words.length() && digits <= LONGEST; ) {
      int character = words.codePointAt(i);
      i += Character.charCount(character);
      if (Character.isDigit(character)) {
        digits++;
      } else if (!separates(character)) {
        return false;
      }
    }
    return digits >= SHORTEST && digits <= LONGEST;
  }

  private static boolean separates(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.DASH_PUNCTUATION ->
          true;
      default -> character == '.' || character == '\u2212' || character == '_';
    };
  }
}
