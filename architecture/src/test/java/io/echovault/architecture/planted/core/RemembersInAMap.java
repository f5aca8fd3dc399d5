package io.echovault.architecture.planted.core;

import java.util.HashMap;
import java.util.Map;

final class RemembersInAMap {
  private static final Map<String, String> SEEN = new HashMap<>();

  static void see(String word) {
    SEEN.put(word, word);
  }

  private RemembersInAMap() {}
}
