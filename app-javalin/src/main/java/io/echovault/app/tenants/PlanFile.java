package io.echovault.app.tenants;

import io.echovault.app.tenants.Fields.Mapping;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plans that an operator declares in a file of YAML. Without the file there are none. */
public final class PlanFile {
  private static final String STANDARD = "standard";
  private static final String GRACE = "grace_days";
  private static final String PLANS = "plans";
  private static final String UNLIMITED = "unlimited";
  private static final int MOST_UNLIMITED = 20;
  private static final String NAME = "name";
  private static final String PRICE = "price";
  private static final String COST = "cost";
  private static final int USUAL_GRACE = 14;
  private static final int MOST = 1_000_000_000;
  private static final int LONGEST_COST = 60;

  /** The keys of what is limited, and how much of what is counted one of each is. */
  private static final Map<String, Unit> LIMITS =
      Map.of(
          "memories", new Unit(Metered.MEMORIES, 1),
          "media_mb", new Unit(Metered.MEDIA_BYTES, 1 << 20),
          "voice_minutes", new Unit(Metered.VOICE_SECONDS, 60),
          "model_cents", new Unit(Metered.MODEL_MICROS, 10_000),
          "optional_messages", new Unit(Metered.OPTIONAL_MESSAGES, 1),
          "members", new Unit(Metered.MEMBERS, 1),
          "departments", new Unit(Metered.DEPARTMENTS, 1));

  private static final Set<String> KEYS =
      Stream.concat(Stream.of(NAME, PRICE, COST), LIMITS.keySet().stream())
          .collect(Collectors.toUnmodifiableSet());

  private record Unit(Metered what, long size) {}

  private final List<Problem> problems = new ArrayList<>();
  private final String file;

  private PlanFile(String file) {
    this.file = file;
  }

  /**
   * Reads the file.
   *
   * @throws IllegalStateException with every problem, a line each, when there are any
   * @throws UncheckedIOException when it cannot be read
   */
  public static Plans read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Plans.NONE;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new PlanFile(String.valueOf(file.getFileName()))
          .plans(in.readNBytes(TenantFile.LARGEST + 1));
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be read", e);
    }
  }

  private Plans plans(byte[] bytes) {
    Fields fields = new Fields(file, problems);
    Optional<Plans> plans =
        TenantFile.root(file, bytes, problems)
            .flatMap(root -> fields.mapping("", root, Set.of(STANDARD, GRACE, PLANS, UNLIMITED)))
            .flatMap(this::plans);
    if (problems.isEmpty() && plans.isPresent()) {
      return plans.get();
    }
    throw new IllegalStateException(
        "the plans in data/plans.yaml are not valid:"
            + String.join("", problems.stream().map(each -> "\n  " + each).toList()));
  }

  private Optional<Plans> plans(Mapping root) {
    List<Plan> all = new ArrayList<>();
    for (Mapping each : root.list(PLANS, KEYS)) {
      plan(each).ifPresent(all::add);
    }
    String standard = root.text(STANDARD);
    int grace = root.optionalWord(GRACE).map(each -> number(root, GRACE, each)).orElse(USUAL_GRACE);
    Set<String> unlimited = unlimited(root);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (all.isEmpty()) {
        throw new IllegalArgumentException("the plan of whoever pays for none is one of the plans");
      }
      return Optional.of(new Plans(all, standard, Duration.ofDays(grace), unlimited));
    } catch (IllegalArgumentException e) {
      root.problem(PLANS, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The names by which the files of tenants declare those that no plan binds. */
  private static Set<String> unlimited(Mapping root) {
    Set<String> slugs = new TreeSet<>(root.words(UNLIMITED));
    if (slugs.size() > MOST_UNLIMITED) {
      root.problem(UNLIMITED, "has at most " + MOST_UNLIMITED + " tenants");
    }
    slugs.stream()
        .filter(each -> !each.matches("[a-z0-9-]{1,40}"))
        .findFirst()
        .ifPresent(
            each ->
                root.problem(UNLIMITED, "should hold what tenants' files call them, such as acme"));
    return slugs;
  }

  private Optional<Plan> plan(Mapping given) {
    Map<Metered, Long> limits = new EnumMap<>(Metered.class);
    LIMITS.forEach(
        (key, unit) ->
            given
                .optionalWord(key)
                .ifPresent(
                    each -> limits.put(unit.what(), number(given, key, each) * unit.size())));
    Optional<String> price = given.optionalWord(PRICE);
    String cost = given.optionalWord(COST).orElse("");
    if (cost.length() > LONGEST_COST) {
      given.problem(COST, "has at most " + LONGEST_COST + " characters");
    }
    try {
      return Optional.of(new Plan(given.text(NAME), price, cost, limits));
    } catch (IllegalArgumentException e) {
      given.problem(NAME, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static int number(Mapping given, String key, String value) {
    boolean fits = value.matches("\\d{1,10}") && Long.parseLong(value) <= MOST;
    if (!fits) {
      given.problem(key, "should be a whole number from 0 to " + MOST);
    }
    return fits ? Integer.parseInt(value) : 0;
  }
}
