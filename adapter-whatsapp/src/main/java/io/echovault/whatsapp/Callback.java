package io.echovault.whatsapp;

import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.ReplyId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which message a status is about: the text that travels out with a message and comes back with its
 * statuses.
 *
 * @param part 0 for the message that tells that all of the reply was taken, and another number for
 *     one that goes before it, or for a voice note beside the words
 */
record Callback(ReplyId reply, int part) {
  /** The part that a voice note is: it goes beside the words of the same reply. */
  static final int VOICE_NOTE = DeliveryStatus.LAST_PART;

  private static final Pattern FORM =
      Pattern.compile("([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:\\.([0-9]{1,2}))?");

  /** The one of a reply's messages at a place in their order. */
  static Callback at(ReplyId reply, int place, int messages) {
    boolean last = place == messages - 1;
    return new Callback(reply, last ? 0 : Math.min(place + 1, VOICE_NOTE - 1));
  }

  /** Empty when the text is none of ours. */
  static Optional<Callback> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int part = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    return part > VOICE_NOTE
        ? Optional.empty()
        : Optional.of(new Callback(new ReplyId(UUID.fromString(form.group(1))), part));
  }

  String text() {
    return reply.value() + (part == 0 ? "" : "." + part);
  }
}
