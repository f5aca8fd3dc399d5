package io.echovault.core.conversation;

import java.util.Optional;

/**
 * What a conversation remembers between two messages. Does not print the words that are left.
 *
 * @param settings what the member chose
 * @param welcomed whether they had the welcome
 * @param optedOut whether they said "stop"
 * @param rest what is left of a long answer, given on "more"
 */
public record ChatState(
    Settings settings, boolean welcomed, boolean optedOut, Optional<String> rest) {

  /** The state of somebody new. */
  public static ChatState fresh(Settings settings) {
    return new ChatState(settings, false, false, Optional.empty());
  }

  /** The same with other settings. */
  public ChatState with(Settings changed) {
    return new ChatState(changed, welcomed, optedOut, rest);
  }

  ChatState afterWelcome() {
    return new ChatState(settings, true, optedOut, rest);
  }

  ChatState optedOut(boolean out) {
    return new ChatState(settings, welcomed, out, rest);
  }

  ChatState withRest(Optional<String> left) {
    return new ChatState(settings, welcomed, optedOut, left);
  }

  @Override
  public String toString() {
    return "ChatState[" + settings + (optedOut ? ", opted out" : "") + "]";
  }
}
