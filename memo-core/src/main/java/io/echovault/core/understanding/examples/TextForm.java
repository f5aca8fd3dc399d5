package io.echovault.core.understanding.examples;

import java.util.ArrayList;
import java.util.List;

/** What a text looks like apart from its words: punctuation, capitals, figures and signs. */
final class TextForm {
  private static final int LONG_FIGURE = 4;

  private final String text;
  private final List<String> forms = new ArrayList<>();

  private TextForm(String text) {
    this.text = text;
  }

  static List<String> of(String text) {
    TextForm form = new TextForm(text.strip());
    form.punctuation();
    form.letters();
    return form.forms;
  }

  private void punctuation() {
    int mark = text.indexOf('?');
    note(text.endsWith("?"), "ends ?");
    note(mark >= 0 && mark < text.length() - 1, "? inside");
    note(text.startsWith("\u00bf"), "begins ?");
    note(text.endsWith("!"), "ends !");
    note(text.endsWith(".") || text.endsWith("\u0964"), "ends .");
    note(text.endsWith("...") || text.endsWith("\u2026"), "ends ...");
    note(text.startsWith("/"), "slash");
    for (char each : new char[] {':', ',', '=', '"', '@', '#', '(', '*', '\n'}) {
      note(text.indexOf(each) >= 0, "has " + each);
    }
  }

  private void letters() {
    int letters = 0;
    int capitals = 0;
    int names = 0;
    int digits = 0;
    int longest = 0;
    int inARow = 0;
    boolean mixed = false;
    boolean other = false;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      boolean digit = Character.isDigit(each);
      inARow = digit ? inARow + 1 : 0;
      longest = Math.max(longest, inARow);
      digits += digit ? 1 : 0;
      boolean capital = Character.isUpperCase(each);
      letters += Character.isLetter(each) ? 1 : 0;
      capitals += capital ? 1 : 0;
      char before = at == 0 ? ' ' : text.charAt(at - 1);
      names += capital && at > 0 && before == ' ' ? 1 : 0;
      mixed |= (digit && Character.isLetter(before)) || (Character.isDigit(before) && capital);
      other |= Character.isSurrogate(each);
    }
    note(letters > 3 && capitals > letters / 2, "shouts");
    note(names > 0, "name");
    note(names > 1, "names");
    note(capitals == 0, "small");
    note(digits > 0, "figures");
    note(longest >= LONG_FIGURE, "long figure");
    note(mixed, "letters and figures in a word");
    note(other, "picture");
    note(letters == 0, "no letters");
  }

  private void note(boolean holds, String form) {
    if (holds) {
      forms.add(form);
    }
  }
}
