package io.echovault.simulator;

import io.echovault.simulator.chat.ChatActions.FileToSend;
import io.echovault.simulator.chat.ChatActions.Framing;
import io.echovault.simulator.chat.ChatContent;
import io.echovault.simulator.chat.ChatMessage;
import io.echovault.simulator.chat.Chats;
import io.echovault.simulator.sound.VoiceNotes;
import io.echovault.simulator.wire.Blob;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A person with a phone, for tests: says things to the bot and waits for its replies. What it sends
 * goes out in the background; every such method gives the wamid.
 */
public final class Person {

  private static final Framing PLAIN = new Framing("", false);

  private final String phone;
  private final People people;
  private final Chats chats;
  private final SimulatorOutput simulatorOutput;
  private final InboundActions inboundActions;
  private final InboundSocket inboundSocket;
  private final AtomicInteger awaited = new AtomicInteger();

  Person(
      String phone,
      People people,
      Chats chats,
      SimulatorOutput simulatorOutput,
      InboundActions inboundActions,
      InboundSocket inboundSocket) {
    this.phone = phone;
    this.people = people;
    this.chats = chats;
    this.simulatorOutput = simulatorOutput;
    this.inboundActions = inboundActions;
    this.inboundSocket = inboundSocket;
  }

  /** The person as webhooks name them now. */
  public Contact contact() {
    return people.get(phone).shown();
  }

  /** From now on webhooks name this person by user id alone. */
  public Person hidesPhone() {
    people.hidePhone(phone);
    return this;
  }

  public String says(String text) {
    return says(text, PLAIN);
  }

  public String forwards(String text) {
    return says(text, new Framing("", true));
  }

  public String answers(String messageId, String text) {
    return says(text, new Framing(messageId, false));
  }

  /** Presses a button or picks a row of the newest message that has it. */
  public String presses(String choiceId) {
    List<ChatMessage> messages = chats.fromBot(phone);
    for (int index = messages.size() - 1; index >= 0; index--) {
      ChatMessage message = messages.get(index);
      if (message.content().choices().stream().anyMatch(choice -> choice.id().equals(choiceId))) {
        return inboundActions.choose(phone, message, choiceId);
      }
    }
    throw new IllegalStateException(
        "The bot has sent this person no button or row with the id " + choiceId + ".");
  }

  /** Sends a short built-in recording. */
  public String sendsVoiceNote() {
    return sendsVoiceNote(VoiceNotes.chime());
  }

  public String sendsVoiceNote(Blob sound) {
    return inboundActions.sendFile(phone, "voice", new FileToSend(sound, "", ""), PLAIN);
  }

  /** Sends a recording that answers a message. */
  public String answersByVoice(String messageId, Blob sound) {
    return inboundActions.sendFile(
        phone, "voice", new FileToSend(sound, "", ""), new Framing(messageId, false));
  }

  /** Passes a recording on. */
  public String forwardsVoiceNote(Blob sound) {
    return inboundActions.sendFile(
        phone, "voice", new FileToSend(sound, "", ""), new Framing("", true));
  }

  /**
   * Sends a file.
   *
   * @param kind audio, image, video, sticker or document
   * @param caption empty for none
   */
  public String sendsFile(String kind, Blob file, String name, String caption) {
    return inboundActions.sendFile(phone, kind, new FileToSend(file, name, caption), PLAIN);
  }

  /** Sends a place, in degrees. */
  public String sendsPlace(double latitude, double longitude, String name) {
    return inboundActions.sendPlace(
        phone, new ChatContent.Spot(latitude, longitude, name, ""), PLAIN);
  }

  public String sendsCard(String name, String number) {
    return inboundActions.sendCard(phone, new ChatContent.Card(name, number), PLAIN);
  }

  /** Reacts to a message; an empty emoji takes the reaction back. */
  public String reacts(String messageId, String emoji) {
    return simulatorOutput.sendUnseen(
        phone, new Content.Reaction(messageId, Optional.of(emoji).filter(sign -> !sign.isEmpty())));
  }

  /** Sends whatever else there is, shown as its type in the chat. */
  public String sends(Content content) {
    String kind = content.getClass().getSimpleName();
    return simulatorOutput.say(phone, content, ChatContent.text("other", kind), PLAIN);
  }

  /** Looks at the chat: whatever the bot sent is reported as read. */
  public void looks() {
    chats.seen(phone).forEach(id -> inboundSocket.report(phone, id, StatusUpdate.State.READ));
  }

  /**
   * Waits for the next reply that was not awaited before.
   *
   * @throws IllegalStateException if none comes in time
   */
  public Reply awaitReply(Duration patience) {
    try {
      ChatMessage message =
          chats
              .awaitFromBot(phone, awaited.get(), patience)
              .orElseThrow(
                  () -> new IllegalStateException("The bot has not replied within " + patience));
      awaited.incrementAndGet();
      return Rendering.reply(message);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a reply", interrupted);
    }
  }

  /** Everything the bot has sent to this person, oldest first. */
  public List<Reply> replies() {
    return chats.fromBot(phone).stream().map(Rendering::reply).toList();
  }

  /**
   * How far a message of this person's got: {@code sent}, {@code retrying}, {@code delivered} or
   * {@code read}.
   */
  public String progress(String messageId) {
    return chats
        .find(messageId)
        .map(message -> message.tick().name().toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new IllegalArgumentException("This person sent no such message."));
  }

  private String says(String text, Framing framing) {
    return simulatorOutput.say(
        phone, new Content.Text(text), ChatContent.text("text", text), framing);
  }
}
