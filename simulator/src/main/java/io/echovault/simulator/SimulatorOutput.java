package io.echovault.simulator;

import io.echovault.simulator.chat.ChatActions.Framing;
import io.echovault.simulator.chat.ChatContent;
import io.echovault.simulator.chat.ChatMessage;
import io.echovault.simulator.chat.Chats;
import io.echovault.simulator.graph.MediaShelf;
import io.echovault.simulator.wire.Blob;
import io.echovault.simulator.wire.Wamid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What people say to the bot: into their chat, and out as a webhook. */
final class SimulatorOutput {

  private final People people;
  private final Chats chats;
  private final MediaShelf media;
  private final Webhooks webhooks;
  private final Postman postman;
  private final InstantSource instants;
  private final String businessPhone;
  // A random start, so that a restarted simulator does not use the same ids again.
  private final AtomicLong numbers =
      new AtomicLong(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));

  SimulatorOutput(
      SimulatorSettings settings, People people, Chats chats, MediaShelf media, Postman postman) {
    this.people = people;
    this.chats = chats;
    this.media = media;
    this.postman = postman;
    webhooks = Webhooks.of(settings.phoneNumberId(), settings.displayPhone());
    instants = settings.instants();
    businessPhone = settings.displayPhone();
  }

  /** Says it, and gives the wamid. */
  String say(String phone, Content content, ChatContent shown, Framing framing) {
    People.Known person = people.get(phone);
    Instant now = instants.instant();
    String id = Wamid.inbound(phone, numbers.incrementAndGet());
    InboundMessage message = InboundMessage.of(person.shown(), id, now, content);
    if (framing.forwarded()) {
      message = message.asForwarded();
    } else if (!framing.quotedId().isEmpty()) {
      message = message.quoting(framing.quotedId(), writer(framing.quotedId(), phone));
    }
    byte[] body = webhooks.message(message);
    people.spoke(phone, now);
    chats.put(
        phone, ChatMessage.fromPerson(id, now, shown, framing.quotedId(), framing.forwarded()));
    postman.post(phone, body, accepted -> tick(id, accepted));
    return id;
  }

  /** Sends a message that leaves no bubble, such as a reaction or a system message. */
  String sendUnseen(String phone, Content content) {
    String id = Wamid.inbound(phone, numbers.incrementAndGet());
    InboundMessage message =
        InboundMessage.of(people.get(phone).shown(), id, instants.instant(), content);
    postman.post(phone, webhooks.message(message), accepted -> {});
    return id;
  }

  Content.File keep(Blob file) {
    MediaShelf.Item item = media.fromPerson(file);
    return new Content.File(
        item.id(), file.mimeType(), Base64.getEncoder().encodeToString(file.sha256()));
  }

  private void tick(String id, boolean accepted) {
    ChatMessage.Tick reached = accepted ? ChatMessage.Tick.DELIVERED : ChatMessage.Tick.RETRYING;
    chats.change(id, message -> message.reached(reached));
  }

  private String writer(String quotedId, String phone) {
    Optional<ChatMessage> quoted = chats.find(quotedId);
    return quoted.isPresent() && quoted.get().fromPerson() ? phone : businessPhone;
  }
}
