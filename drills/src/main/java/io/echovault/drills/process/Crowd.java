package io.echovault.drills.process;

import io.echovault.drills.ground.Threads;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.simulator.Contact;
import io.echovault.simulator.InboundMessage;
import io.echovault.simulator.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * People who write to the bot in an open loop: at their own times, however it fares. All of it
 * follows from the seed, except the clock.
 */
final class Crowd implements AutoCloseable {
  private static final double SEVERAL_IN_ONE = 0.1;
  private static final double IMPATIENT = 0.1;
  private static final int SEVERAL = 2;
  private static final int SEVERAL_SPREAD = 3;
  private static final int MANY = 32;
  private static final int MANY_SPREAD = 16;

  /**
   * How much they write.
   *
   * @param people how many write
   * @param perSecond how many webhooks a second, at random times
   * @param manyInOne the share of webhooks with 32 messages or more
   */
  record Load(int people, double perSecond, double manyInOne, long seed) {}

  private final Load load;
  private final Random random;
  private final Webhooks webhooks;
  private final Meta meta;
  private final Thread thread = Threads.daemon("crowd", this::write);
  private volatile boolean writing = true;
  private long messages;
  private long letters;

  Crowd(Load load, Webhooks webhooks, Meta meta) {
    this.load = load;
    this.random = new Random(load.seed());
    this.webhooks = webhooks;
    this.meta = meta;
  }

  void start() {
    thread.start();
  }

  /** The phones of all people. */
  List<String> phones() {
    var phones = new ArrayList<String>();
    for (int person = 0; person < load.people(); person++) {
      phones.add(phone(person));
    }
    return phones;
  }

  /** Nobody writes any more; what was written is still delivered. */
  @Override
  public void close() {
    writing = false;
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    long due = System.nanoTime();
    while (writing) {
      // Times between independent events: most are short, a few are long.
      due += (long) (-Math.log(1 - random.nextDouble()) / load.perSecond() * 1e9);
      Letter letter = letter(due);
      while (writing && due - System.nanoTime() > 0) {
        LockSupport.parkNanos(Math.min(due - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(50)));
      }
      if (writing) {
        meta.take(letter);
      }
    }
  }

  private Letter letter(long due) {
    int person = random.nextInt(load.people());
    Contact sender =
        Contact.of(phone(person), "ES." + (7_000_000_000L + person), "Person " + person);
    int count = messagesInOne();
    var said = new ArrayList<InboundMessage>();
    for (int place = 0; place < count; place++) {
      long number = load.seed() % 1000 * 10_000_000 + ++messages;
      String id = Webhooks.messageId(phone(person), number);
      said.add(InboundMessage.text(sender, id, Instant.now(), Words.about(messages, random)));
    }
    return new Letter(
        "letter-" + ++letters,
        phone(person),
        said.stream().map(InboundMessage::id).toList(),
        new Bytes(webhooks.messages(said)),
        random.nextDouble() < IMPATIENT,
        due,
        random.nextLong());
  }

  // Many are kept in another way than few.
  private int messagesInOne() {
    double share = random.nextDouble();
    if (share < load.manyInOne()) {
      return MANY + random.nextInt(MANY_SPREAD);
    }
    return share < load.manyInOne() + SEVERAL_IN_ONE ? SEVERAL + random.nextInt(SEVERAL_SPREAD) : 1;
  }

  /** How many messages a webhook has on average. */
  static double messagesInOneOnAverage(double manyInOne) {
    return manyInOne * (MANY + (MANY_SPREAD - 1) / 2.0)
        + SEVERAL_IN_ONE * (SEVERAL + (SEVERAL_SPREAD - 1) / 2.0)
        + (1 - manyInOne - SEVERAL_IN_ONE);
  }

  private static String phone(int person) {
    return "346" + (10_000_000 + person);
  }
}
