package io.echovault.core.understanding.requests;

import io.echovault.core.codec.StoredNames.Button;
import io.echovault.ports.vocabulary.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * What plain requests need to know of the chat.
 *
 * @param language the member's language, two lower-case letters
 * @param choices the buttons of the question just asked, in order; none when nothing is asked
 * @param lastQuestion the question that the member asked last, while it is fresh
 * @param quoted the message that this one replies to
 */
public record RequestContext(
    String language,
    List<Choice> choices,
    Optional<String> lastQuestion,
    Optional<MessageId> quoted) {
  /** Whether the question that waits is whether to delete something. */
  public boolean asksToDelete() {
    return choices.stream().anyMatch(each -> Button.DELETE.isOf(each.buttonId()));
  }

  /**
   * Whether a question waits that can be declined; what was understood of a time may be corrected,
   * but asks nothing.
   */
  public boolean asks() {
    return choices.size() > 1
        && choices.stream().noneMatch(each -> Button.DATE_ASK.isOf(each.buttonId()));
  }

  /** Whether it is whether to lose something, a memory or all of them. */
  boolean asksToLose() {
    return asksToDelete()
        || choices.stream().anyMatch(each -> Button.FORGET_ME.isOf(each.buttonId()));
  }

  /** A button that may be typed instead of pressed, with what its title is in some languages. */
  public record Choice(String buttonId, List<String> titles) {
    public Choice {
      titles = List.copyOf(titles);
    }
  }

  public RequestContext {
    choices = List.copyOf(choices);
  }

  /** A chat in which nothing was asked yet. */
  public static RequestContext fresh(String language) {
    return new RequestContext(language, List.of(), Optional.empty(), Optional.empty());
  }

  /** The same after a question of the bot. */
  public RequestContext asking(List<Choice> open) {
    return new RequestContext(language, open, lastQuestion, quoted);
  }

  /** The same after a question of the member. */
  public RequestContext after(String question) {
    return new RequestContext(language, choices, Optional.of(question), quoted);
  }

  /** The same for a message that replies to another. */
  public RequestContext quoting(MessageId message) {
    return new RequestContext(language, choices, lastQuestion, Optional.of(message));
  }

  /** Prints no words. */
  @Override
  public String toString() {
    return "RequestContext[" + language + ", " + choices.size() + " choices]";
  }
}
