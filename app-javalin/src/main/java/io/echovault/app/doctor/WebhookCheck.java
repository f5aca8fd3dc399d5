package io.echovault.app.doctor;

import io.echovault.app.settings.Settings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** WhatsApp reaches the webhook at PUBLIC_URL. */
final class WebhookCheck implements Check {
  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings ->
            settings
                .publicUrl()
                .map(url -> asked(installation.http(), url, settings))
                .orElseGet(
                    () ->
                        Finding.fail(
                            "PUBLIC_URL is not set",
                            "Set PUBLIC_URL to the https address that WhatsApp is given.")));
  }

  private static Finding asked(Http http, String url, Settings settings) {
    String challenge = "118400";
    String token =
        URLEncoder.encode(settings.webhook().verifyToken().value(), StandardCharsets.UTF_8);
    String query = "?hub.mode=subscribe&hub.verify_token=" + token + "&hub.challenge=" + challenge;
    return http.get(URI.create(url + "/webhook" + query))
        .map(
            answer ->
                answer.status() == 200 && answer.body().equals(challenge)
                    ? Finding.pass("it is reached and knows the token")
                    : Finding.fail(
                        "PUBLIC_URL/webhook answers "
                            + answer.status()
                            + " instead of the challenge",
                        "Have the proxy pass /webhook on to the bot's port, with its query."))
        .orElseGet(
            () ->
                Finding.fail(
                    "PUBLIC_URL is not reached, or its certificate is not valid",
                    "Look at the domain's address, the firewall, the proxy and its certificate."));
  }
}
