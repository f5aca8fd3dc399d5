package io.echovault.simulator;

import io.echovault.simulator.StatusUpdate.State;
import io.echovault.simulator.chat.ChatMessage;
import io.echovault.simulator.chat.Chats;
import io.echovault.simulator.graph.GraphError;
import io.echovault.simulator.graph.GraphRules;
import io.echovault.simulator.graph.Handsets;
import io.echovault.simulator.graph.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** What people get from the bot: into their chat, with statuses going back. */
final class InboundSocket implements Handsets {

  private static final Duration WINDOW = Duration.ofHours(24);

  private final SimulatorSettings settings;
  private final People people;
  private final Chats chats;
  private final Postman postman;
  private final Webhooks webhooks;
  private final List<BiConsumer<Contact, Reply>> listeners = new CopyOnWriteArrayList<>();

  InboundSocket(SimulatorSettings settings, People people, Chats chats, Postman postman) {
    this.settings = settings;
    this.people = people;
    this.chats = chats;
    this.postman = postman;
    webhooks = Webhooks.of(settings.phoneNumberId(), settings.displayPhone());
  }

  void whenSent(BiConsumer<Contact, Reply> listener) {
    listeners.add(listener);
  }

  @Override
  public Reach reach(String address) {
    Optional<People.Known> person = people.find(address);
    if (person.isEmpty()) {
      return Reach.UNKNOWN;
    }
    Instant closes =
        person.get().lastSpoke().equals(Instant.MIN)
            ? Instant.MIN
            : person.get().lastSpoke().plus(WINDOW);
    return settings.instants().instant().isBefore(closes) ? Reach.OPEN : Reach.SILENT;
  }

  @Override
  public boolean knows(String messageId) {
    boolean strangersWrite = settings.rules().strangers() == GraphRules.Strangers.ACCEPTED;
    return (strangersWrite && messageId.startsWith("wamid."))
        || chats.find(messageId).filter(ChatMessage::fromPerson).isPresent();
  }

  @Override
  public void read(String messageId, boolean typing) {
    chats.read(messageId, typing);
  }

  @Override
  public void accept(String messageId, OutgoingMessage message, Optional<GraphError> failure) {
    Contact recipient = recipient(message);
    ChatMessage shown = Rendering.message(messageId, message, settings.instants().instant());
    if (failure.isEmpty()) {
      people.find(message.address()).ifPresent(person -> show(person.phone(), message, shown));
    }
    Reply reply = Rendering.reply(shown);
    listeners.forEach(listener -> listener.accept(recipient, reply));
    if (settings.habits().statuses()) {
      sendStatuses(shown, recipient, failure);
    }
  }

  /** Reports a status of a message that is in a chat, such as read or played. */
  void report(String phone, String messageId, State state) {
    chats
        .find(messageId)
        .filter(message -> !message.fromPerson() && !message.statuses().contains(state.word()))
        .ifPresent(message -> report(message, people.get(phone).shown(), state, Optional.empty()));
  }

  private void show(String phone, OutgoingMessage message, ChatMessage shown) {
    if (message.type().equals("reaction")) {
      String target = message.content().path("message_id").asString("");
      String emoji = message.content().path("emoji").asString("");
      chats.change(target, before -> before.withReaction(emoji));
    } else {
      chats.put(phone, shown);
    }
  }

  private void sendStatuses(ChatMessage message, Contact recipient, Optional<GraphError> failure) {
    Duration step = settings.habits().statusDelay();
    if (failure.isPresent()) {
      StatusUpdate.Failure why =
          new StatusUpdate.Failure(
              failure.get().code(), failure.get().title(), failure.get().details());
      postman.after(step, () -> report(message, recipient, State.FAILED, Optional.of(why)));
      return;
    }
    postman.after(
        step.dividedBy(3), () -> report(message, recipient, State.SENT, Optional.empty()));
    postman.after(step, () -> report(message, recipient, State.DELIVERED, Optional.empty()));
    if (settings.habits().readAtOnce()) {
      postman.after(
          step.multipliedBy(2), () -> report(message, recipient, State.READ, Optional.empty()));
    }
  }

  private void report(
      ChatMessage message, Contact recipient, State state, Optional<StatusUpdate.Failure> failure) {
    chats.change(message.id(), before -> before.withStatus(state.word()));
    StatusUpdate status =
        new StatusUpdate(
            message.id(),
            state,
            settings.instants().instant(),
            recipient,
            message.callbackData(),
            failure);
    String lane = recipient.phone().or(recipient::userId).orElse("") + " statuses";
    postman.post(lane, webhooks.status(status), accepted -> {});
  }

  private Contact recipient(OutgoingMessage message) {
    return people
        .find(message.address())
        .map(People.Known::shown)
        .orElseGet(
            () ->
                message.toUserId()
                    ? Contact.ofUserId(message.address(), "")
                    : Contact.ofPhone(message.address(), ""));
  }
}
