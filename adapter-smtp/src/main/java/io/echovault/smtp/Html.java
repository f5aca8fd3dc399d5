package io.echovault.smtp;

/** Plain words as a small page of HTML. */
final class Html {
  private static final String HEAD =
      """
      <!doctype html>
      <html><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"></head>
      <body style="font:16px/1.5 system-ui,sans-serif;max-width:34em;margin:1em auto;padding:0 1em">
      """;

  private Html() {}

  /** Paragraphs where lines are empty, and every character that HTML reads as a sign escaped. */
  static String of(String words) {
    var page = new StringBuilder(HEAD);
    for (String paragraph : words.strip().split("\\R\\s*\\R", -1)) {
      page.append("<p>").append(escaped(paragraph).replace("\n", "<br>\n")).append("</p>\n");
    }
    return page.append("</body></html>\n").toString();
  }

  private static String escaped(String words) {
    return words
        .replace("\r", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
