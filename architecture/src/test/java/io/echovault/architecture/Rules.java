package io.echovault.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Every rule, over a root. */
final class Rules {
  private Rules() {}

  static Stream<ArchRule> over(Layers layers) {
    return Stream.concat(
        new LayeringRules(layers).all().stream(), new ShapeRules(layers).all().stream());
  }
}
