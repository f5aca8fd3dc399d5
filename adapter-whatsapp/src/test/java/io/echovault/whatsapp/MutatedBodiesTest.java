package io.echovault.whatsapp;

import static io.echovault.whatsapp.Bodies.RECEIVED_AT;
import static io.echovault.whatsapp.Bodies.message;
import static io.echovault.whatsapp.Bodies.messages;
import static io.echovault.whatsapp.Bodies.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Valid bodies with random damage: each is read or refused, quickly, and nothing else happens. */
class MutatedBodiesTest {
  private static final long SEED = 20261122;
  private static final int ROUNDS = 20_000;
  // Measured in the processor's time, so that a busy machine does not count against us.
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration PATIENCE = Duration.ofMillis(50);
  private static final List<String> TOKENS =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "0.5",
          "\"\"",
          "\"x\"",
          "{}",
          "[]",
          "[[[[",
          "\\ud83d",
          "\\u0000",
          "\"",
          "\\",
          ",",
          ":",
          "{",
          "}",
          "[",
          "]",
          "\0",
          "\uFEFF",
          "9999999999999999999",
          "\"type\":\"text\",",
          "\"group_id\":",
          "\"context\":{},");

  private final WebhookParser parser = new WebhookParser();
  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void areReadOrRefusedAndNothingElse() {
    List<byte[]> seeds = seeds();
    seeds.forEach(this::read);
    int readable = 0;
    int slow = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] body = seeds.get(random.nextInt(seeds.size()));
      for (int times = random.nextInt(4); times >= 0; times--) {
        body = damage(body);
      }
      long before = THREADS.getCurrentThreadCpuTime();
      boolean read = read(body);
      slow += THREADS.getCurrentThreadCpuTime() - before > PATIENCE.toNanos() ? 1 : 0;
      readable += read ? 1 : 0;
    }
    assertThat(slow).as("slower than %s", PATIENCE).isZero();
    assertThat(readable).as("both outcomes are tried").isBetween(ROUNDS / 20, ROUNDS * 19 / 20);
  }

  /** Whether it could be read; every slice of it then can, to the same message. */
  private boolean read(byte[] body) {
    try {
      for (Arrival each : parser.parse(body, RECEIVED_AT).arrivals()) {
        assertThat(parser.reparse(each.slice().array(), RECEIVED_AT)).isEqualTo(each.message());
      }
      return true;
    } catch (MalformedWebhookException e) {
      return false;
    }
  }

  private byte[] damage(byte[] body) {
    int from = random.nextInt(body.length + 1);
    int to = Math.min(body.length, from + random.nextInt(12));
    return switch (random.nextInt(7)) {
      case 0 -> splice(body, from, from, token());
      case 1 -> splice(body, from, to, token());
      case 2 -> splice(body, from, to, new byte[0]);
      case 3 -> splice(body, from, to, new byte[] {(byte) random.nextInt(256)});
      case 4 -> replaceValue(body, from);
      case 5 -> replaceValue(body, from);
      default -> {
        int other = random.nextInt(body.length + 1);
        int end = Math.min(body.length, other + random.nextInt(200));
        yield splice(body, from, from, Arrays.copyOfRange(body, other, end));
      }
    };
  }

  /** Puts a token in the place of a string or number, so that the document stays whole. */
  private byte[] replaceValue(byte[] body, int from) {
    String text = new String(body, UTF_8);
    int colon = text.indexOf(':', Math.min(from, text.length()));
    if (colon < 0 || colon + 1 >= text.length()) {
      return body;
    }
    int end = colon + 1;
    if (text.charAt(end) == '"') {
      end = text.indexOf('"', end + 1) + 1;
    } else {
      while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
        end++;
      }
    }
    String value = TOKENS.get(random.nextInt(9));
    return end <= colon
        ? body
        : (text.substring(0, colon + 1) + value + text.substring(end)).getBytes(UTF_8);
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8);
  }

  private static byte[] splice(byte[] body, int from, int to, byte[] middle) {
    var result = new ByteArrayOutputStream(body.length + middle.length);
    result.write(body, 0, from);
    result.writeBytes(middle);
    result.write(body, to, body.length - to);
    return result.toByteArray();
  }

  private static List<byte[]> seeds() {
    var seeds = new ArrayList<byte[]>();
    var all = new ArrayList<String>();
    Bodies.EVERY_TYPE.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(type -> all.add(message("wamid." + type.getKey(), type.getValue())));
    all.forEach(each -> seeds.add(messages(each)));
    seeds.add(messages(all.toArray(new String[0])));
    seeds.add(
        value(
            """
            "statuses":[{"id":"o","status":"failed","timestamp":"1","recipient_id":"34600111222",
            "biz_opaque_callback_data":"7d444840-9dc0-11d1-b245-5ffdce74fad2",
            "errors":[{"code":131047,"title":"t","error_data":{"details":"d"}}]}]"""));
    return seeds;
  }
}
