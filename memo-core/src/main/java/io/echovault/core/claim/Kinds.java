package io.echovault.core.claim;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of what kind a value is: only values of one kind can be said instead of each other. */
final class Kinds {
  private static final BoundedPattern FIGURES = BoundedPattern.compile(".*\\d.*");
  private static final BoundedPattern ADDRESS = BoundedPattern.compile(".*\\S@\\S.*");
  private static final BoundedPattern STREET =
      BoundedPattern.compile(
          ".*\\b(?:street|road|avenue|lane|square|calle|avenida|plaza|rua|travessa|praca)\\b.*");

  /** Countries in three languages, and what is larger. */
  private static final Set<String> WIDE =
      Stream.concat(
              Stream.of("en", "es", "pt").map(Locale::forLanguageTag).flatMap(Kinds::countries),
              Stream.of(
                  "england",
                  "scotland",
                  "wales",
                  "inglaterra",
                  "escocia",
                  "gales",
                  "europe",
                  "europa",
                  "asia",
                  "africa",
                  "america",
                  "the usa",
                  "usa",
                  "the uk",
                  "uk"))
          .collect(Collectors.toUnmodifiableSet());

  private enum Kind {
    ADDRESS,
    FIGURES,
    COUNTRY,
    STREET,
    OTHER
  }

  private Kinds() {}

  static boolean alike(String one, String other) {
    return kind(one) == kind(other);
  }

  private static Kind kind(String value) {
    if (ADDRESS.matcher(value).matches()) {
      return Kind.ADDRESS;
    }
    if (STREET.matcher(value).matches()) {
      return Kind.STREET;
    }
    if (WIDE.contains(value)) {
      return Kind.COUNTRY;
    }
    return FIGURES.matcher(value).matches() ? Kind.FIGURES : Kind.OTHER;
  }

  private static Stream<String> countries(Locale language) {
    return Stream.of(Locale.getISOCountries())
        .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(language))
        .map(PlainText::of);
  }
}
