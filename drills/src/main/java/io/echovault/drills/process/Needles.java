package io.echovault.drills.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that must be found nowhere, in every form that they may have been written down in: as they
 * are or in one case, in UTF-8 and UTF-16, in Base64 at any place of a longer text, and in hex.
 */
final class Needles {
  /** Shorter ones would be found by chance. */
  private static final int SHORTEST = 7;

  private static final int BEGINNING = 3;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<Integer, List<Form>> byBeginning = new HashMap<>();
  private final BitSet beginnings = new BitSet(1 << 24);

  /** One form of one needle. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Form(String name, byte[] bytes) {}

  /** Adds words under a name that may be printed. */
  void add(String name, String words) {
    if (words.length() < SHORTEST) {
      throw new IllegalArgumentException("the needle " + name + " is too short");
    }
    names.put(name, words);
    Set<String> cases =
        new TreeSet<>(
            List.of(words, words.toLowerCase(Locale.ROOT), words.toUpperCase(Locale.ROOT)));
    for (String each : cases) {
      byte[] plain = each.getBytes(StandardCharsets.UTF_8);
      add(name, plain);
      add(name, each.getBytes(StandardCharsets.UTF_16LE));
      add(name, each.getBytes(StandardCharsets.UTF_16BE));
      add(name, HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
      add(
          name,
          HexFormat.of().withUpperCase().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
      for (int before = 0; before < 3; before++) {
        add(name, inside(Base64.getEncoder(), plain, before));
        add(name, inside(Base64.getUrlEncoder(), plain, before));
      }
    }
  }

  /** What surely stands in the Base64 of a text that has the words behind some other bytes. */
  private static byte[] inside(Base64.Encoder encoder, byte[] plain, int before) {
    byte[] shifted = new byte[before + plain.length];
    System.arraycopy(plain, 0, shifted, before, plain.length);
    byte[] encoded = encoder.withoutPadding().encode(shifted);
    int from = before == 0 ? 0 : before + 1;
    return Arrays.copyOfRange(encoded, from, shifted.length / 3 * 4);
  }

  private void add(String name, byte[] bytes) {
    int beginning = beginning(bytes, 0);
    beginnings.set(beginning);
    byBeginning.computeIfAbsent(beginning, none -> new ArrayList<>()).add(new Form(name, bytes));
  }

  private static int beginning(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff);
  }

  int size() {
    return names.size();
  }

  /** The names of those that stand somewhere in some bytes. */
  Set<String> in(byte[] hay) {
    Set<String> found = new TreeSet<>();
    for (int at = 0; at + BEGINNING <= hay.length; at++) {
      int beginning = beginning(hay, at);
      if (beginnings.get(beginning)) {
        for (Form form : byBeginning.getOrDefault(beginning, List.of())) {
          int end = at + form.bytes().length;
          if (end <= hay.length
              && Arrays.equals(form.bytes(), 0, form.bytes().length, hay, at, end)) {
            found.add(form.name());
          }
        }
      }
    }
    return found;
  }
}
