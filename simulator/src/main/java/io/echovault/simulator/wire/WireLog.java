package io.echovault.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The last exchanges between the bot and the stand-in, for whoever wants to look at the wire. */
public final class WireLog {

  private static final int KEPT = 60;
  private static final int LONGEST = 6000;

  /**
   * One exchange.
   *
   * @param kind {@code request} from the bot, or {@code webhook} to it
   * @param status of the answer; 0 if none came
   */
  public record Exchange(
      long number, Instant at, String kind, String title, int status, String sent, String answer) {

    /** Without bodies. */
    @Override
    public String toString() {
      return "Exchange[" + kind + ", " + status + "]";
    }
  }

  private final Deque<Exchange> exchanges = new ArrayDeque<>();
  private Consumer<Exchange> listener = any -> {};
  private long count;

  /** Calls the listener with every exchange from now on. */
  public synchronized void listen(Consumer<Exchange> whoever) {
    listener = whoever;
  }

  public synchronized void add(
      Instant at, String kind, String title, int status, byte[] sent, String answer) {
    Exchange exchange = new Exchange(++count, at, kind, title, status, cut(sent), cut(answer));
    exchanges.add(exchange);
    if (exchanges.size() > KEPT) {
      exchanges.remove();
    }
    listener.accept(exchange);
  }

  public synchronized List<Exchange> recent() {
    return List.copyOf(exchanges);
  }

  private static String cut(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
