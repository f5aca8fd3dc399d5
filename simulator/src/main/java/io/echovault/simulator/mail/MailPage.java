package io.echovault.simulator.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The page that shows what the stand-in took. It loads itself anew, and needs no script. */
final class MailPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <meta http-equiv="refresh" content="3">
          <title>Mails that arrived</title>
          <link rel="icon" href="/simulator/icon.svg" type="image/svg+xml">
          <link rel="stylesheet" href="/simulator/mail.css">
        </head>
        <body>
          <h1>Mails that arrived</h1>
          <p>A stand-in for a mail server: nothing leaves this machine, and all is forgotten at the \
      end. <a href="/simulator">Back to the chats</a></p>
      """;

  private MailPage() {}

  static String of(List<MailServer.Mail> mails) {
    String shown = mails.stream().map(MailPage::article).collect(Collectors.joining());
    return HEAD + (mails.isEmpty() ? "<p>No mail yet.</p>" : shown) + "</body></html>\n";
  }

  private static String article(MailServer.Mail mail) {
    return "<article data-testid=\"mail\"><p>To "
        + escaped(mail.to())
        + "</p><h2>"
        + escaped(mail.subject())
        + "</h2><pre>"
        + escaped(mail.text())
        + "</pre></article>\n";
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
