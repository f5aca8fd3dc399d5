package io.echovault.core.bot;

import io.echovault.core.identity.Unsettled;
import io.echovault.core.text.MessageWork;
import io.echovault.ports.inbound.MemoryBot;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.Reply;
import java.util.Optional;

/** The bot: gives each message to whoever handles its kind, and again when a race was lost. */
public final class AnsweringBot implements MemoryBot {
  /** Enough for two that race for one identity, and for a number that changed hands meanwhile. */
  private static final int TRIES = 5;

  private final StoredReplies storedReplies;
  private final DirectMessages directMessages;
  private final Groups groups;
  private final Moves moves;
  private final GivingUp givingUp;
  private final MessageWork.Limits limits;

  public AnsweringBot(
      StoredReplies storedReplies,
      DirectMessages directMessages,
      Groups groups,
      Moves moves,
      GivingUp givingUp,
      MessageWork.Limits limits) {
    this.givingUp = givingUp;
    this.limits = limits;
    this.storedReplies = storedReplies;
    this.directMessages = directMessages;
    this.groups = groups;
    this.moves = moves;
  }

  @Override
  public Reply receive(IncomingMessage message) {
    return handle(message, Optional.empty());
  }

  @Override
  public Reply receive(IncomingMessage message, Fence fence) {
    return handle(message, Optional.of(fence));
  }

  @Override
  public void giveUp(IncomingMessage message, Fence fence) {
    givingUp.tell(SentTimes.corrected(message), storedReplies.fingerprint(message), fence);
  }

  private Reply handle(IncomingMessage received, Optional<Fence> fence) {
    return MessageWork.within(limits, () -> settled(SentTimes.corrected(received), fence));
  }

  private Reply settled(IncomingMessage message, Optional<Fence> fence) {
    Handling handling = Handling.of(message, storedReplies.fingerprint(message), fence);
    for (int left = TRIES; ; left--) {
      try {
        Optional<Reply> reply = once(handling);
        if (reply.isPresent()) {
          return reply.get();
        }
      } catch (MemoException.Exhausted full) {
        // Others may have been faster, and there may still be room: so once more as usual.
        handling = left == TRIES ? handling : handling.refusing(full.what());
      } catch (Unsettled lost) {
        if (left == 1) {
          throw new MemoException.TryAgain("the sender's identities keep changing hands", lost);
        }
      }
      if (left == 1) {
        throw new MemoException.TryAgain("the sender's identities keep changing hands");
      }
    }
  }

  private Optional<Reply> once(Handling handling) {
    if (handling.message().envelope().group().isPresent()) {
      return Optional.of(groups.receive(handling));
    }
    if (handling.message() instanceof IncomingMessage.Moved moved) {
      return Optional.of(moves.receive(handling, moved));
    }
    return directMessages.receive(handling);
  }
}
