package io.echovault.core.command;

import io.echovault.core.answer.Message;
import io.echovault.core.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that a member can set. */
final class Languages {
  static final List<String> CODES = List.of("en", "es", "pt", "de", "fr", "it", "hi");

  private Languages() {}

  /** By code ("es", "es-MX") or by name, in English or in the language itself. */
  static Optional<String> named(String name) {
    String wanted = PlainText.of(name);
    return CODES.stream().filter(code -> isNamed(code, wanted)).findFirst();
  }

  private static boolean isNamed(String code, String wanted) {
    Locale locale = Locale.forLanguageTag(code);
    return wanted.equals(code)
        || wanted.startsWith(code + "-")
        || wanted.startsWith(code + "_")
        || wanted.equals(PlainText.of(locale.getDisplayLanguage(Locale.ENGLISH)))
        || wanted.equals(PlainText.of(locale.getDisplayLanguage(locale)));
  }

  /** What a language is called. */
  static Message name(String code) {
    return Message.of("language." + code);
  }
}
