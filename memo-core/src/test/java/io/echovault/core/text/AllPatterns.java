package io.echovault.core.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every pattern of the core, found by walking from the static fields of all of its classes. */
final class AllPatterns {
  private static final String ROOT = "io.echovault.core";

  private final Map<String, BoundedPattern> found = new TreeMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private AllPatterns() {}

  /** By the class that holds it and its place there. */
  static Map<String, BoundedPattern> collect() {
    AllPatterns all = new AllPatterns();
    try {
      Path classes =
          Path.of(BoundedPattern.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        files
            .map(classes::relativize)
            .map(Path::toString)
            .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
            .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
            .filter(name -> name.startsWith(ROOT))
            .sorted()
            .forEach(all::statics);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return all.found;
  }

  private void statics(String name) {
    try {
      Class<?> type = Class.forName(name);
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          visit(type.getSimpleName() + "." + field.getName(), value(field, type));
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void visit(String where, Object value) {
    if (value == null || !seen.add(value)) {
      return;
    }
    if (value instanceof BoundedPattern pattern) {
      found.put(where + (found.containsKey(where) ? "#" + found.size() : ""), pattern);
    } else if (value instanceof Collection<?> many) {
      many.forEach(each -> visit(where + "[]", each));
    } else if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(each -> visit(where + "[]", each));
      map.values().forEach(each -> visit(where + "[]", each));
    } else if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(each -> visit(where, each));
    } else if (value instanceof Object[] array) {
      Arrays.stream(array).forEach(each -> visit(where + "[]", each));
    } else if (value.getClass().getName().startsWith(ROOT)) {
      for (Class<?> type = value.getClass();
          type != null && type.getName().startsWith(ROOT);
          type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            visit(where + "." + field.getName(), value(field, value));
          }
        }
      }
    }
  }

  /** The owner does not count for a static field. */
  private static Object value(Field field, Object owner) {
    AccessibleObject.setAccessible(new Field[] {field}, true);
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
