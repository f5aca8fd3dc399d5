package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.mail.MailAddress;
import io.echovault.core.member.Mailbox;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.Letters;
import java.time.Instant;
import java.util.Optional;

/** Where a member gets mail: {@code /mail}, with an address, the code that it got, or "off". */
final class MailCommand {
  private static final BoundedPattern BLANKS = BoundedPattern.compile("\\s++");
  private static final BoundedPattern CODE = BoundedPattern.compile("[0-9]{6}");

  private MailCommand() {}

  static Command command(boolean available) {
    return Command.of(
        "mail",
        (turn, argument) ->
            available ? Answer.say(answer(turn, argument)) : Answer.say("mail.not-here"));
  }

  private static Message answer(Turn turn, String argument) {
    String[] words = BLANKS.split(argument.strip(), 2);
    String rest = words.length > 1 ? words[1].strip() : "";
    return switch (Letters.lower(words[0])) {
      case "" -> shown(turn);
      case "address" -> rest.isEmpty() ? shown(turn) : ask(turn, rest);
      case "code" -> confirm(turn, rest);
      case "off" -> remove(turn);
      default -> CODE.matches(words[0]) ? confirm(turn, words[0]) : ask(turn, argument.strip());
    };
  }

  private static Message shown(Turn turn) {
    Optional<String> address = mailbox(turn).address();
    return Message.sentences(
        address
            .map(each -> Message.of("mail.shown").with("address", each))
            .orElse(Message.of("mail.none")),
        mailbox(turn)
            .asked(turn.notebook().now())
            .map(each -> Message.of("mail.waits").with("address", each.address()))
            .orElse(Message.none()),
        Message.of("mail.how"));
  }

  private static Message ask(Turn turn, String given) {
    Optional<String> address = MailAddress.of(given);
    if (address.isEmpty()) {
      return Message.of("mail.no-address");
    }
    Instant now = turn.notebook().now();
    if (address.equals(mailbox(turn).address())) {
      return Message.of("mail.shown").with("address", address.get());
    }
    if (!mailbox(turn).mayAsk(now)) {
      return Message.of("mail.too-many");
    }
    keep(turn, mailbox(turn).asking(address.get(), now));
    return Message.of("mail.code-sent").with("address", address.get());
  }

  private static Message confirm(Turn turn, String code) {
    Optional<Mailbox.Asked> asked = mailbox(turn).asked(turn.notebook().now());
    if (asked.isEmpty()) {
      return Message.of("mail.nothing-waits");
    }
    boolean right = CODE.matches(code) && code.equals(asked.get().code());
    keep(turn, right ? mailbox(turn).confirmed() : mailbox(turn).mistaken());
    if (right) {
      return Message.of("mail.confirmed").with("address", asked.get().address());
    }
    return Message.of(mailbox(turn).asked().isPresent() ? "mail.wrong-code" : "mail.last-code");
  }

  private static Message remove(Turn turn) {
    if (mailbox(turn).address().isEmpty() && mailbox(turn).asked().isEmpty()) {
      return Message.of("mail.none");
    }
    keep(turn, mailbox(turn).removed());
    return Message.of("mail.removed");
  }

  private static Mailbox mailbox(Turn turn) {
    return turn.settings().mailbox();
  }

  private static void keep(Turn turn, Mailbox mailbox) {
    turn.notebook().state(turn.notebook().state().with(turn.settings().with(mailbox)));
  }
}
