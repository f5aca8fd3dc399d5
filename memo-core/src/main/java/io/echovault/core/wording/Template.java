package io.echovault.core.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * A text with places to fill in, in the subset of ICU's message syntax that translators know:
 * {@code {name}}, and {@code {name, plural, =0 {none} one {# memory} other {# memories}}} where
 * {@code #} stands for the number. There is no way to write a brace or, within a plural, a {@code
 * #} itself.
 *
 * <p>Source: ICU message format, https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
final class Template {
  /** A part of a text. */
  private sealed interface Part {}

  private record Literal(String text) implements Part {}

  private record Place(String name) implements Part {}

  /** The number itself, within a plural. */
  private record Figure(String name) implements Part {}

  private record Plural(String name, Map<String, Template> forms) implements Part {}

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException when braces do not match, or a plural lacks {@code other}
   */
  static Template parse(String text) {
    return new Reader(text).read("");
  }

  /**
   * The text, filled in.
   *
   * @param words gives what is filled in for a name
   * @param numbers gives the number that a name stands for in a plural
   * @param plurals chooses the form of a number
   */
  String fill(
      UnaryOperator<String> words, ToLongFunction<? super String> numbers, PluralRule plurals) {
    StringBuilder filled = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        filled.append(literal.text);
      } else if (part instanceof Place place) {
        filled.append(words.apply(place.name));
      } else if (part instanceof Figure figure) {
        filled.append(numbers.applyAsLong(figure.name));
      } else if (part instanceof Plural plural) {
        long number = numbers.applyAsLong(plural.name);
        Template form = plural.forms.get("=" + number);
        if (form == null) {
          form = plural.forms.get(plurals.category(number));
        }
        if (form == null) {
          form = plural.forms.get(PluralRule.OTHER);
        }
        if (form != null) {
          filled.append(form.fill(words, numbers, plurals));
        }
      }
    }
    return filled.toString();
  }

  /** The text of one without places. */
  String literal() {
    return fill(name -> "", name -> 0, PluralRule.ONE_IS_SINGULAR);
  }

  /** The names of all places, those within plurals included. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part instanceof Place place) {
        names.add(place.name);
      } else if (part instanceof Plural plural) {
        names.add(plural.name);
        plural.forms.values().forEach(form -> names.addAll(form.names()));
      }
    }
    return names;
  }

  /** Reads one text from left to right. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    /** Reads until the end, or, within a plural, until the brace that closes the form. */
    Template read(String plural) {
      List<Part> parts = new ArrayList<>();
      StringBuilder literal = new StringBuilder();
      boolean inner = !plural.isEmpty();
      while (at < text.length() && !(inner && text.charAt(at) == '}')) {
        char next = text.charAt(at++);
        if (next == '}') {
          throw wrong("a brace that closes nothing");
        }
        if (next != '{' && !(inner && next == '#')) {
          literal.append(next);
          continue;
        }
        parts.add(new Literal(literal.toString()));
        literal.setLength(0);
        parts.add(next == '#' ? new Figure(plural) : place());
      }
      if (inner && at == text.length()) {
        throw wrong("a brace that is not closed");
      }
      parts.add(new Literal(literal.toString()));
      return new Template(parts);
    }

    private Part place() {
      String name = until(",}");
      if (text.charAt(at - 1) == '}') {
        return new Place(name);
      }
      if (!until(",").equals("plural")) {
        throw wrong("only plural is known");
      }
      Map<String, Template> forms = new LinkedHashMap<>();
      while (true) {
        String form = until("{}");
        if (text.charAt(at - 1) == '}') {
          break;
        }
        forms.put(form, read(name));
        at++; // The brace that closes the form.
      }
      if (!forms.containsKey(PluralRule.OTHER)) {
        throw wrong("a plural without the form other");
      }
      return new Plural(name, forms);
    }

    private String until(String ends) {
      int start = at;
      while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      if (at == text.length()) {
        throw wrong("a brace that is not closed");
      }
      return text.substring(start, at++).strip();
    }

    private IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException(what + ", at " + at + " of: " + text);
    }
  }
}
