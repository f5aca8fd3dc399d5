package io.echovault.ports.vocabulary;

/**
 * How a channel knows a person. Printed masked.
 *
 * @param kind which of the channel's names this is
 * @param value the name itself, 1 to 160 characters; a phone number is its digits with the country
 *     code, without a plus sign
 */
public record ChannelIdentity(Channel channel, Kind kind, String value) {
  /** The kinds of name, the one that is trusted most first. */
  public enum Kind {
    /** An id that the channel gives one person for one business. It is never recycled. */
    USER_ID,
    /** The same across several businesses of one owner. */
    PARENT_USER_ID,
    /** A telephone number. It can be given to somebody else. */
    PHONE,
    /** A chat of several people: nobody in particular, but a reply can go there. */
    GROUP,
    /** An address for mail that somebody gave. It names where mail goes, nobody in particular. */
    ADDRESS
  }

  public ChannelIdentity {
    if (value.isBlank() || value.length() > 160) {
      throw new IllegalArgumentException(
          "an identity has 1 to 160 characters, this one has " + value.length());
    }
    if (kind == Kind.PHONE && !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("a phone number is digits only, this one is not");
    }
  }

  /** A person as WhatsApp's business-scoped user id names them. */
  public static ChannelIdentity whatsappUser(String userId) {
    return new ChannelIdentity(Channel.WHATSAPP, Kind.USER_ID, userId);
  }

  /** A person as their phone number names them; every character but the digits is dropped. */
  public static ChannelIdentity whatsappPhone(String phone) {
    var digits = new StringBuilder();
    phone.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return new ChannelIdentity(Channel.WHATSAPP, Kind.PHONE, digits.toString());
  }

  /** Where mail goes. */
  public static ChannelIdentity mail(String address) {
    return new ChannelIdentity(Channel.MAIL, Kind.ADDRESS, address);
  }

  @Override
  public String toString() {
    return channel + ":" + kind + ":…" + value.substring(Math.max(0, value.length() - 2));
  }
}
