package io.echovault.core.conversation;

import io.echovault.core.answer.Message;
import java.util.Optional;

/**
 * What a conversation remembers between two messages. Does not print the words that are left.
 *
 * @param settings what the member chose
 * @param welcomed whether they had the welcome
 * @param optedOut whether they said "stop"
 * @param rest what is left of a long answer, given on "more"
 * @param news what the member is to be told with the next reply
 */
public record ChatState(
    Settings settings,
    boolean welcomed,
    boolean optedOut,
    Optional<String> rest,
    Optional<Message> news) {

  /** The state of somebody new. */
  public static ChatState fresh(Settings settings) {
    return new ChatState(settings, false, false, Optional.empty(), Optional.empty());
  }

  /** The same with other settings. */
  public ChatState with(Settings changed) {
    return new ChatState(changed, welcomed, optedOut, rest, news);
  }

  /** The same with something to be told, after what is to be told already. */
  public ChatState withNews(Message more) {
    Message all = news.map(before -> Message.paragraphs(before, more)).orElse(more);
    return new ChatState(settings, welcomed, optedOut, rest, Optional.of(all));
  }

  /** The same without anything to be told, and nothing left of an answer. */
  public ChatState plain() {
    return new ChatState(settings, welcomed, optedOut, Optional.empty(), Optional.empty());
  }

  /** Once the welcome and the news were told. */
  ChatState afterGreeting() {
    return new ChatState(settings, true, optedOut, rest, Optional.empty());
  }

  ChatState optedOut(boolean out) {
    return new ChatState(settings, welcomed, out, rest, news);
  }

  /** The same with what is left of an answer, given on "more". */
  public ChatState withRest(Optional<String> left) {
    return new ChatState(settings, welcomed, optedOut, left, news);
  }

  @Override
  public String toString() {
    return "ChatState[" + settings + (optedOut ? ", opted out" : "") + "]";
  }
}
