package io.echovault.app.web;

import io.echovault.ports.vocabulary.UnlockPurpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** The pages of a one-time link in one language, as HTML that needs nothing besides. */
final class UnlockPage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #17211c; --paper: #fbfcfa; --line: #6b7a72; --act: #0a6b45; --bad: #a51d14 }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #e8eeea; --paper: #121815; --line: #8fa097; --act: #5fd3a3; --bad: #ff9d94 }
      }
      * { box-sizing: border-box }
      body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
      main { max-width: 26rem; margin: 0 auto; padding: 2rem 1rem }
      h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem }
      label { display: block; margin: 1rem 0 .25rem; font-weight: 600 }
      input, button { width: 100%; min-height: 3rem; font: inherit; border-radius: .5rem; padding: .5rem .75rem }
      input { border: 1px solid var(--line); background: transparent; color: inherit; letter-spacing: .15em }
      button { margin-top: 1.5rem; border: 0; background: var(--act); color: var(--paper); font-weight: 600 }
      :focus-visible { outline: 3px solid var(--act); outline-offset: 2px }
      .wrong { border-left: 4px solid var(--bad); padding-left: .75rem; color: var(--bad) }
      .small { font-size: .9375rem }
      """;

  /** What the pages may load and do: nothing but their own style and their own form. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash(STYLE)
          + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="{language}">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>{title}</title>
      <style>{style}</style>
      </head>
      <body>
      <main>
      <h1>{title}</h1>
      {content}
      </main>
      </body>
      </html>
      """;

  private final UnlockTexts texts;

  UnlockPage(UnlockTexts texts) {
    this.texts = texts;
  }

  /** The form for a purpose; {@code wrong} says what was wrong the last time, if anything was. */
  String form(UnlockPurpose purpose, String until, String wrong) {
    var content = new StringBuilder();
    if (!wrong.isEmpty()) {
      content.append("<p class=\"wrong\" role=\"alert\">").append(escape(wrong)).append("</p>\n");
    }
    content.append("<form method=\"post\" autocomplete=\"off\">\n");
    content.append(explained(purpose));
    if (purpose.asksPresent()) {
      content.append(
          field("pin", purpose == UnlockPurpose.CHANGE_PIN ? "label.present" : "label.pin"));
    }
    if (purpose.asksChosen()) {
      content.append("<p class=\"small\" id=\"rule\">").append(escape(texts.get("rule")));
      content.append("</p>\n").append(field("new_pin", "label.new"));
      content.append(field("new_pin_again", "label.again"));
    }
    String button = texts.get("button." + key(purpose));
    content.append("<button>").append(escape(button)).append("</button>\n</form>\n");
    content.append("<p class=\"small\">");
    content.append(escape(texts.get("works-until", "until", until))).append("</p>");
    return page(texts.get("title." + key(purpose)), content.toString());
  }

  /** A page that says something and asks for nothing. */
  String message(String title, String words) {
    return page(title, "<p role=\"status\">" + escape(words) + "</p>");
  }

  private String field(String name, String label) {
    return """
    <label for="{name}">{label}</label>
    <input id="{name}" name="{name}" type="password" inputmode="numeric" autocomplete="off" \
    maxlength="12" required>
    """
        .replace("{name}", name)
        .replace("{label}", escape(texts.get(label)));
  }

  private String explained(UnlockPurpose purpose) {
    return switch (purpose) {
      case SET_PIN, ENTER_PIN, CHANGE_PIN -> "";
      case ERASE, RECLAIM -> "<p>" + escape(texts.get("explained." + key(purpose))) + "</p>\n";
    };
  }

  private static String key(UnlockPurpose purpose) {
    return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String page(String title, String content) {
    return PAGE.replace("{style}", STYLE)
        .replace("{language}", texts.language())
        .replace("{title}", escape(title))
        .replace("{content}", content);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String hash(String style) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
