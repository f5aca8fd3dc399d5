package io.echovault.core.billing;

import io.echovault.core.answer.Message;
import io.echovault.ports.vocabulary.MessageCount;
import io.echovault.ports.vocabulary.Rates;
import java.util.List;

/** What is told of the messages of a month and of what they cost. */
final class MessageCosts {
  private static final long CENT = 10_000;
  private static final int CENTS = 100;

  private MessageCosts() {}

  /** Nothing where there were none. */
  static Message told(List<MessageCount> counts, Rates rates) {
    if (counts.isEmpty()) {
      return Message.none();
    }
    return Message.sentences(counted(counts), allowance(counts, rates), cost(counts, rates));
  }

  private static Message counted(List<MessageCount> counts) {
    long paid = counted(counts, true);
    return Message.of("billing.messages").with("free", counted(counts, false)).with("paid", paid);
  }

  private static long counted(List<MessageCount> counts, boolean billable) {
    return counts.stream()
        .filter(each -> each.pricing().billable() == billable)
        .mapToLong(MessageCount::messages)
        .sum();
  }

  /** Only their own part of it: what others use is nobody's business. */
  private static Message allowance(List<MessageCount> counts, Rates rates) {
    long used = Rates.freeUsed(counts);
    return rates.free() == 0 || used == 0
        ? Message.none()
        : Message.of("billing.allowance").with("all", rates.free()).with("used", used);
  }

  private static Message cost(List<MessageCount> counts, Rates rates) {
    if (!rates.any() || counted(counts, true) == 0) {
      return Message.none();
    }
    long unknown = rates.unknown(counts);
    Message cost =
        Message.of("billing.cost")
            .with("cost", amount(rates.micros(counts)) + " " + rates.currency());
    return unknown == 0
        ? cost
        : Message.sentences(cost, Message.of("billing.no-rate").with("count", unknown));
  }

  /** With two decimals; half a cent is rounded up, once for the whole and nowhere before. */
  static String amount(long micros) {
    long cents = (micros + CENT / 2) / CENT;
    return cents / CENTS + (cents % CENTS < 10 ? ".0" : ".") + cents % CENTS;
  }
}
