package io.echovault.ports.outbound;

import java.util.List;

/** Stands where no analyzer is connected, and knows no word of any language. */
enum NoTextAnalyzer implements TextAnalyzer {
  INSTANCE;

  @Override
  public List<String> words(String text) {
    return List.of();
  }

  @Override
  public boolean common(String word) {
    return false;
  }
}
