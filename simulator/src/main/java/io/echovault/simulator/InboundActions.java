package io.echovault.simulator;

import io.echovault.simulator.StatusUpdate.State;
import io.echovault.simulator.chat.ChatActions;
import io.echovault.simulator.chat.ChatContent;
import io.echovault.simulator.chat.ChatContent.Attachment;
import io.echovault.simulator.chat.ChatContent.Choice;
import io.echovault.simulator.chat.ChatMessage;
import io.echovault.simulator.chat.Chats;
import io.echovault.simulator.sound.VoiceNotes;
import java.util.List;
import java.util.Optional;

/** What people do other than talk: press, attach, pass on. */
final class InboundActions {

  private final Chats chats;
  private final SimulatorOutput simulatorOutput;

  InboundActions(Chats chats, SimulatorOutput simulatorOutput) {
    this.chats = chats;
    this.simulatorOutput = simulatorOutput;
  }

  String choose(String phone, ChatMessage message, String choiceId) {
    Choice choice =
        message.content().choices().stream()
            .filter(any -> any.id().equals(choiceId))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("The message has no button with this id."));
    Content content =
        message.content().menu().isPresent()
            ? new Content.ListReply(choice.id(), choice.title(), present(choice.description()))
            : new Content.ButtonReply(choice.id(), choice.title());
    chats.change(message.id(), before -> before.withChosen(choiceId));
    return simulatorOutput.say(
        phone,
        content,
        ChatContent.text("interactive", choice.title()),
        new ChatActions.Framing(message.id(), false));
  }

  String sendPlace(String phone, ChatContent.Spot spot, ChatActions.Framing framing) {
    Content content =
        new Content.Place(
            spot.latitude(), spot.longitude(), present(spot.name()), present(spot.address()));
    return simulatorOutput.say(
        phone, content, ChatContent.text("location", "").with(spot), framing);
  }

  String sendCard(String phone, ChatContent.Card card, ChatActions.Framing framing) {
    Content content = new Content.Cards(List.of(new Content.Card(card.name(), card.phone())));
    return simulatorOutput.say(
        phone, content, ChatContent.text("contacts", "").with(card), framing);
  }

  String sendFile(
      String phone, String kind, ChatActions.FileToSend file, ChatActions.Framing framing) {
    Content.File kept = simulatorOutput.keep(file.file());
    Optional<String> caption = present(file.caption());
    Content content =
        switch (kind) {
          case "voice" -> new Content.Audio(kept, true);
          case "audio" -> new Content.Audio(kept, false);
          case "image" -> new Content.Image(kept, caption);
          case "video" -> new Content.Video(kept, caption);
          case "sticker" -> new Content.Sticker(kept, false);
          case "document" -> new Content.Document(kept, file.name(), caption);
          default ->
              throw new IllegalArgumentException(
                  "The kind is '"
                      + kind
                      + "'; use voice, audio, image, video, sticker or document.");
        };
    boolean voice = kind.equals("voice");
    Attachment attachment = new Attachment(kept.mediaId(), kept.mimeType(), file.name(), voice);
    ChatContent shown = ChatContent.text(voice ? "audio" : kind, file.caption()).with(attachment);
    return simulatorOutput.say(phone, content, shown, framing);
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  /** What the page asks for, done by these hands. */
  record FromPage(
      People people,
      Chats chats,
      SimulatorOutput simulatorOutput,
      InboundActions inboundActions,
      InboundSocket inboundSocket)
      implements ChatActions {

    @Override
    public void addPerson(String phone, String name) {
      people.add(phone, name);
      chats.open(phone, name);
    }

    @Override
    public void say(String phone, String words, Framing framing) {
      simulatorOutput.say(phone, new Content.Text(words), ChatContent.text("text", words), framing);
    }

    @Override
    public void choose(String phone, String messageId, String choiceId) {
      ChatMessage message =
          chats
              .find(messageId)
              .orElseThrow(() -> new IllegalArgumentException("There is no such message."));
      inboundActions.choose(phone, message, choiceId);
    }

    @Override
    public void sendPlace(String phone, ChatContent.Spot spot, Framing framing) {
      inboundActions.sendPlace(phone, spot, framing);
    }

    @Override
    public void sendCard(String phone, ChatContent.Card card, Framing framing) {
      inboundActions.sendCard(phone, card, framing);
    }

    @Override
    public void sendFile(String phone, String kind, FileToSend file, Framing framing) {
      inboundActions.sendFile(phone, kind, kind.equals("voice") ? voice(file) : file, framing);
    }

    private static FileToSend voice(FileToSend file) {
      boolean builtIn = file.file().size() == 0;
      return new FileToSend(
          builtIn ? VoiceNotes.chime() : VoiceNotes.asPhonesSend(file.file()), "", "");
    }

    @Override
    public void look(String phone) {
      chats.seen(phone).forEach(id -> inboundSocket.report(phone, id, State.READ));
    }

    @Override
    public void play(String phone, String messageId) {
      inboundSocket.report(phone, messageId, State.PLAYED);
    }
  }
}
