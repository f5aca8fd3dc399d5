package io.echovault.core.recall;

import java.util.List;

/** What only tells what something costs. */
final class Prices {
  private Prices() {}

  /** Whether nothing but an amount looks like a place in a text: "the service cost 300". */
  static boolean areAll(List<Concept> told, String text) {
    StringBuilder bare = new StringBuilder(text);
    for (int at = 0; at < text.length(); at++) {
      if (Character.isDigit(text.charAt(at))) {
        bare.setCharAt(at, ' ');
      }
    }
    return told.stream().anyMatch(each -> each.isOneOf(Figures.PRICE))
        && !PlaceWords.areIn(bare.toString());
  }
}
