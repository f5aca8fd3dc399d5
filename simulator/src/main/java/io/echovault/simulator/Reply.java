package io.echovault.simulator;

import java.util.List;
import java.util.Optional;

/**
 * A message that the bot sent to a person, as it was when it was looked at.
 *
 * @param kind Meta's type, such as {@code text}, {@code interactive} or {@code audio}
 * @param text the body or caption; empty if there is none
 * @param file what came with it, if something did
 * @param statuses the words reported to the bot so far, such as {@code sent}, {@code delivered}
 */
public record Reply(
    String id,
    String kind,
    String text,
    List<Choice> buttons,
    List<Choice> rows,
    Optional<String> quotedId,
    Optional<String> callbackData,
    Optional<File> file,
    List<String> statuses) {

  /** A file that the bot uploaded; {@link Simulator#media()} has its content. */
  public record File(String mediaId, String name) {}

  /** A reply button or a row of a list. */
  public record Choice(String id, String title, String description) {}

  public Reply {
    buttons = List.copyOf(buttons);
    rows = List.copyOf(rows);
    statuses = List.copyOf(statuses);
  }
}
