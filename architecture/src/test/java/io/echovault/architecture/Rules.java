package io.echovault.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule, over a root. */
final class Rules {
  private Rules() {}

  static Stream<ArchRule> over(Layers layers) {
    return Stream.of(
            new LayeringRules(layers).all(),
            new StageRules(layers).all(),
            new ShapeRules(layers).all(),
            new AuthorityRules(layers).all(),
            new StateRules(layers).all())
        .flatMap(List::stream);
  }
}
