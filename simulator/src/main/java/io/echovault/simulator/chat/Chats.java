package io.echovault.simulator.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Everybody's chats with the bot, kept in memory. Safe for use by several threads. */
public final class Chats {

  /** How long Meta shows that a business is typing. */
  public static final Duration TYPING = Duration.ofSeconds(25);

  private final InstantSource instants;
  private final ChatFeed feed;
  private final Map<String, Chat> chats = new LinkedHashMap<>();
  private final Map<String, Chat> byMessage = new HashMap<>();

  public Chats(InstantSource instants, ChatFeed feed) {
    this.instants = instants;
    this.feed = feed;
  }

  /** Begins a chat, unless the phone has one. */
  public synchronized void open(String phone, String name) {
    if (!chats.containsKey(phone)) {
      Chat chat = new Chat(phone, name);
      chats.put(phone, chat);
      feed.publish("person", () -> ChatViews.person(chat, instants.instant()));
    }
  }

  public synchronized void put(String phone, ChatMessage message) {
    Chat chat = chat(phone);
    chat.put(message).ifPresent(byMessage::remove);
    byMessage.put(message.id(), chat);
    publish(chat, message);
    notifyAll();
  }

  public synchronized Optional<ChatMessage> find(String messageId) {
    return Optional.ofNullable(byMessage.get(messageId)).flatMap(chat -> chat.find(messageId));
  }

  /** Changes a message, if there is one with this id. */
  public synchronized void change(String messageId, UnaryOperator<ChatMessage> change) {
    Chat chat = byMessage.get(messageId);
    if (chat != null) {
      chat.find(messageId).ifPresent(before -> replace(chat, before, change.apply(before)));
    }
  }

  /** Turns the ticks of a person's message, and of those before it, to read. */
  public synchronized void read(String messageId, boolean typing) {
    Chat chat = byMessage.get(messageId);
    if (chat == null) {
      return;
    }
    for (ChatMessage message : chat.messages()) {
      if (message.fromPerson()) {
        change(message.id(), before -> before.reached(ChatMessage.Tick.READ));
      }
      if (message.id().equals(messageId)) {
        break;
      }
    }
    if (typing) {
      Instant now = instants.instant();
      chat.type(now.plus(TYPING));
      feed.publish("typing", () -> ChatViews.typing(chat, now));
    }
  }

  /** Tells that the person has looked at the chat; gives the ids of the bot's unread messages. */
  public synchronized List<String> seen(String phone) {
    Chat chat = chat(phone);
    List<String> ids =
        chat.fromBot(0).stream()
            .filter(message -> !message.statuses().contains("read"))
            .map(ChatMessage::id)
            .toList();
    if (chat.unread() > 0) {
      chat.seen();
      feed.publish("seen", () -> Map.of("phone", phone));
    }
    return ids;
  }

  public synchronized List<ChatMessage> fromBot(String phone) {
    return chat(phone).fromBot(0);
  }

  /** The messages of a chat, oldest first. */
  public synchronized List<ChatMessage> messages(String phone) {
    return chat(phone).messages();
  }

  /** Waits for the bot's message of this number, counted from 0. */
  public synchronized Optional<ChatMessage> awaitFromBot(
      String phone, int number, Duration patience) throws InterruptedException {
    Chat chat = chat(phone);
    long deadline = System.nanoTime() + patience.toNanos();
    while (chat.fromBot(number).isEmpty()) {
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        return Optional.empty();
      }
      wait(millis);
    }
    return Optional.of(chat.fromBot(number).get(0));
  }

  /** Runs the task with the state of all chats while nothing can change. */
  synchronized void whileStill(Consumer<List<Map<String, Object>>> task) {
    Instant now = instants.instant();
    task.accept(chats.values().stream().map(chat -> ChatViews.whole(chat, now)).toList());
  }

  private void replace(Chat chat, ChatMessage before, ChatMessage after) {
    if (!after.equals(before)) {
      put(chat.phone, after);
    }
  }

  private void publish(Chat chat, ChatMessage message) {
    feed.publish("message", () -> ChatViews.message(chat, message));
  }

  private Chat chat(String phone) {
    Chat chat = chats.get(phone);
    if (chat == null) {
      throw new IllegalArgumentException("Nobody here has this phone: add the person first.");
    }
    return chat;
  }
}
