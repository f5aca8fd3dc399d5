package io.echovault.drills.process;

import io.echovault.drills.ground.Ground;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Webhook bodies that nobody honest sends, by kind. Each is signed rightly before it goes out. */
final class HostileBodies {
  private static final int DEEP = 100_000;
  private static final int MANY = 20_000;
  private static final String SENT = "1795368478";

  private HostileBodies() {}

  /** All kinds there are, each with how one is made. */
  static Map<String, Function<Random, byte[]>> kinds() {
    Map<String, Function<Random, byte[]>> kinds = new LinkedHashMap<>();
    shapes(kinds);
    numbers(kinds);
    characters(kinds);
    sizes(kinds);
    return kinds;
  }

  private static void shapes(Map<String, Function<Random, byte[]>> kinds) {
    kinds.put("deep arrays", random -> utf8("[".repeat(DEEP)));
    kinds.put("deep objects", random -> utf8("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)));
    kinds.put("deep in a message", random -> text(random, "[".repeat(DEEP) + "]".repeat(DEEP)));
    kinds.put("many keys", random -> utf8(keys(random, MANY)));
    kinds.put("colliding keys", random -> utf8(colliding()));
    kinds.put(
        "the same key again", random -> utf8("{" + "\"entry\":[],".repeat(MANY) + "\"a\":1}"));
    kinds.put("an entry that is text", random -> utf8("{\"entry\":\"" + name(random) + "\"}"));
    kinds.put("messages that are a number", random -> value("\"messages\":7"));
    kinds.put("a message that is null", random -> value("\"messages\":[null,[],{},1,\"x\"]"));
    kinds.put("a status without anything", random -> value("\"statuses\":[{},{\"id\":null}]"));
    kinds.put("text that is an object", random -> text(random, "{\"body\":\"x\"}"));
    kinds.put("a number alone", random -> utf8(Integer.toString(random.nextInt())));
    kinds.put("null alone", random -> utf8("null"));
    kinds.put("nothing", random -> new byte[0]);
    kinds.put("blanks", random -> utf8(" \n\t".repeat(1 + random.nextInt(9000))));
    kinds.put("cut short", HostileBodies::cut);
    kinds.put("more behind the end", random -> utf8(envelope(random, "\"a\"") + "{}}]"));
    kinds.put("random bytes", HostileBodies::noise);
  }

  private static void numbers(Map<String, Function<Random, byte[]>> kinds) {
    kinds.put("a huge exponent", random -> at(random, "1e999999999"));
    kinds.put("a huge number", random -> at(random, "9".repeat(50_000)));
    kinds.put("a time far off", random -> at(random, "\"99999999999999\""));
    kinds.put("a time in 1970", random -> at(random, "\"1\""));
    kinds.put("a time below zero", random -> at(random, "\"-9223372036854775808\""));
    kinds.put("a place off the globe", HostileBodies::place);
  }

  private static void characters(Map<String, Function<Random, byte[]>> kinds) {
    kinds.put("lone surrogates", random -> text(random, "\"\\ud83d x \\udc00\""));
    kinds.put("escaped NUL", random -> text(random, "\"before\\u0000after\""));
    kinds.put("raw NUL", random -> text(random, "\"before\0after\""));
    kinds.put("a byte order mark", random -> utf8("\uFEFF" + envelope(random, "\"bom\"")));
    kinds.put("emoji", random -> text(random, "\"\uD83D\uDC69\u200D\uD83D\uDE80 \uD83C\uDDEA\""));
    kinds.put("right to left", random -> text(random, "\"\u202Eabc\u2066\u0301\u0301\u0301\""));
    kinds.put("bytes that are no UTF-8", HostileBodies::broken);
    kinds.put("UTF-16", random -> envelope(random, "\"wide\"").getBytes(StandardCharsets.UTF_16));
  }

  private static void sizes(Map<String, Function<Random, byte[]>> kinds) {
    kinds.put("a long text", random -> text(random, "\"" + "long ".repeat(50_000) + "\""));
    kinds.put("a long id", random -> id(random, name(random).repeat(2_000)));
    kinds.put("an empty id", random -> id(random, ""));
    kinds.put("a strange phone", random -> from("+" + "9".repeat(400)));
    kinds.put("a phone of letters", random -> from("'; DROP TABLE inbox; --"));
    kinds.put(
        "many statuses",
        random ->
            value("\"statuses\":[" + "{\"id\":\"a\",\"status\":\"read\"},".repeat(2000) + "{}]"));
    kinds.put("too large", random -> utf8(" ".repeat(4 << 20)));
  }

  private static byte[] place(Random random) {
    return message(
        random,
        SENT,
        "\"type\":\"location\",\"location\":{\"latitude\":1e308,\"longitude\":\"NaN\"}");
  }

  private static byte[] cut(Random random) {
    String whole = envelope(random, "\"cut\"");
    return utf8(whole.substring(0, random.nextInt(whole.length())));
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(5000)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] broken(Random random) {
    byte[] bytes = text(random, "\"########\"");
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '#') {
        bytes[at] = (byte) (0x80 + random.nextInt(0x7f));
      }
    }
    return bytes;
  }

