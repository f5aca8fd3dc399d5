package io.echovault.simulator.graph;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A message from the bot that passed the checks of its shape.
 *
 * @param address the recipient: a phone in digits, or a business-scoped user id
 * @param input the address as the bot wrote it
 * @param content the object named by the type
 */
public record OutgoingMessage(
    String address,
    String input,
    boolean toUserId,
    String type,
    JsonNode content,
    Optional<String> quotedId,
    Optional<String> callbackData) {

  /** Without content and address. */
  @Override
  public String toString() {
    return "OutgoingMessage[" + type + "]";
  }
}
