package io.echovault.ports.vocabulary;

import java.util.Locale;

/**
 * A way in which people and the bot reach each other: a messenger, mail, or a program that embeds
 * the bot. What a channel can show, and how much of it at once, only its adapter knows.
 *
 * @param name 1 to 40 characters in lower case, stored with everything that came by the channel
 */
public record Channel(String name) {
  /** WhatsApp. */
  public static final Channel WHATSAPP = new Channel("whatsapp");

  /** Mail. */
  public static final Channel MAIL = new Channel("mail");

  private static final int LONGEST = 40;

  public Channel {
    if (!name.equals(name.toLowerCase(Locale.ROOT)) || name.isBlank() || name.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a channel's name has 1 to " + LONGEST + " characters in lower case: " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
