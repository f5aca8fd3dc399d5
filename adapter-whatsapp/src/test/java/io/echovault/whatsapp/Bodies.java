package io.echovault.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.vocabulary.IncomingMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Webhook bodies written by hand, each test naming only what matters to it. */
final class Bodies {
  static final Instant RECEIVED_AT = Instant.parse("2026-11-22T18:00:00Z");
  static final String NUMBER_ID = "106540000000001";
  static final String PHONE = "34600111222";
  static final String USER_ID = "ES.13491208655302741918";
  static final String ANA =
      """
      {"profile":{"name":"Ana","username":"ana.p"},"wa_id":"34600111222",
       "user_id":"ES.13491208655302741918"}""";

  /** What is between a message's sender and its end, by a name for it. */
  static final Map<String, String> EVERY_TYPE =
      Map.ofEntries(
          type("text", "{'body':'hola \\ud83c\\udf3b'}"),
          type("audio", "{'id':'19','mime_type':'audio/ogg; codecs=opus','voice':true}"),
          type("image", "{'id':'20','mime_type':'image/jpeg','sha256':'x','caption':'us'}"),
          type("video", "{'id':'21','mime_type':'video/mp4'}"),
          type("sticker", "{'id':'22','mime_type':'image/webp','animated':false}"),
          type("document", "{'id':'23','mime_type':'application/pdf','filename':'a.pdf'}"),
          type("location", "{'latitude':40.41,'longitude':'-3.70','name':'Sol'}"),
          type(
              "contacts",
              "[{'name':{'formatted_name':'Luis Gil'},'phones':[{'phone':'+34 600 000 000',"
                  + "'wa_id':'34600000000'}],'emails':[{'email':'l@example.org'}]}]"),
          type("interactive", "{'type':'button_reply','button_reply':{'id':'y','title':'Yes'}}"),
          type("button", "{'payload':'STOP','text':'Stop'}"),
          type("reaction", "{'message_id':'wamid.X','emoji':'\\ud83d\\udc4d'}"),
          type("order", "{'catalog_id':'1','product_items':[]}"),
          type(
              "system",
              "{'type':'user_changed_number','wa_id':'34600999888','user_id':'ES.2','body':'b'}"),
          type("unsupported", "{'type':'poll'}"),
          type("revoke", "{'original_message_id':'wamid.O'}"),
          type(
              "edit",
              "{'original_message_id':'wamid.O','message':{'type':'text','text':{'body':'n'}}}"),
          type("telepathy", "{'strength':1e999}"));

  private static final WebhookParser PARSER = new WebhookParser();

  private Bodies() {}

  /** A body whose value has these fields besides product and metadata. */
  static byte[] value(String fields) {
    return """
    {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",
     "value":{"messaging_product":"whatsapp",
      "metadata":{"display_phone_number":"15550001111","phone_number_id":"106540000000001"},%s}}]}]}
    """
        .formatted(fields)
        .getBytes(UTF_8);
  }

  /** A body with Ana's contact and these messages. */
  static byte[] messages(String... messages) {
    return value("\"contacts\":[" + ANA + "],\"messages\":[" + String.join(",", messages) + "]");
  }

  /** A message of Ana's; {@code rest} may use single quotes for double ones. */
  static String message(String id, String rest) {
    return """
    {"from":"34600111222","from_user_id":"ES.13491208655302741918","id":"%s",
     "timestamp":"1795368478",%s}"""
        .formatted(id, rest.replace('\'', '"'));
  }

  static String text(String id, String body) {
    return message(id, "'type':'text','text':{'body':'" + body + "'}");
  }

  static Webhook parse(byte[] body) {
    return PARSER.parse(body, RECEIVED_AT);
  }

  /** The one message of a body of which one message is all there is. */
  static IncomingMessage only(byte[] body) {
    List<Arrival> arrivals = parse(body).arrivals();
    if (arrivals.size() != 1) {
      throw new AssertionError("one message expected, not " + arrivals.size());
    }
    return arrivals.get(0).message();
  }

  /** The message that Ana sent, of this type. */
  static IncomingMessage content(String type, String content) {
    return only(messages(message("wamid.A", "'type':'" + type + "','" + type + "':" + content)));
  }

  private static Map.Entry<String, String> type(String type, String content) {
    return Map.entry(type, "'type':'" + type + "','" + type + "':" + content);
  }
}
