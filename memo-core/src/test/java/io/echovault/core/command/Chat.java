package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.Settings;
import io.echovault.core.memory.Notebook;
import io.echovault.core.understanding.ChatContext;
import io.echovault.core.understanding.Decision;
import io.echovault.core.understanding.Evidence;
import io.echovault.core.understanding.Understanding;
import io.echovault.core.understanding.Understood;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.wording.Renderer;
import io.echovault.core.wording.Worded;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ana of Madrid talks to the bot on Monday 4 May 2026, from 10:00 on. */
final class Chat {
  static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
  static final Sender ANA =
      new Sender(
          List.of(
              ChannelIdentity.whatsappUser("ES.1349"),
              ChannelIdentity.whatsappPhone("34600111222")),
          Optional.of("Ana"));

  private final Conversation conversation = new Conversation(Optional.empty(), true, false);
  private final NotebookInMemory notebook;
  private int messages;

  private Chat(ChatState state) {
    notebook = new NotebookInMemory(state, START);
  }

  static Chat first() {
    return new Chat(ChatState.fresh(inEnglish()));
  }

  static Chat welcomed() {
    return new Chat(ChatState.fresh(inEnglish()).afterGreeting());
  }

  /** A chat of somebody who has not chosen a language. */
  static Chat listening() {
    return new Chat(ChatState.fresh(Settings.guessedFor(ANA)));
  }

  /** A chat of the same in which some texts were told. */
  static Chat told(String... texts) {
    Chat chat = listening();
    List.of(texts).forEach(chat::say);
    return chat;
  }

  /** The first line of an answer, which quotes stand behind. */
  static String headline(String answer) {
    return answer.lines().findFirst().orElseThrow();
  }

  private static Settings inEnglish() {
    return Settings.guessedFor(ANA).choosing("en");
  }

  String say(String words) {
    return send(new IncomingMessage.Text(envelope(), words)).body();
  }

  String sayInReplyTo(String message, String words) {
    Envelope plain = envelope();
    return send(new IncomingMessage.Text(
            new Envelope(
                plain.id(),
                plain.via(),
                plain.sender(),
                plain.sentAt(),
                plain.receivedAt(),
                Optional.empty(),
                false,
                Optional.of(new MessageId(message))),
            words))
        .body();
  }

  String forward(String words) {
    return send(new IncomingMessage.Text(forwarded(envelope()), words)).body();
  }

  static Envelope forwarded(Envelope plain) {
    return new Envelope(
        plain.id(),
        plain.via(),
        plain.sender(),
        plain.sentAt(),
        plain.receivedAt(),
        Optional.empty(),
        true,
        Optional.empty());
  }

  String press(String buttonId) {
    return send(new IncomingMessage.Press(envelope(), buttonId, "a button")).body();
  }

  Reply send(IncomingMessage message) {
    Answer answer = act(conversation, message, notebook);
    Worded words = Renderer.word(answer, notebook.state().settings().language());
    if (words.rest().isPresent()) {
      notebook.state(notebook.state().withRest(words.rest()));
    }
    notebook.state(Waiting.after(notebook.state(), words.reply(), notebook.now()));
    return words.reply();
  }

  /** Understands, decides and acts, without anything that takes long. */
  static Answer act(Conversation conversation, IncomingMessage message, Notebook notebook) {
    Understood understood =
        Understanding.of(message, ChatContext.of(notebook.state(), notebook.now()));
    Intent intent = Decision.decide(understood, Evidence.NONE);
    return conversation.act(message, understood, intent, Conversation.Ready.NOTHING, notebook);
  }

  /** The envelope of the next message; its id is m1, m2, … */
  Envelope envelope() {
    return envelope(notebook.now());
  }

  Envelope envelope(Instant sentAt) {
    messages++;
    return new Envelope(
        new MessageId("m" + messages),
        "bot",
        ANA,
        sentAt,
        notebook.now(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  Chat pass(Duration time) {
    notebook.pass(time);
    return this;
  }

  NotebookInMemory notebook() {
    return notebook;
  }

  List<String> kept() {
    return notebook.everything().stream().map(Memory::text).toList();
  }

  static List<String> buttons(Reply reply) {
    return ((Reply.Choice) reply).buttons().stream().map(Reply.Button::id).toList();
  }
}
