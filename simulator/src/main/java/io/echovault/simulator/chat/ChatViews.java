package io.echovault.simulator.chat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page is told about chats, as JSON to be. */
final class ChatViews {

  private static final int SHOWN = 500;

  private ChatViews() {}

  static Map<String, Object> person(Chat chat, Instant now) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("phone", chat.phone);
    view.put("name", chat.name);
    view.put("unread", chat.unread());
    view.put("typingMillis", chat.typing(now).toMillis());
    return view;
  }

  static Map<String, Object> whole(Chat chat, Instant now) {
    Map<String, Object> view = person(chat, now);
    List<ChatMessage> messages = chat.messages();
    view.put("messages", messages.subList(Math.max(0, messages.size() - SHOWN), messages.size()));
    return view;
  }

  static Map<String, Object> message(Chat chat, ChatMessage message) {
    return Map.of("phone", chat.phone, "unread", chat.unread(), "message", message);
  }

  static Map<String, Object> typing(Chat chat, Instant now) {
    return Map.of("phone", chat.phone, "typingMillis", chat.typing(now).toMillis());
  }
}
