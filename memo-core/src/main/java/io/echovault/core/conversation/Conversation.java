package io.echovault.core.conversation;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.text.LanguageGuess;
import io.echovault.core.text.MessageWork;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Edited;
import io.echovault.ports.vocabulary.IncomingMessage.Revoked;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a message asks for, and the reply to it. Rules only; holds nothing between two messages, so
 * it is safe for many threads.
 */
public final class Conversation {
  private final Optional<String> privacyUrl;
  private final List<Rule> rules;

  /** A conversation that names where the privacy text is, if it is anywhere. */
  public Conversation(Optional<String> privacyUrl) {
    this.privacyUrl = privacyUrl;
    List<Command> all = new ArrayList<>(MemoryCommands.ALL);
    all.addAll(HistoryCommands.ALL);
    all.addAll(BackupCommands.ALL);
    all.addAll(SharingCommands.ALL);
    all.addAll(MemberCommands.all(privacyUrl));
    all.addAll(SessionCommands.ALL);
    all.add(AuditCommand.COMMAND);
    Commands commands = new Commands(all);
    rules =
        List.of(
            new SpeechRule(),
            new LabelRule(),
            commands,
            new MoreRule(),
            new PlainAsks(commands),
            new PlainRequests(commands),
            new HistoryRule(),
            new RememberRule(),
            new SmallTalk(),
            new QuestionRule(),
            turn -> Optional.of(Keeping.keep(turn, turn.text(), Provenance.SAID, Message.none())));
  }

  /**
   * Answers one message of one member. Group messages and changes of identity are not for a
   * conversation and get silence.
   */
  public Answer answer(IncomingMessage message, Notebook notebook) {
    return answer(message, MessageReading.of(message), Optional.empty(), notebook);
  }

  /**
   * Answers a message that was read before, and may have been acted on.
   *
   * @param reading what was read out of its words
   * @param done what is to be said of that; empty when nothing was done yet
   */
  public Answer answer(
      IncomingMessage message, MessageReading reading, Optional<Message> done, Notebook notebook) {
    if (message.envelope().group().isPresent()) {
      return Answer.SILENCE;
    }
    MistypedPin.discard(message, notebook);
    hear(message, notebook);
    if (notebook.state().optedOut()) {
      return whileAway(message, notebook);
    }
    if (Presence.leaves(message)) {
      ChatState left = notebook.state().optedOut(true).withRest(Optional.empty());
      notebook.state(left.with(left.pinGuard().empty()));
      return Answer.say("stop.done");
    }
    return introduced(
        done.map(Answer::say).orElseGet(() -> answered(message, reading, notebook)), notebook);
  }

  /** Answers in the language that a member writes in, until they choose one. */
  private static void hear(IncomingMessage message, Notebook notebook) {
    ChatState state = notebook.state();
    boolean theirs = message instanceof IncomingMessage.Text && !message.envelope().forwarded();
    if (!theirs || state.settings().languageChosen()) {
      return;
    }
    LanguageGuess.of(((IncomingMessage.Text) message).body())
        .filter(language -> !language.equals(state.settings().language()))
        .ifPresent(language -> notebook.state(state.with(state.settings().hearing(language))));
  }

  /**
   * Keeps a text as it stands, whatever it asks for: for one whose meaning could not be read. Stays
   * silent where {@link #answer} would.
   */
  public Answer keep(IncomingMessage.Text text, MessageReading reading, Notebook notebook) {
    if (text.envelope().group().isPresent() || notebook.state().optedOut()) {
      return Answer.SILENCE;
    }
    Turn turn = Turn.of(text.envelope(), text.body(), notebook, reading);
    Provenance provenance = text.envelope().forwarded() ? Provenance.FORWARDED : Provenance.SAID;
    return introduced(Keeping.keep(turn, turn.text(), provenance, Message.none()), notebook);
  }

  /**
   * Nothing is kept and nothing said, unless they want to be erased; what its sender deletes
   * everywhere goes here too.
   */
  private Answer whileAway(IncomingMessage message, Notebook notebook) {
    if (message instanceof Revoked revoked) {
      forget(revoked, notebook);
    }
    if (message instanceof IncomingMessage.Press press && ForgetMe.confirms(press.buttonId())) {
      return introduced(ForgetMe.pressed(press.buttonId(), notebook), notebook);
    }
    if (!Presence.comesBack(message)) {
      return Answer.SILENCE;
    }
    notebook.state(notebook.state().optedOut(false));
    return introduced(Answer.say("start.welcome-back"), notebook);
  }

  private Answer answered(IncomingMessage message, MessageReading reading, Notebook notebook) {
    return MistypedPin.hold(message, notebook)
        .orElseGet(() -> understood(message, reading, notebook));
  }

  private Answer understood(IncomingMessage message, MessageReading reading, Notebook notebook) {
    if (message instanceof IncomingMessage.Text text) {
      return text(Turn.of(text.envelope(), text.body(), notebook, reading), message);
    } else if (message instanceof IncomingMessage.Press press) {
      return Presence.comesBack(press)
          ? Answer.say("start.on-already")
          : MistypedPin.pressed(press, notebook)
              .orElseGet(() -> Pressing.press(press.buttonId(), notebook));
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
      return Answer.say("message.unsupported");
    }
    return Answer.SILENCE;
  }

  private Answer text(Turn turn, IncomingMessage message) {
    if (turn.plain().isEmpty()) {
      return Answer.say("message.no-words");
    }
    if (turn.envelope().forwarded()) {
      return Keeping.keep(turn, turn.text(), Provenance.FORWARDED, Message.none());
    }
    if (Presence.comesBack(message)) {
      return Answer.say("start.on-already");
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
      return Answer.say("edited.no-words");
    }
    if (label.isPresent()) {
      return Correcting.correct(turn, label.get(), RememberRule.withoutLeadIn(edited.body()));
    }
    return reading.isQuestion(edited.body())
        ? Searching.ask(turn, edited.body().strip())
        : Answer.say("edited.nothing-kept");
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

  /** An answer, after the welcome when it is the first, and after what there is to be told. */
  private Answer introduced(Answer answer, Notebook notebook) {
    if (answer.message().isNone()) {
      return answer;
    }
    Answer offered = ReclaimCommand.offer(notebook, answer);
    ChatState before = notebook.state();
    Answer informed = before.news().map(offered::after).orElse(offered);
    Answer whole = before.welcomed() ? informed : informed.after(Introduction.welcome(privacyUrl));
    ChatState after = before.afterGreeting().withRest(Optional.empty());
    if (!after.equals(before)) {
      notebook.state(after);
    }
    return whole;
  }
}
