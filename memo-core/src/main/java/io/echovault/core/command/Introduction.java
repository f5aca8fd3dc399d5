package io.echovault.core.command;

import io.echovault.core.answer.Message;
import java.util.Optional;

/** What the bot says about itself, with the address of the whole privacy text if there is one. */
final class Introduction {
  private Introduction() {}

  static Message welcome(Optional<String> privacyUrl) {
    return Message.of("welcome").with("privacy", privacyUrl.orElse("/privacy"));
  }

  /**
   * What happens to what people tell.
   *
   * @param modelThere whether a language model is connected
   */
  static Message privacy(Optional<String> privacyUrl, boolean modelThere) {
    return Message.lines(
        Message.of("privacy"),
        modelThere ? Message.of("privacy.model") : Message.none(),
        privacyUrl
            .map(url -> Message.of("privacy.whole-text").with("url", url))
            .orElse(Message.none()));
  }
}
