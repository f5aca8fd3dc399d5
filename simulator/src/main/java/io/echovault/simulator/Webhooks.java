package io.echovault.simulator;

import io.echovault.simulator.wire.JsonText;
import io.echovault.simulator.wire.Wamid;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A maker of webhook bodies for one business number, byte for byte escaped as Meta escapes them. It
 * sends nothing. Safe for use by several threads.
 */
public final class Webhooks {

  private static final String ACCOUNT = "102290000000001";

  private final String phoneNumberId;
  private final String displayPhone;

  private Webhooks(String phoneNumberId, String displayPhone) {
    this.phoneNumberId = phoneNumberId;
    this.displayPhone = displayPhone;
  }

  /**
   * Makes bodies for a business number.
   *
   * @param displayPhone digits, no plus sign
   */
  public static Webhooks of(String phoneNumberId, String displayPhone) {
    return new Webhooks(phoneNumberId, displayPhone);
  }

  /** A body with one text message. */
  public byte[] text(Contact from, String messageId, Instant at, String body) {
    return message(InboundMessage.text(from, messageId, at, body));
  }

  /** A body with one message. */
  public byte[] message(InboundMessage message) {
    return messages(List.of(message));
  }

  /** One body with all these messages, in this order, and each sender's contact once. */
  public byte[] messages(List<InboundMessage> messages) {
    JsonText json = new JsonText();
    openValue(json);
    Set<Contact> contacts = new LinkedHashSet<>();
    for (InboundMessage message : messages) {
      if (!(message.content() instanceof Content.SystemChange)) {
        contacts.add(message.from());
      }
    }
    if (!contacts.isEmpty()) {
      json.key("contacts").open('[');
      contacts.forEach(contact -> write(json, contact));
      json.close(']');
    }
    json.key("messages").open('[');
    messages.forEach(message -> message.write(json, displayPhone));
    json.close(']');
    return closeValue(json);
  }

  /** A body with one status. */
  public byte[] status(StatusUpdate status) {
    return statuses(List.of(status));
  }

  /** One body with all these statuses, in this order. */
  public byte[] statuses(List<StatusUpdate> statuses) {
    JsonText json = new JsonText();
    openValue(json);
    json.key("statuses").open('[');
    statuses.forEach(status -> status.write(json));
    json.close(']');
    return closeValue(json);
  }

  /** A body that tells of a person's new number, which brings a new user id with it. */
  public byte[] numberChanged(
      Contact before, String messageId, Instant at, String newPhone, Optional<String> newUserId) {
    String words = "User " + before.profileName() + " changed their number to " + newPhone;
    return message(
        InboundMessage.of(
            before,
            messageId,
            at,
            new Content.SystemChange(
                "user_changed_number", words, Optional.of(newPhone), newUserId)));
  }

  /**
   * A message id like Meta's, with the phone or user id inside; the same arguments give the same
   * id.
   */
  public static String messageId(String address, long number) {
    return Wamid.inbound(address, number);
  }

  /** The value of the {@code X-Hub-Signature-256} header for these very bytes. */
  public static String sign(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("This Java has no HmacSHA256.", failure);
    }
  }

  private void openValue(JsonText json) {
    json.open('{').field("object", "whatsapp_business_account").key("entry").open('[');
    json.open('{').field("id", ACCOUNT).key("changes").open('[').open('{');
    json.key("value").open('{').field("messaging_product", "whatsapp");
    json.key("metadata").open('{').field("display_phone_number", displayPhone);
    json.field("phone_number_id", phoneNumberId).close('}');
  }

  private static byte[] closeValue(JsonText json) {
    json.close('}').field("field", "messages").close('}').close(']').close('}').close(']');
    return json.close('}').bytes();
  }

  private static void write(JsonText json, Contact contact) {
    json.open('{').key("profile").open('{').field("name", contact.profileName());
    contact.username().ifPresent(name -> json.field("username", name));
    json.close('}');
    contact.phone().ifPresent(phone -> json.field("wa_id", phone));
    contact.userId().ifPresent(userId -> json.field("user_id", userId));
    json.close('}');
  }
}
