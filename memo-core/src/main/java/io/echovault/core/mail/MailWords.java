package io.echovault.core.mail;

import io.echovault.core.answer.Message;
import io.echovault.core.member.Alert;
import io.echovault.core.text.Letters;
import java.time.Instant;
import java.time.ZoneId;

/** What stands in mail: a line for the subject, then the text. Never anything of a memory. */
public final class MailWords {
  private MailWords() {}

  /** A mail about something that is told elsewhere in the same words. */
  public static Message about(String subject, Message words) {
    return Message.paragraphs(Message.of(subject), words, Message.of("mail.foot"));
  }

  /** The mail with the code that confirms its address. */
  static Message code(String code) {
    return Message.paragraphs(
        Message.of("mail.code.subject"), Message.of("mail.code.body").with("code", code));
  }

  /** To an address that gets no more mail. */
  static Message left() {
    return Message.paragraphs(Message.of("mail.left.subject"), Message.of("mail.left.body"));
  }

  /** What happened to whoever reads it. */
  static Message own(Alert alert, Instant at, ZoneId zone) {
    return about(key(alert) + "subject", Message.of(key(alert) + "own").withMoment("at", at, zone));
  }

  /** What happened to somebody else in the tenant. */
  static Message other(Alert alert, String name, Instant at, ZoneId zone) {
    Message who = name.isBlank() ? Message.of("mail.nameless") : Message.words(name);
    return about(
        key(alert) + "subject",
        Message.of(key(alert) + "other").with("name", who).withMoment("at", at, zone));
  }

  /** To somebody who was erased a moment ago. */
  public static Message erased(Instant at, ZoneId zone) {
    return Message.paragraphs(
        Message.of("mail.erased.subject"),
        Message.of("mail.erased.own").withMoment("at", at, zone));
  }

  private static String key(Alert alert) {
    return switch (alert) {
      case LOCKED_OUT -> "mail.locked.";
      case VOICE_ENROLLED -> "mail.voice.";
      case RECOVERY_ASKED -> "mail.recovery.";
      case MEMBER_ERASED -> "mail.member-erased.";
      case KEYS_ROTATED -> "mail.keys.";
      case BACKUP_FAILED -> "mail.backup-failed.";
      case BACKUP_OLD -> "mail.backup-old.";
      case CODE, ADDRESS_LEFT ->
          throw new IllegalArgumentException(Letters.lower(alert.name()) + " has words of its own");
    };
  }
}
