package io.echovault.core.answer;

import io.echovault.core.time.TimeSpan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence, or several, that a person is to read: a key into the texts of each language, and what
 * is filled in. Decisions are taken from it, never from the text that is made of it.
 *
 * @param key names the text, such as {@code kept.as}; lower case, parts divided by dots
 * @param arguments what is filled in, by the name that the text calls it
 */
public record Message(String key, Map<String, Argument> arguments) {
  private static final String JOINED = "joined";
  private static final Message NONE = of("none");

  public Message {
    arguments = Map.copyOf(arguments);
  }

  /** A message without arguments. */
  public static Message of(String key) {
    return new Message(key, Map.of());
  }

  /** Words that are shown as they are: what a person wrote, or what was worded before. */
  public static Message words(String words) {
    return of("words").with("words", words);
  }

  /** Nothing to say: an empty text in every language. */
  public static Message none() {
    return NONE;
  }

  /** One text after another, each as a line of its own. Messages that say nothing are left out. */
  public static Message lines(List<Message> messages) {
    return joined(Argument.Divided.LINES, messages);
  }

  /** One text after another, each as a line of its own. Messages that say nothing are left out. */
  public static Message lines(Message... messages) {
    return lines(Arrays.asList(messages));
  }

  /** One text after another, divided by blanks. Messages that say nothing are left out. */
  public static Message sentences(Message... messages) {
    return joined(Argument.Divided.SENTENCES, Arrays.asList(messages));
  }

  /** One text after another, divided by empty lines. Messages that say nothing are left out. */
  public static Message paragraphs(Message... messages) {
    return joined(Argument.Divided.PARAGRAPHS, Arrays.asList(messages));
  }

  /** One text after another, divided in some way. Messages that say nothing are left out. */
  public static Message joined(Argument.Divided divided, List<Message> messages) {
    return new Message(
        JOINED,
        Map.of(
            "all",
            new Argument.Several(
                messages.stream().filter(each -> !each.isNone()).toList(), divided)));
  }

  /** Whether there is nothing to say. */
  public boolean isNone() {
    return key.equals(NONE.key)
        || (arguments.get("all") instanceof Argument.Several all && all.messages().isEmpty());
  }

  /** The same with one more argument. */
  public Message with(String name, Argument argument) {
    Map<String, Argument> more = new LinkedHashMap<>(arguments);
    more.put(name, argument);
    return new Message(key, more);
  }

  /** The same with words that are shown as they are, such as what a person wrote. */
  public Message with(String name, String words) {
    return with(name, new Argument.Words(words));
  }

  /** The same with a number, which may choose between singular and plural. */
  public Message with(String name, long number) {
    return with(name, new Argument.Count(number));
  }

  /** The same with another message filled in. */
  public Message with(String name, Message message) {
    return with(name, new Argument.Nested(message));
  }

  /** The same with the day on which a moment lies in a place. */
  public Message withDay(String name, Instant at, ZoneId zone) {
    return with(name, new Argument.Time(at, zone, Argument.Precision.DAY));
  }

  /** The same with a moment as day and clock time; at midnight the day only. */
  public Message withMoment(String name, Instant at, ZoneId zone) {
    return with(name, new Argument.Time(at, zone, Argument.Precision.MOMENT));
  }

  /** The same with whole days: one, a month, a year, or from one to another. */
  public Message withDays(String name, TimeSpan days) {
    return with(name, new Argument.Days(days));
  }

  /** The same with several messages, divided in some way. */
  public Message withList(String name, List<Message> messages, Argument.Divided divided) {
    return with(name, new Argument.Several(messages, divided));
  }

  /** Prints no arguments: they may be what a person wrote. */
  @Override
  public String toString() {
    return "Message[" + key + "]";
  }
}
