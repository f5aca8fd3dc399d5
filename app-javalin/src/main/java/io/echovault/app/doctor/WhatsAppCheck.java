package io.echovault.app.doctor;

import io.echovault.app.settings.Settings;
import java.net.URI;

/** WhatsApp takes the access token, and the number is one of its account. */
final class WhatsAppCheck implements Check {
  private static final String FIELDS = "id,display_phone_number,quality_rating";

  @Override
  public String name() {
    return "whatsapp";
  }

  @Override
  public Finding look(Installation installation) {
    return installation.withSettings(
        settings ->
            settings
                .whatsApp()
                .phoneNumberId()
                .map(number -> asked(installation.http(), settings.whatsApp(), number))
                .orElseGet(
                    () ->
                        Finding.fail(
                            "WHATSAPP_PHONE_NUMBER_ID is not set",
                            "Set it to the id of your number: Meta, WhatsApp, API setup.")));
  }

  private static Finding asked(Http http, Settings.WhatsApp whatsApp, String number) {
    URI uri =
        URI.create(
            whatsApp.apiUrl() + "/" + whatsApp.apiVersion() + "/" + number + "?fields=" + FIELDS);
    return http.get(uri, whatsApp.accessToken().value())
        .map(WhatsAppCheck::judged)
        .orElseGet(
            () ->
                Finding.fail(
                    whatsApp.apiUrl() + " is not reached",
                    "Look at the network, the firewall and WHATSAPP_API_URL."));
  }

  private static Finding judged(Http.Answer answer) {
    return switch (answer.status()) {
      case 200 -> Finding.pass("the token is taken, and the number is its own");
      case 401 ->
          Finding.fail(
              "WhatsApp does not take the token: it is wrong, or has expired",
              "Make another for a system user (Meta, Business settings), which does not expire, and"
                  + " set WHATSAPP_ACCESS_TOKEN.");
      case 400, 403, 404 ->
          Finding.fail(
              "WhatsApp knows no such number for this token",
              "Compare WHATSAPP_PHONE_NUMBER_ID with Meta, WhatsApp, API setup, and give the token"
                  + " the permissions whatsapp_business_messaging and whatsapp_business_management.");
      default ->
          Finding.fail("WhatsApp answers " + answer.status(), "Wait, and look at metastatus.com.");
    };
  }
}
