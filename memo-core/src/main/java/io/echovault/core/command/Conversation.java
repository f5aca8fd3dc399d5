package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.member.ChatState;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.TakenMedia;
import io.echovault.core.understanding.Advice;
import io.echovault.core.understanding.Understood;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Pressed;
import io.echovault.core.understanding.intent.Sent;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Provenance;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries out what was understood of a message, inside its transaction, and gives the answer. Holds
 * nothing between two messages, so it is safe for many threads.
 */
public final class Conversation {
  private static final String LOG_OUT = "logout";

  private final Optional<String> privacyUrl;
  private final Commands commands;

  /**
   * A conversation.
   *
   * @param privacyUrl where the privacy text is, if it is anywhere
   * @param exports whether copies can be given
   * @param mails whether mail is sent
   */
  public Conversation(Optional<String> privacyUrl, boolean exports, boolean mails) {
    this.privacyUrl = privacyUrl;
    commands = Commands.all(privacyUrl, exports, mails);
  }

  /**
   * What was made ready for a message before its transaction.
   *
   * @param said gives what is to be said of what was done for it; empty when nothing was
   * @param media the picture or document that was fetched for it
   */
  public record Ready(Optional<Supplier<Answer>> said, Optional<TakenMedia> media) {
    /** Nothing. */
    public static final Ready NOTHING = new Ready(Optional.empty(), Optional.empty());

    @Override
    public String toString() {
      return "Ready";
    }
  }

  /**
   * Acts on one message of one member. Group messages and changes of identity are not for a
   * conversation and get silence.
   *
   * @param intent what was decided that it asks for
   */
  public Answer act(
      IncomingMessage message,
      Understood understood,
      Intent intent,
      Ready ready,
      Notebook notebook) {
    if (message.envelope().group().isPresent()) {
      return Answer.SILENCE;
    }
    MistypedPin.discard(message, notebook);
    hear(understood, notebook);
    Turn turn =
        new Turn(
            message.envelope(),
            notebook,
            understood.reading(),
            understood.advice(),
            ready.media(),
            spoken(message));
    WordActs acts = new WordActs(turn, text(message), commands);
    if (notebook.state().optedOut()) {
      return whileAway(intent, acts, notebook);
    }
    if (intent instanceof Intent.Stop) {
      return intent.accept(acts);
    }
    Answer answer =
        ready
            .said()
            .map(Supplier::get)
            .or(() -> AskedFile.answer(intent, text(message), turn))
            .orElseGet(() -> intent.accept(acts));
    Answer whole = introduced(answer, notebook);
    Referring.note(intent, answer, notebook);
    return whole;
  }

  /** Answers in the language that a member writes in, until they choose one. */
  private static void hear(Understood understood, Notebook notebook) {
    ChatState state = notebook.state();
    understood
        .language()
        .filter(language -> !state.settings().languageChosen())
        .filter(language -> !language.equals(state.settings().language()))
        .ifPresent(language -> notebook.state(state.with(state.settings().hearing(language))));
  }

  private static boolean spoken(IncomingMessage message) {
    return message instanceof IncomingMessage.Text text && text.spoken();
  }

  private static String text(IncomingMessage message) {
    return message instanceof IncomingMessage.Text text ? text.body() : "";
  }

  /**
   * Keeps a text as it stands, whatever it asks for: for one whose meaning could not be read. Stays
   * silent where {@link #act} would.
   */
  public Answer keep(IncomingMessage.Text text, Understood understood, Notebook notebook) {
    if (text.envelope().group().isPresent() || notebook.state().optedOut()) {
      return Answer.SILENCE;
    }
    Turn turn =
        new Turn(
            text.envelope(),
            notebook,
            understood.reading(),
            Advice.NONE,
            Optional.empty(),
            spoken(text));
    Provenance provenance = text.envelope().forwarded() ? Provenance.FORWARDED : Provenance.SAID;
    return introduced(Keeping.keep(turn, text.body(), provenance, Message.none()), notebook);
  }

  /**
   * Nothing is kept and nothing said, unless they want to be erased or to end a login; what its
   * sender deletes everywhere goes here too.
   */
  private Answer whileAway(Intent intent, WordActs acts, Notebook notebook) {
    if (intent instanceof Intent.Start) {
      return introduced(Presence.comeBack(notebook), notebook);
    }
    if (intent instanceof Intent.Stop && notebook.loggedInUntil().isPresent()) {
      return commands.run(LOG_OUT, "", acts.turn());
    }
    boolean logsOut = intent instanceof Intent.Command command && command.name().equals(LOG_OUT);
    return logsOut || intent instanceof Sent.Revoke || intent instanceof Pressed.EraseAll
        ? introduced(intent.accept(acts), notebook)
        : Answer.SILENCE;
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
