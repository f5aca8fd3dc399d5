package io.echovault.drills.process;

import io.echovault.ports.inbound.MemoryBot;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Sender;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives texts to a bot, each from somebody who never wrote before, and counts what becomes of them.
 * A text that throws is tried as often as the app would, and counts as buried after that. Not safe
 * for threads.
 */
final class WordsTrial {
  /** Up to so many characters a text is to be handled within {@link #LONGEST}. */
  static final int MEASURED = 4_096;

  static final Duration LONGEST = Duration.ofMillis(50);

  private static final int ATTEMPTS = 5;
  private static final int MEMBERS = 1_000;
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Supplier<MemoryBot> bots;
  private MemoryBot bot;
  private long texts;
  private long threw;
  private long slow;
  private long slowestNanos;
  private long slowest = -1;
  private long buried;
  private long unanswered;

  /**
   * Gives them to new bots, one after the other, so that no store grows without end.
   *
   * @param bots makes a bot that knows nobody
   */
  WordsTrial(Supplier<MemoryBot> bots) {
    this.bots = bots;
    bot = bots.get();
  }

  void take(String words) {
    if (++texts % MEMBERS == 0) {
      bot = bots.get();
    }
    Text message = message(words);
    Optional<Reply> reply = Optional.empty();
    for (int tried = 0; tried < ATTEMPTS && reply.isEmpty(); tried++) {
      reply = once(message);
    }
    if (reply.isEmpty()) {
      buried++;
    } else if (reply.get().equals(Reply.SILENCE)) {
      unanswered++;
    }
  }

  private Optional<Reply> once(Text message) {
    long before = threads.getCurrentThreadCpuTime();
    try {
      return Optional.of(bot.receive(message));
    } catch (RuntimeException | StackOverflowError e) {
      threw++;
      return Optional.empty();
    } finally {
      measured(message, threads.getCurrentThreadCpuTime() - before);
    }
  }

  private void measured(Text message, long nanos) {
    if (message.body().length() <= MEASURED) {
      slow += nanos > LONGEST.toNanos() ? 1 : 0;
      if (nanos > slowestNanos) {
        slowestNanos = nanos;
        slowest = texts - 1;
      }
    }
  }

  private Text message(String words) {
    ChannelIdentity phone = ChannelIdentity.whatsappPhone(String.valueOf(34_600_000_000L + texts));
    return new Text(
        new Envelope(
            new MessageId("wamid." + texts),
            "106",
            new Sender(List.of(phone), Optional.of("Somebody")),
            NOON,
            NOON,
            Optional.empty(),
            false,
            Optional.empty()),
        words);
  }

  /** What became of all texts so far. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("n", texts);
    figures.put("threw", threw);
    figures.put("over_50ms", slow);
    figures.put("slowest_ms", Math.round(slowestNanos / 1e4) / 100.0);
    figures.put("slowest_text", slowest);
    figures.put("buried", buried);
    figures.put("unanswered", unanswered);
    return figures;
  }

  /** The promises that broke. */
  List<String> broken() {
    return Map.of(
            "texts made the bot throw", threw,
            "texts took more than 50 ms", slow,
            "texts were given up", buried,
            "texts were not answered", unanswered)
        .entrySet()
        .stream()
        .filter(each -> each.getValue() > 0)
        .map(each -> each.getValue() + " " + each.getKey())
        .sorted()
        .toList();
  }
}
