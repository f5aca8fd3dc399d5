package io.echovault.simulator.stripe;

import java.util.Map;
import java.util.stream.Collectors;

/** The pages on which people pay and look after what they pay for. No money moves. */
final class Pages {
  private static final String HEAD =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>Stand-in for Stripe</title>
      <style>body{font:16px/1.5 system-ui,sans-serif;max-width:30em;margin:2em auto;padding:0 1em}
      button{font:inherit;margin:.25em .5em .25em 0;padding:.4em 1em}</style></head><body>
      <p>A stand-in for Stripe: no money moves.</p>
      """;

  private Pages() {}

  static String checkout(Shop.Checkout checkout, String shown) {
    return HEAD
        + "<h1>Subscribe to "
        + escaped(shown)
        + "</h1>"
        + button("pay", "pay", "Pay")
        + "<p><a href=\""
        + escaped(checkout.back())
        + "\">Change your mind</a></p></body></html>";
  }

  static String portal(Shop.Portal portal, Subscription now, Map<String, String> prices) {
    String others =
        prices.entrySet().stream()
            .filter(each -> !each.getKey().equals(now.price()))
            .sorted(Map.Entry.comparingByKey())
            .map(each -> button(each.getKey(), each.getKey(), "Change to " + each.getValue()))
            .collect(Collectors.joining());
    return HEAD
        + "<h1>Your subscription</h1><p id=\"status\">"
        + escaped(prices.getOrDefault(now.price(), now.price()))
        + ": "
        + escaped(now.status())
        + (now.ends() ? ", cancelled at the end of the period" : "")
        + "</p>"
        + button("fail", "fail", "Let the next payment fail")
        + button("recover", "recover", "Pay what is open")
        + button("cancel", "cancel", "Cancel at the end of the period")
        + button("resume", "resume", "Do not cancel")
        + button("end", "end", "Let the period be over")
        + others
        + "<p><a href=\""
        + escaped(portal.back())
        + "\">Back</a></p></body></html>";
  }

  private static String button(String id, String act, String words) {
    return "<form method=\"post\"><input type=\"hidden\" name=\"act\" value=\""
        + escaped(act)
        + "\"><button id=\""
        + escaped(id)
        + "\">"
        + escaped(words)
        + "</button></form>";
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
