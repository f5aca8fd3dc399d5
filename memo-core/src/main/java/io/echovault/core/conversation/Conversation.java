package io.echovault.core.conversation;

import static java.util.stream.Collectors.joining;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.MessageWork;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Revoked;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a message asks for, and the reply to it. Rules only; holds nothing between two messages, so
 * it is safe for many threads.
 */
public final class Conversation {
  private static final BoundedPattern NUMBER = BoundedPattern.compile("#(\\d{1,9})");
  private static final int MOST_NUMBERS = 200;

  private final Texts texts;
  private final List<Rule> rules;

  /** A conversation that names where the privacy text is, if it is anywhere. */
  public Conversation(Optional<String> privacyUrl) {
    texts = new Texts(privacyUrl);
    List<Command> all = new ArrayList<>(MemoryCommands.ALL);
    all.addAll(HistoryCommands.ALL);
    all.addAll(BackupCommands.ALL);
    all.addAll(SharingCommands.ALL);
    all.addAll(MemberCommands.all(texts));
    all.addAll(SessionCommands.ALL);
    all.add(AuditCommand.COMMAND);
    Commands commands = new Commands(all);
    rules =
        List.of(
            new SpeechRule(),
            new LabelRule(),
            commands,
            new MoreRule(),
            new PlainRequests(commands),
            new HistoryRule(),
            new RememberRule(),
            new SmallTalk(),
            new QuestionRule(),
            turn -> Optional.of(Keeping.keep(turn, turn.text(), Provenance.SAID, "")));
  }

  /**
   * Answers one message of one member. Group messages and changes of identity are not for a
   * conversation and get silence.
   *
   * @return one message, or silence
   */
  public Reply answer(IncomingMessage message, Notebook notebook) {
    return answer(message, MessageReading.of(message), Optional.empty(), notebook);
  }

  /**
   * The same for a message that was read or acted on before.
   *
   * @param reading what was read out of its words
   * @param done what is to be said of that; empty when nothing was done yet
   */
  public Reply answer(
      IncomingMessage message, MessageReading reading, Optional<String> done, Notebook notebook) {
    if (message.envelope().group().isPresent()) {
      return Reply.SILENCE;
    }
    if (notebook.state().optedOut()) {
      return whileAway(message, notebook);
    }
    if (Presence.leaves(message)) {
      ChatState left = notebook.state().optedOut(true).withRest(Optional.empty());
      notebook.state(left);
      return new Reply.Text(Texts.STOPPED);
    }
    return said(
        done.map(Answer::say).orElseGet(() -> answered(message, reading, notebook)), notebook);
  }

  /**
   * Keeps a text as it stands, whatever it asks for: for one whose meaning could not be read. Stays
   * silent where {@link #answer} would.
   */
  public Reply keep(IncomingMessage.Text text, MessageReading reading, Notebook notebook) {
    if (text.envelope().group().isPresent() || notebook.state().optedOut()) {
      return Reply.SILENCE;
    }
    Turn turn = Turn.of(text.envelope(), text.body(), notebook, reading);
    Provenance provenance = text.envelope().forwarded() ? Provenance.FORWARDED : Provenance.SAID;
    return said(Keeping.keep(turn, turn.text(), provenance, ""), notebook);
  }

  /** Whether there are words of a secret tier in a reply. */
  public static boolean isSecret(Reply reply) {
    return Quotes.hasSecret(reply.body());
  }

  /** The numbers of the secret memories that a reply shows, at most 200 characters. */
  public static String secretsIn(Reply reply, Notebook notebook) {
    String numbers =
        NUMBER.matcher(reply.body()).all(1).stream()
            .map(Integer::valueOf)
            .distinct()
            .filter(number -> notebook.label(number).filter(it -> it.tier().secret()).isPresent())
            .map(String::valueOf)
            .collect(joining(","));
    return numbers.length() <= MOST_NUMBERS
        ? numbers
        : numbers.substring(0, MOST_NUMBERS - 1) + "…";
  }

