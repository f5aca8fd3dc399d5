package io.echovault.app.tenants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys of one file and where each stands; notes what is not as it should be. */
final class Fields {
  private final String file;
  private final List<Problem> problems;
  private final Map<String, Integer> lines = new HashMap<>();

  Fields(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  Map<String, Integer> lines() {
    return lines;
  }

  /** The keys and values at a place, if that is what is there. */
  Optional<Mapping> mapping(String path, Node node, Set<String> known) {
    lines.put(path, TenantFile.line(node.getStartMark()));
    if (!(node instanceof MappingNode mapping)) {
      problem(path, "should be keys and values: " + String.join(", ", new TreeSet<>(known)));
      return Optional.empty();
    }
    Map<String, Node> values = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      int line = TenantFile.line(tuple.getKeyNode().getStartMark());
      if (!known.contains(key)) {
        problems.add(
            new Problem(
                file,
                line,
                joined(path, key),
                "there is no such key; there are " + String.join(", ", new TreeSet<>(known))));
      } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
        problems.add(
            new Problem(
                file,
                line,
                joined(path, key),
                "stands here a second time; the first is in line " + lines.get(joined(path, key))));
      } else {
        lines.put(joined(path, key), line);
      }
    }
    return Optional.of(new Mapping(path, values));
  }

  private static String joined(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void problem(String path, String what) {
    problems.add(new Problem(file, lines.getOrDefault(path, 1), path, what));
  }

  /** Keys and values. */
  final class Mapping {
    private final String path;
    private final Map<String, Node> values;

    private Mapping(String path, Map<String, Node> values) {
      this.path = path;
      this.values = values;
    }

    String where() {
      return file + " " + path;
    }

    /** Notes a problem with a key of it, or with all of it. */
    void problem(String key, String what) {
      String at = key.isEmpty() ? path : joined(path, key);
      Fields.this.problem(lines.containsKey(at) ? at : path, what);
    }

    /** Any plain value; empty words when it is missing, which is noted. */
    String word(String key) {
      Optional<String> found = optionalWord(key);
      if (found.isEmpty() && !values.containsKey(key)) {
        missing(key);
      }
      return found.orElse("");
    }

    /** Any plain value, if there is one. */
    Optional<String> optionalWord(String key) {
      return scalar(key).map(ScalarNode::getValue);
    }

    /** A text; empty words when it is missing or something else, which is noted. */
    String text(String key) {
      Optional<ScalarNode> found = scalar(key);
      if (found.isEmpty()) {
        if (!values.containsKey(key)) {
          missing(key);
        }
        return "?";
      }
      if (!found.get().getTag().equals(Tag.STR)) {
        problem(key, "should be text; put it in quotes");
      }
      return found.get().getValue();
    }

    /** True or false; false when it is missing. */
    boolean flag(String key) {
      Optional<ScalarNode> found = scalar(key);
      if (found.filter(node -> !node.getTag().equals(Tag.BOOL)).isPresent()) {
        problem(key, "should be true or false");
      }
      return found.filter(node -> node.getValue().equals("true")).isPresent();
    }

    private Optional<ScalarNode> scalar(String key) {
      Optional<Node> value = Optional.ofNullable(values.get(key));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      if (value.get() instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
        return Optional.of(scalar);
      }
      problem(key, "should have a single value");
      return Optional.empty();
    }

    /** A list of keys and values; none when it is missing. */
    List<Mapping> list(String key, Set<String> known) {
      List<Mapping> list = new ArrayList<>();
      Optional<Node> value = Optional.ofNullable(values.get(key));
      if (value.isEmpty()) {
        return list;
      }
      if (!(value.get() instanceof SequenceNode sequence)) {
        problem(key, "should be a list, each line of it after a hyphen");
        return list;
      }
      for (Node each : sequence.getValue()) {
        String at = joined(path, key) + "[" + list.size() + "]";
        list.add(mapping(at, each, known).orElseGet(() -> new Mapping(at, Map.of())));
      }
      return list;
    }

    /** A list of plain values; none when it is missing. */
    List<String> words(String key) {
      List<String> words = new ArrayList<>();
      Optional<Node> value = Optional.ofNullable(values.get(key));
      if (value.isPresent() && !(value.get() instanceof SequenceNode)) {
        problem(key, "should be a list, such as [acme, example]");
      } else if (value.isPresent()) {
        for (Node each : ((SequenceNode) value.get()).getValue()) {
          if (each instanceof ScalarNode scalar) {
            words.add(scalar.getValue());
          } else {
            problem(key, "should be a list of single values");
          }
        }
      }
      return words;
    }

    private void missing(String key) {
      problems.add(new Problem(file, lines.getOrDefault(path, 1), joined(path, key), "is missing"));
    }
  }
}
