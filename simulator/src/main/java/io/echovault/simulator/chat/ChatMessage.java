package io.echovault.simulator.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message in a chat, as it stands.
 *
 * @param quotedId of the message it answers; empty if none
 * @param tick for the person's messages; the bot's are {@link Tick#DELIVERED}
 * @param chosen the id of the button or row that was picked; empty if none
 * @param reaction an emoji, or empty
 * @param statuses the words reported to the bot so far
 */
public record ChatMessage(
    String id,
    boolean fromPerson,
    Instant at,
    ChatContent content,
    String quotedId,
    boolean forwarded,
    Optional<String> callbackData,
    Tick tick,
    String chosen,
    String reaction,
    List<String> statuses) {

  /** How far a message got. */
  public enum Tick {
    SENT,
    /** The bot did not accept it; it is tried again. */
    RETRYING,
    DELIVERED,
    READ
  }

  public ChatMessage {
    statuses = List.copyOf(statuses);
  }

  public static ChatMessage fromPerson(
      String id, Instant at, ChatContent content, String quotedId, boolean forwarded) {
    return new ChatMessage(
        id, true, at, content, quotedId, forwarded, Optional.empty(), Tick.SENT, "", "", List.of());
  }

  public static ChatMessage fromBot(
      String id, Instant at, ChatContent content, String quotedId, Optional<String> callbackData) {
    return new ChatMessage(
        id, false, at, content, quotedId, false, callbackData, Tick.DELIVERED, "", "", List.of());
  }

  /** The same message, further on; read is not taken back, and delivered is not retried. */
  public ChatMessage reached(Tick further) {
    return further.compareTo(tick) <= 0 ? this : with(further, chosen, reaction, statuses);
  }

  public ChatMessage withChosen(String choice) {
    return with(tick, choice, reaction, statuses);
  }

  public ChatMessage withReaction(String emoji) {
    return with(tick, chosen, emoji, statuses);
  }

  public ChatMessage withStatus(String word) {
    List<String> more = new ArrayList<>(statuses);
    more.add(word);
    return with(tick, chosen, reaction, more);
  }

  private ChatMessage with(Tick newTick, String choice, String emoji, List<String> words) {
    return new ChatMessage(
        id,
        fromPerson,
        at,
        content,
        quotedId,
        forwarded,
        callbackData,
        newTick,
        choice,
        emoji,
        words);
  }

  /** Without words and ids, because a wamid holds a phone number. */
  @Override
  public String toString() {
    return "ChatMessage[" + content.kind() + ", " + tick + "]";
  }
}
