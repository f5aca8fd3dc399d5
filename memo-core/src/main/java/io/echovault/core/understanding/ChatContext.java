package io.echovault.core.understanding;

import io.echovault.core.member.ChatState;
import io.echovault.core.member.PinGuard;
import io.echovault.core.member.Recent;
import io.echovault.core.member.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of a chat's state counts for the meaning of the next message. Prints no words.
 *
 * @param linkSentAt when the last one-time link was sent into the chat
 * @param recent what the message may refer to
 * @param now the moment at which it is read
 */
public record ChatContext(
    boolean optedOut, Settings settings, Optional<Instant> linkSentAt, Recent recent, Instant now) {

  /** That of a chat at a moment. */
  public static ChatContext of(ChatState state, Instant now) {
    return new ChatContext(
        state.optedOut(), state.settings(), state.pinGuard().linkSentAt(), state.recent(), now);
  }

  /** The same at another moment. */
  public ChatContext at(Instant other) {
    return new ChatContext(optedOut, settings, linkSentAt, recent, other);
  }

  /** Whether a message means the same in both, apart from when it is read. */
  public boolean sameState(ChatContext other) {
    return equals(other.at(now));
  }

  /** Whether digits alone that were typed at a moment may be meant for the page behind a link. */
  public boolean watchesForPin(Instant typedAt) {
    Instant moment = typedAt.isBefore(now) ? typedAt : now;
    return new PinGuard(linkSentAt, List.of()).watchesAt(moment);
  }
}
