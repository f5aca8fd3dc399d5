package io.echovault.bench.ingest;

import io.echovault.bench.load.Requests;
import io.echovault.bench.run.BotUnderTest;
import io.echovault.simulator.Contact;
import io.echovault.simulator.Webhooks;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed webhooks with one message each, every message new, from a thousand senders. A sender's
 * body is made once, and for each message gets another id and is signed anew: the client shares the
 * machine with what is measured. Belongs to one thread.
 */
final class Letters implements Supplier<ByteBuffer> {
  private static final int SENDERS = 1000;
  private static final String WORDS =
      "The spare key is with Ana in the blue house, and the plumber comes on Tuesday at nine.";
  private static final String HEADER = "X-Hub-Signature-256";
  private static final String SECRET = BotUnderTest.SECRET;
  private static final byte[] LOWER = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final String GAP = "0".repeat(16);

  private final Random random;
  private final Mac mac;
  private final List<Letter> letters = new ArrayList<>();
  private long number;

  /** A request, and where in it the message's id, the signature and the body are. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Letter(byte[] request, int id, int signature, int body) {}

  Letters(Random random) {
    this.random = random;
    try {
      mac = Mac.getInstance("HmacSHA256");
      byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA256", e);
    }
    Webhooks webhooks = Webhooks.of(BotUnderTest.NUMBER_ID, "15550001111");
    for (int sender = 0; sender < SENDERS; sender++) {
      letters.add(letter(webhooks, "1555" + (1_000_000 + sender)));
    }
  }

  private static Letter letter(Webhooks webhooks, String phone) {
    String id = Webhooks.messageId(phone, 0).substring(0, 30) + GAP + "AA==";
    byte[] body = webhooks.text(Contact.ofPhone(phone, "Somebody"), id, Instant.now(), WORDS);
    ByteBuffer whole = Requests.post("/webhook", body, HEADER, Webhooks.sign(body, SECRET));
    byte[] request = new byte[whole.remaining()];
    whole.get(request);
    String text = new String(request, StandardCharsets.ISO_8859_1);
    int signature = text.indexOf("sha256=") + "sha256=".length();
    return new Letter(
        request, text.indexOf(GAP, signature + 64), signature, text.length() - body.length);
  }

  @Override
  public ByteBuffer get() {
    Letter letter = letters.get(random.nextInt(SENDERS));
    byte[] request = letter.request.clone();
    number++;
    for (int i = 0; i < GAP.length(); i++) {
      request[letter.id + i] = HEX[(int) (number >>> (4 * (GAP.length() - 1 - i))) & 15];
    }
    mac.update(request, letter.body, request.length - letter.body);
    byte[] signed = mac.doFinal();
    for (int i = 0; i < signed.length; i++) {
      request[letter.signature + 2 * i] = LOWER[(signed[i] >> 4) & 15];
      request[letter.signature + 2 * i + 1] = LOWER[signed[i] & 15];
    }
    return ByteBuffer.wrap(request);
  }
}
