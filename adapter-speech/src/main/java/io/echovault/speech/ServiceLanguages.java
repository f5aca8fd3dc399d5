package io.echovault.speech;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our languages as the service names them, and the voice that speaks each. */
final class ServiceLanguages {
  /** The service tells no more of them apart at the start of a recording. */
  private static final int MOST = 4;

  private static final Map<String, String> NAMES =
      Map.of(
          "en", "en-US",
          "es", "es-ES",
          "pt", "pt-BR",
          "de", "de-DE",
          "fr", "fr-FR",
          "it", "it-IT",
          "hi", "hi-IN");
  private static final Map<String, String> VOICES =
      Map.of(
          "en", "en-US-AvaNeural",
          "es", "es-ES-ElviraNeural",
          "pt", "pt-BR-FranciscaNeural",
          "de", "de-DE-KatjaNeural",
          "fr", "fr-FR-DeniseNeural",
          "it", "it-IT-ElsaNeural",
          "hi", "hi-IN-SwaraNeural");

  private ServiceLanguages() {}

  /** The service's names of languages that may be spoken; the four commonest for none. */
  static List<String> named(List<String> languages) {
    List<String> names =
        languages.stream()
            .flatMap(each -> Optional.ofNullable(NAMES.get(each)).stream())
            .distinct()
            .limit(MOST)
            .toList();
    return names.isEmpty() ? List.of("en-US", "es-ES", "pt-BR", "hi-IN") : names;
  }

  static Optional<String> name(String language) {
    return Optional.ofNullable(NAMES.get(language));
  }

  static Optional<String> voice(String language) {
    return Optional.ofNullable(VOICES.get(language));
  }
}