  private static String keys(Random random, int count) {
    var keys = new StringBuilder("{");
    for (int each = 0; each < count; each++) {
      keys.append('"').append(name(random)).append(each).append("\":").append(each).append(',');
    }
    return keys.append("\"z\":0}").toString();
  }

  // "Aa" and "BB" have one hash code, and so has every row of them.
  private static String colliding() {
    var keys = new StringBuilder("{");
    for (int each = 0; each < 1 << 13; each++) {
      keys.append('"');
      for (int bit = 0; bit < 13; bit++) {
        keys.append((each >> bit & 1) == 0 ? "Aa" : "BB");
      }
      keys.append("\":1,");
    }
    return keys.append("\"z\":0}").toString();
  }

  private static byte[] text(Random random, String literal) {
    return utf8(envelope(random, literal));
  }

  private static String envelope(Random random, String literal) {
    return new String(
        message(random, SENT, "\"type\":\"text\",\"text\":{\"body\":" + literal + "}"),
        StandardCharsets.UTF_8);
  }

  private static byte[] at(Random random, String timestamp) {
    return message(
        random, timestamp.replace("\"", ""), "\"type\":\"text\",\"text\":{\"body\":\"when\"}");
  }

  private static byte[] id(Random random, String id) {
    return value(
        "\"messages\":[{\"from\":\"%s\",\"id\":\"%s\",\"timestamp\":\"%s\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}]"
            .formatted(phone(random), id, SENT));
  }

  private static byte[] from(String phone) {
    return value(
        "\"messages\":[{\"from\":\"%s\",\"id\":\"wamid.%s\",\"timestamp\":\"%s\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}]"
            .formatted(phone, Integer.toHexString(phone.hashCode()), SENT));
  }

  private static byte[] message(Random random, String timestamp, String content) {
    return value(
        "\"messages\":[{\"from\":\"%s\",\"id\":\"wamid.%s\",\"timestamp\":%s,%s}]"
            .formatted(
                phone(random),
                name(random),
                timestamp.matches("[0-9.e]+") && timestamp.length() > 20
                    ? timestamp
                    : "\"" + timestamp + "\"",
                content));
  }

  private static byte[] value(String content) {
    return utf8(
        ("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":[{"
                + "\"field\":\"messages\",\"value\":{\"messaging_product\":\"whatsapp\","
                + "\"metadata\":{\"display_phone_number\":\"15550001111\",\"phone_number_id\":\""
                + Ground.NUMBER_ID
                + "\"},")
            + content
            + "}}]}]}");
  }

  private static String phone(Random random) {
    return "4477009" + (10_000 + random.nextInt(50));
  }

  private static String name(Random random) {
    return Long.toString(random.nextLong() >>> 1, 36);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
