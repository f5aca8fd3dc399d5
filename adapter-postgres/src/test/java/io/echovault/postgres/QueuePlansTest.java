package io.echovault.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the database would do what is asked of the queues for every message. A plan is made when the
 * queues are empty, where reading all of an index looks as cheap as looking one row up, and is kept
 * when they are full. So there may be no other way than by key.
 */
class QueuePlansTest {
  private static final Set<String> QUEUES = Set.of("inbox", "sending");
  private static final Pattern NAMED = Pattern.compile("(?<!:):([a-z]\\w*)");

  private static final Pattern SCAN =
      Pattern.compile(
          "(Seq Scan|Index Scan using \\w+|Index Only Scan using \\w+) on (inbox|sending)\\b"
              + "|Bitmap Index Scan");

  /** What people ask for, and counts: these read what there is. */
  private static final Set<String> FOR_PEOPLE = Set.of("DEAD", "DEPTH", "OLD");

  static Stream<String> statements() {
    return Stream.of(
            PostgresInbox.class,
            PostgresOutbox.class,
            Settling.class,
            OutboxLeases.class,
            OldReplies.class)
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> field.getType() == String.class && Modifier.isStatic(field.getModifiers()))
        .filter(field -> !FOR_PEOPLE.contains(field.getName()))
        .map(QueuePlansTest::text)
        .filter(text -> QUEUES.stream().anyMatch(text::contains));
  }

  private static String text(Field field) {
    try {
      field.setAccessible(true);
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theStatementsOfTheQueuesAreFound() {
    assertThat(statements()).hasSizeGreaterThan(14);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyRowIsFoundByKeyThoughThePlanWasMadeWhenTheQueuesWereEmpty(String statement)
      throws Exception {
    Cluster.database();
    Set<String> names = new LinkedHashSet<>();
    String numbered =
        NAMED
            .matcher(statement)
            .replaceAll(
                found -> {
                  names.add(found.group(1));
                  return "\\$" + (new ArrayList<>(names).indexOf(found.group(1)) + 1);
                });
    String nothing = names.stream().map(name -> "NULL").collect(Collectors.joining(", "));
    try (var connection = Cluster.connect(Cluster.url())) {
      Cluster.run(connection, "SET search_path = echovault; " + Connections.SESSION);
      Cluster.run(connection, "TRUNCATE inbox, sending; ANALYZE inbox, sending");
      Cluster.run(connection, "PREPARE asked AS " + numbered);
      List<String> plan = Cluster.query(connection, "EXPLAIN EXECUTE asked (" + nothing + ")");
      assertThat(readWhole(plan)).as(String.join("\n", plan)).isEmpty();
    }
  }

  /** Every part of a plan that reads a queue without looking anything up in an index. */
  private static List<String> readWhole(List<String> plan) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      // A heap scan by bitmap names no index: its conditions stand at the scans of indexes below.
      if (SCAN.matcher(plan.get(i)).find()
          && (i + 1 == plan.size() || !plan.get(i + 1).contains("Index Cond:"))) {
        found.add(plan.get(i).strip());
      }
    }
    return found;
  }
}
