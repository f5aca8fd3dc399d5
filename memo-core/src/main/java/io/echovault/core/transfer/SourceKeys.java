package io.echovault.core.transfer;

import io.echovault.core.codec.ByteWriter;
import io.echovault.core.codec.StoredNames.Source;
import io.echovault.ports.vocabulary.ChatMessage;
import io.echovault.ports.vocabulary.MessageId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Gives each line of a chat a key that it has in every export of that chat: its minute, its author,
 * its words, and which of several equal ones it is. Seconds do not count, because only iPhones
 * write them. To be asked in the order of the file; not safe for threads.
 */
final class SourceKeys {
  private final Map<String, Integer> seen = new HashMap<>();

  MessageId key(ChatMessage line) {
    String same =
        hash(
            new ByteWriter()
                .writeText(line.writtenAt().truncatedTo(ChronoUnit.MINUTES).toString())
                .writeText(line.author())
                .writeText(line.words()));
    int times = seen.merge(same, 1, Integer::sum);
    return new MessageId(Source.IMPORT.text() + same + (times == 1 ? "" : "/" + times));
  }

  /** SHA-256, in hex. */
  private static String hash(ByteWriter content) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(content.toBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
