package io.echovault.whatsapp;

import static io.echovault.ports.vocabulary.ChannelIdentity.whatsappPhone;

import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Recipient;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.ReplyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deliveries and settings for tests of the sender. */
final class Sends {
  static final String TOKEN = "EAAJB-token";
  static final UUID REPLY = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");
  static final Reply HOLA = new Reply.Text("hola");

  private Sends() {}

  static WhatsAppSettings settings(String url) {
    return new WhatsAppSettings(url, "v23.0", TOKEN, Duration.ofSeconds(20));
  }

  static WhatsAppSettings impatient(String url) {
    return new WhatsAppSettings(url, "v23.0", TOKEN, Duration.ofSeconds(2));
  }

  static Delivery document(String words, String fileName, byte[] content) {
    return toAna(new Reply.Document(words, fileName)).with(new Bytes(content));
  }

  static Delivery toAna(Reply reply) {
    return delivery(reply, Bodies.NUMBER_ID, whatsappPhone(Bodies.PHONE));
  }

  static Delivery delivery(Reply reply, String via, ChannelIdentity... to) {
    return new Delivery(
        new ReplyId(REPLY),
        new Recipient(Channel.WHATSAPP, via, List.of(to)),
        reply,
        Optional.of(new MessageId("wamid.IN1")),
        Instant.parse("2026-11-22T17:59:00Z"));
  }
}
