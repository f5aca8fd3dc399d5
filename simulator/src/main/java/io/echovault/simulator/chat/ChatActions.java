package io.echovault.simulator.chat;

import io.echovault.simulator.wire.Blob;

/** What the page can make a person do. */
public interface ChatActions {

  /** How a message stands in the chat; {@code quotedId} is empty if it answers none. */
  record Framing(String quotedId, boolean forwarded) {}

  void addPerson(String phone, String name);

  void say(String phone, String words, Framing framing);

  /** Presses a button or picks a row. */
  void choose(String phone, String messageId, String choiceId);

  /** Sends a place, in degrees. */
  void sendPlace(String phone, ChatContent.Spot spot, Framing framing);

  void sendCard(String phone, ChatContent.Card card, Framing framing);

  /**
   * Sends a file.
   *
   * @param kind audio, voice, image, video, sticker or document
   */
  void sendFile(String phone, String kind, FileToSend file, Framing framing);

  /** A file as the page uploads it; no bytes with kind voice means the built-in recording. */
  record FileToSend(Blob file, String name, String caption) {}

  /** Tells that the person has looked at the chat. */
  void look(String phone);

  /** Tells that the person has played a voice note of the bot's. */
  void play(String phone, String messageId);
}
