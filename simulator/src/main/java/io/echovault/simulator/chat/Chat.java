package io.echovault.simulator.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person's chat with the bot. Guarded by the lock of {@link Chats}. */
final class Chat {

  private static final int KEPT = 2000;

  final String phone;
  final String name;
  private final Map<String, ChatMessage> messages = new LinkedHashMap<>();
  private final List<String> fromBot = new ArrayList<>();
  private Instant typingUntil = Instant.MIN;
  private int unread;

  Chat(String phone, String name) {
    this.phone = phone;
    this.name = name;
  }

  /** Keeps the message, and gives the id of an old one that had to go. */
  Optional<String> put(ChatMessage message) {
    boolean isNew = messages.put(message.id(), message) == null;
    if (isNew && !message.fromPerson()) {
      fromBot.add(message.id());
      unread++;
      typingUntil = Instant.MIN;
    }
    if (messages.size() <= KEPT) {
      return Optional.empty();
    }
    String oldest = messages.keySet().iterator().next();
    messages.remove(oldest);
    return Optional.of(oldest);
  }

  Optional<ChatMessage> find(String messageId) {
    return Optional.ofNullable(messages.get(messageId));
  }

  List<ChatMessage> messages() {
    return List.copyOf(messages.values());
  }

  /** The bot's messages in order, counted from 0. */
  List<ChatMessage> fromBot(int first) {
    List<ChatMessage> found = new ArrayList<>();
    for (int index = first; index < fromBot.size(); index++) {
      ChatMessage message = messages.get(fromBot.get(index));
      if (message != null) {
        found.add(message);
      }
    }
    return found;
  }

  void type(Instant until) {
    typingUntil = until;
  }

  Duration typing(Instant now) {
    return typingUntil.isAfter(now) ? Duration.between(now, typingUntil) : Duration.ZERO;
  }

  int unread() {
    return unread;
  }

  void seen() {
    unread = 0;
  }
}
