package io.echovault.core.member;

import io.echovault.core.answer.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * What a conversation remembers between two messages. Does not print the words that are left.
 *
 * @param settings what the member chose
 * @param welcomed whether they had the welcome
 * @param optedOut whether they said "stop"
 * @param rest what is left of a long answer, given on "more"
 * @param news what the member is to be told with the next reply
 * @param pinGuard what catches a PIN that is typed into the chat
 * @param recent what the next message may refer to
 */
public record ChatState(
    Settings settings,
    boolean welcomed,
    boolean optedOut,
    Optional<String> rest,
    Optional<Message> news,
    PinGuard pinGuard,
    Recent recent) {

  /** The state of somebody new. */
  public static ChatState fresh(Settings settings) {
    return new ChatState(
        settings, false, false, Optional.empty(), Optional.empty(), PinGuard.NONE, Recent.NONE);
  }

  /** The same with other settings. */
  public ChatState with(Settings changed) {
    return new ChatState(changed, welcomed, optedOut, rest, news, pinGuard, recent);
  }

  /** The same with another guard. */
  public ChatState with(PinGuard changed) {
    return new ChatState(settings, welcomed, optedOut, rest, news, changed, recent);
  }

  /** The same with something else that the next message may refer to. */
  public ChatState with(Recent changed) {
    return new ChatState(settings, welcomed, optedOut, rest, news, pinGuard, changed);
  }

  /** The same once a one-time link was sent into the chat. */
  public ChatState linkSent(Instant at) {
    return with(pinGuard.linkSent(at));
  }

  /** The same with something to be told, after what is to be told already. */
  public ChatState withNews(Message more) {
    Message all = news.map(before -> Message.paragraphs(before, more)).orElse(more);
    return new ChatState(settings, welcomed, optedOut, rest, Optional.of(all), pinGuard, recent);
  }

  /** The same without anything to be told, and nothing left of an answer. */
  public ChatState plain() {
    return new ChatState(
        settings,
        welcomed,
        optedOut,
        Optional.empty(),
        Optional.empty(),
        PinGuard.NONE,
        Recent.NONE);
  }

  /** Once the welcome and the news were told. */
  public ChatState afterGreeting() {
    return new ChatState(settings, true, optedOut, rest, Optional.empty(), pinGuard, recent);
  }

  public ChatState optedOut(boolean out) {
    return new ChatState(settings, welcomed, out, rest, news, pinGuard, recent);
  }

  /** The same with what is left of an answer, given on "more". */
  public ChatState withRest(Optional<String> left) {
    return new ChatState(settings, welcomed, optedOut, left, news, pinGuard, recent);
  }

  @Override
  public String toString() {
    return "ChatState[" + settings + (optedOut ? ", opted out" : "") + "]";
  }
}