  /** Nothing is kept and nothing said; what its sender deletes everywhere goes here too. */
  private Reply whileAway(IncomingMessage message, Notebook notebook) {
    if (message instanceof Revoked revoked) {
      forget(revoked, notebook);
    }
    if (!Presence.comesBack(message)) {
      return Reply.SILENCE;
    }
    notebook.state(notebook.state().optedOut(false));
    return said(Answer.say(Texts.WELCOME_BACK), notebook);
  }

  private Answer answered(IncomingMessage message, MessageReading reading, Notebook notebook) {
    if (message instanceof IncomingMessage.Text text) {
      return text(Turn.of(text.envelope(), text.body(), notebook, reading), message);
    } else if (message instanceof IncomingMessage.Press press) {
      return Presence.comesBack(press)
          ? Answer.say(Texts.ALREADY_ON)
          : Pressing.press(press.buttonId(), notebook);
    } else if (message instanceof IncomingMessage.Media media) {
      return Unwritten.media(media, notebook);
    } else if (message instanceof IncomingMessage.Place place) {
      return Unwritten.place(place, notebook);
    } else if (message instanceof IncomingMessage.Contacts contacts) {
      return Unwritten.contacts(contacts, notebook);
    } else if (message instanceof Edited edited) {
      return edited(edited, reading, notebook);
    } else if (message instanceof Revoked revoked) {
      return forget(revoked, notebook);
    } else if (message instanceof IncomingMessage.Unsupported) {
      return Answer.say("I can't read that kind of message yet. Please send me the words instead.");
    }
    return Answer.SILENCE;
  }

  private Answer text(Turn turn, IncomingMessage message) {
    if (turn.plain().isEmpty()) {
      return Answer.say("There are no words in that message.");
    }
    if (turn.envelope().forwarded()) {
      return Keeping.keep(turn, turn.text(), Provenance.FORWARDED, "");
    }
    if (Presence.comesBack(message)) {
      return Answer.say(Texts.ALREADY_ON);
    }
    return rules.stream()
        .peek(rule -> MessageWork.check())
        .flatMap(rule -> rule.answer(turn).stream())
        .findFirst()
        .orElse(Answer.SILENCE);
  }

  private static Answer edited(Edited edited, MessageReading reading, Notebook notebook) {
    Turn turn = Turn.of(edited.envelope(), edited.body(), notebook, reading);
    Optional<Notebook.Label> label = notebook.bySource(edited.original());
    if (turn.plain().isEmpty()) {
      return Answer.say(
          "There are no words in that message any more, so I left the memory as it is.");
    }
    if (label.isPresent()) {
      return Correcting.correct(turn, label.get(), RememberRule.withoutLeadIn(edited.body()));
    }
    return reading.isQuestion(edited.body())
        ? Searching.ask(turn, edited.body().strip())
        : Answer.say("I kept nothing from that message. To keep it now, send it again.");
  }

  /** A message of address cards made several memories. */
  private static Answer forget(Revoked revoked, Notebook notebook) {
    MessageId original = revoked.original();
    Stream.iterate(0, place -> place + 1)
        .map(place -> notebook.bySource(Unwritten.source(original, place)))
        .takeWhile(Optional::isPresent)
        .forEach(label -> notebook.forget(label.orElseThrow().number()));
    return Answer.SILENCE;
  }

  /** Fits an answer into one message, after the welcome when it is the first. */
  private Reply said(Answer answer, Notebook notebook) {
    if (answer.words().isEmpty()) {
      return Reply.SILENCE;
    }
    ChatState before = notebook.state();
    Answer informed = before.news().map(answer::after).orElse(answer);
    Answer whole = before.welcomed() ? informed : informed.after(texts.welcome());
    // The rest would wait among what is not locked, so there is none.
    boolean secret = Quotes.hasSecret(whole.words());
    Fitting fitting = secret ? Fitting.withoutRest(whole) : Fitting.of(whole);
    ChatState after = before.afterGreeting().withRest(fitting.rest());
    if (!after.equals(before)) {
      notebook.state(after);
    }
    return fitting.reply();
  }
}
