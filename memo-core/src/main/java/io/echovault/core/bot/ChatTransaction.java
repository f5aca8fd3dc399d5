package io.echovault.core.bot;

import io.echovault.core.answer.Answer;
import io.echovault.core.billing.PlanWords;
import io.echovault.core.command.Conversation;
import io.echovault.core.command.Waiting;
import io.echovault.core.identity.IdentityResolution;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.Notebooks;
import io.echovault.core.session.MemberSessions;
import io.echovault.core.text.MessageWork;
import io.echovault.core.understanding.ChatContext;
import io.echovault.core.understanding.Decision;
import io.echovault.core.understanding.Understanding;
import io.echovault.core.understanding.Understood;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.voice.NoteWriting;
import io.echovault.core.wording.Worded;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.SealedEntry;
import io.echovault.ports.vocabulary.Sender;
import java.util.List;
import java.util.Optional;

/** The one short transaction that acts on a message and keeps everything, its reply included. */
public final class ChatTransaction {
  private final Storage storage;
  private final IdentityResolution identityResolution;
  private final Notebooks notebooks;
  private final Conversation conversation;
  private final StoredReplies storedReplies;
  private final ErasureByChat erasureByChat;
  private final MemberSessions sessions;
  private final Preparation preparation;

  public ChatTransaction(
      Storage storage,
      IdentityResolution identityResolution,
      Notebooks notebooks,
      Conversation conversation,
      StoredReplies storedReplies,
      ErasureByChat erasureByChat,
      MemberSessions sessions,
      Preparation preparation) {
    this.storage = storage;
    this.identityResolution = identityResolution;
    this.notebooks = notebooks;
    this.conversation = conversation;
    this.storedReplies = storedReplies;
    this.erasureByChat = erasureByChat;
    this.sessions = sessions;
    this.preparation = preparation;
  }

  /**
   * What a transaction came to.
   *
   * @param reply empty when the sender is to be located again, or the message read again
   * @param after where the chat stands now
   * @param moved where the chat stood, when the message is to be read again for it
   */
  record Outcome(
      Optional<Reply> reply,
      MemberRecord before,
      List<SealedEntry> written,
      ChatState after,
      boolean loggedIn,
      boolean erased,
      Optional<ChatContext> moved) {
    Outcome {
      written = List.copyOf(written);
    }

    /** Of a transaction that is over. */
    static Outcome of(
        MemberTransaction memberTransaction, Optional<Reply> reply, Optional<ChatContext> moved) {
      return new Outcome(
          reply,
          memberTransaction.record(),
          memberTransaction.entries(),
          memberTransaction.state().chat(),
          memberTransaction.session().isPresent(),
          false,
          moved);
    }

    /** Of one that ended with everything erased. */
    static Outcome erased(MemberTransaction memberTransaction, Reply reply) {
      return new Outcome(
          Optional.of(reply),
          memberTransaction.record(),
          List.of(),
          memberTransaction.state().chat(),
          false,
          true,
          Optional.empty());
    }

    @Override
    public String toString() {
      return "Outcome[" + written.size() + " written]";
    }
  }

  /** What is acted on. */
  private record Decided(Understood understood, Intent intent, boolean covered) {}

  /**
   * Acts on a message.
   *
   * @param mayTurnBack whether it may leave all as it is when the chat moved and something else is
   *     to be prepared
   */
  Outcome act(Prepared prepared, Sender sender, Handling handling, boolean mayTurnBack) {
    MessageWork.check();
    return storage.inTenant(
        prepared.located().member().tenant(),
        scope -> act(scope, prepared, sender, handling, mayTurnBack));
  }

  private Outcome act(
      TenantScope scope, Prepared prepared, Sender sender, Handling handling, boolean mayTurnBack) {
    scope.replies().expect(handling.fingerprint());
    MemberTransaction memberTransaction =
        identityResolution.enter(scope, prepared.located(), sender);
    handling.fence().ifPresent(scope::verify);
    Optional<Reply> earlier = storedReplies.earlier(memberTransaction, handling.fingerprint());
    if (earlier.isPresent()) {
      return Outcome.of(memberTransaction, earlier, Optional.empty());
    }
    if (!identityResolution.settle(memberTransaction, prepared.located(), sender)) {
      memberTransaction.finish();
      return Outcome.of(memberTransaction, Optional.empty(), Optional.empty());
    }
    ChatContext context = ChatContext.of(memberTransaction.state().chat(), memberTransaction.now());
    Decided decided = decide(prepared, handling, context);
    if (!decided.covered() && mayTurnBack) {
      memberTransaction.finish();
      return Outcome.of(memberTransaction, Optional.empty(), Optional.of(context));
    }
    prepared.done().ifPresent(each -> each.audit(memberTransaction));
    Optional<Reply> last = erasureByChat.erase(memberTransaction, handling, sender.identities());
    if (last.isPresent()) {
      return Outcome.erased(memberTransaction, last.get());
    }
    Reply reply = answer(memberTransaction, prepared, decided, sender, handling);
    memberTransaction.finish();
    return Outcome.of(memberTransaction, Optional.of(reply), Optional.empty());
  }

  /** Decides on the chat as it stands: what was read before counts if the chat has not moved. */
  private Decided decide(Prepared prepared, Handling handling, ChatContext context) {
    boolean same = context.sameState(prepared.context());
    Understood understood =
        same
            ? prepared.understood().advised(prepared.evidence().advice())
            : Understanding.of(handling.message(), context);
    Intent intent = Decision.decide(understood, prepared.evidence());
    return new Decided(
        understood, intent, same || preparation.covers(prepared, intent, handling, context));
  }

  private Reply answer(
      MemberTransaction memberTransaction,
      Prepared prepared,
      Decided decided,
      Sender sender,
      Handling handling) {
    memberTransaction.state(memberTransaction.state().heard(handling.message().envelope()));
    memberTransaction
        .session()
        .ifPresent(
            session -> sessions.touch(memberTransaction.scope(), session, memberTransaction.now()));
    Notebook notebook =
        notebooks.open(memberTransaction, prepared.vectors(), handling.message().envelope());
    Worded given =
        Rendering.answer(
            memberTransaction,
            PlanWords.warned(
                said(memberTransaction, handling, prepared, decided, notebook),
                notebook.access().allowance()));
    ChatState chat = memberTransaction.state().chat();
    memberTransaction.state(
        memberTransaction
            .state()
            .with(Waiting.after(chat, given.reply(), memberTransaction.now())));
    SecretsRead.audit(memberTransaction, given.facts());
    storedReplies.keep(
        memberTransaction, handling.message(), handling.fingerprint(), given, sender.identities());
    NoteWriting.answered(
        memberTransaction.scope(),
        memberTransaction.member(),
        handling.message(),
        handling.fingerprint());
    return given.reply();
  }

  private Answer said(
      MemberTransaction memberTransaction,
      Handling handling,
      Prepared prepared,
      Decided decided,
      Notebook notebook) {
    if (handling.full().isPresent()) {
      return Answer.say(PlanWords.full(notebook.access().allowance().level(handling.full().get())));
    }
    IncomingMessage message = handling.message();
    if (handling.plainly() && message instanceof IncomingMessage.Text text) {
      return conversation.keep(text, decided.understood(), notebook);
    }
    return conversation.act(
        message,
        decided.understood(),
        decided.intent(),
        prepared
            .done()
            .map(
                done ->
                    new Conversation.Ready(
                        done.words().map(each -> () -> each.apply(memberTransaction, notebook)),
                        done.media()))
            .orElse(Conversation.Ready.NOTHING),
        notebook);
  }
}
