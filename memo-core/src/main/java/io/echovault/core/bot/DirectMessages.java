package io.echovault.core.bot;

import io.echovault.core.identity.IdentityResolution;
import io.echovault.core.identity.Located;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.identity.RecycledNumbers;
import io.echovault.core.identity.Unsettled;
import io.echovault.core.memory.Notebooks;
import io.echovault.core.tenant.Joining;
import io.echovault.core.text.Readings;
import io.echovault.core.understanding.ChatContext;
import io.echovault.core.understanding.Understanding;
import io.echovault.core.understanding.Understood;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Reading;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Sender;
import java.util.Optional;

/**
 * Handles what one person writes to us: find them, understand, prepare, and act in one transaction.
 */
public final class DirectMessages {
  /** So often is a message read anew when the chat moved on while it was prepared. */
  private static final int AGAIN = 2;

  private final MemberLocator memberLocator;
  private final IdentityResolution identityResolution;
  private final Notebooks notebooks;
  private final ChatContexts contexts;
  private final Hearing hearing;
  private final Preparation preparation;
  private final ChatTransaction transaction;
  private final PhoneReassignment phoneReassignment;
  private final ErasureByChat erasureByChat;
  private final Joining joining;
  private final RecycledNumbers recycled;

  public DirectMessages(
      MemberLocator memberLocator,
      IdentityResolution identityResolution,
      Notebooks notebooks,
      ChatContexts contexts,
      Hearing hearing,
      Preparation preparation,
      ChatTransaction transaction,
      PhoneReassignment phoneReassignment,
      ErasureByChat erasureByChat,
      Joining joining,
      RecycledNumbers recycled) {
    this.memberLocator = memberLocator;
    this.identityResolution = identityResolution;
    this.notebooks = notebooks;
    this.contexts = contexts;
    this.hearing = hearing;
    this.preparation = preparation;
    this.transaction = transaction;
    this.phoneReassignment = phoneReassignment;
    this.erasureByChat = erasureByChat;
    this.joining = joining;
    this.recycled = recycled;
  }

  /** The reply; empty when the sender turned out to be somebody else, and is to be tried again. */
  Optional<Reply> receive(Handling handling) {
    Sender sender = handling.message().envelope().sender();
    Located located = memberLocator.locate(sender);
    if (located.how() == Located.How.NEW && erasureByChat.concerns(handling.message())) {
      return Optional.of(Reply.SILENCE); // Erased by this very message, or pressed long after.
    }
    if (joining.meet(located, sender) || recycled.separate(located, sender, handling.fence())) {
      return Optional.empty();
    }
    phoneReassignment.takeFromFormerHolder(located, sender, handling);
    return receive(located, sender, handling);
  }

  private Optional<Prepared> prepare(
      Located located, Hearing.Result heard, ChatContext context, Understood understood) {
    return heard
        .done()
        .map(done -> Optional.of(preparation.done(located, context, understood, done)))
        .orElseGet(() -> preparation.prepare(located, heard.handling(), context, understood));
  }

  private Optional<Reply> receive(Located found, Sender sender, Handling received) {
    Located located = found;
    Hearing.Result heard = hearing.hear(found, received);
    Handling handling = heard.handling();
    ChatContext context = contexts.of(located, sender);
    for (int left = AGAIN; ; left--) {
      Understood understood = Understanding.of(handling.message(), context);
      Optional<Prepared> prepared = prepare(located, heard, context, understood);
      if (prepared.isEmpty()) {
        return Optional.empty();
      }
      located = prepared.get().located();
      ChatTransaction.Outcome outcome = settled(prepared.get(), sender, handling, left > 0);
      if (outcome.moved().isEmpty()) {
        return finished(located.member(), sender, outcome);
      }
      context = outcome.moved().get();
    }
  }

  /** Handles the message, and keeps a text as it stands when what it asks for fails. */
  private ChatTransaction.Outcome settled(
      Prepared prepared, Sender sender, Handling handling, boolean mayTurnBack) {
    try {
      return transaction.act(prepared, sender, handling, mayTurnBack);
    } catch (MemoException | Unsettled e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (!(handling.message() instanceof IncomingMessage.Text) || !isFaultOfOurs(e)) {
        throw e;
      }
      Readings.failed(Reading.INTENT, e);
      return transaction.act(prepared, sender, handling.keepingOnly(), false);
    }
  }

  // A mistake in reading shows as an exception of the JDK, trouble of a store as one of its own.
  private static boolean isFaultOfOurs(Throwable failure) {
    return failure.getClass().getName().startsWith("java.");
  }

  private Optional<Reply> finished(
      MemberRef member, Sender sender, ChatTransaction.Outcome outcome) {
    if (outcome.erased()) {
      erasureByChat.done(member, sender.identities());
      contexts.drop(member);
      return outcome.reply();
    }
    notebooks.committed(member, outcome.before(), outcome.written());
    contexts.hold(member, outcome.after());
    if (!outcome.loggedIn()) {
      notebooks.close(member);
    }
    if (outcome.reply().isPresent()) {
      identityResolution.settled(sender, member);
    }
    return outcome.reply();
  }
}
