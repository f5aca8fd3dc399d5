package io.echovault.core.bot;

import io.echovault.core.answer.Message;
import io.echovault.core.identity.IdentityResolution;
import io.echovault.core.identity.Located;
import io.echovault.core.identity.MemberLocator;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.wording.Worded;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ChannelIdentity.Kind;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Sender;
import java.util.List;
import java.util.Optional;

/**
 * Handles what is written in groups: one polite line for each group, then silence. Nothing is filed
 * and nobody is enrolled; the group itself has a place where its one line is kept.
 */
public final class Groups {
  private final Storage storage;
  private final MemberLocator memberLocator;
  private final IdentityResolution identityResolution;
  private final StoredReplies storedReplies;

  public Groups(
      Storage storage,
      MemberLocator memberLocator,
      IdentityResolution identityResolution,
      StoredReplies storedReplies) {
    this.storage = storage;
    this.memberLocator = memberLocator;
    this.identityResolution = identityResolution;
    this.storedReplies = storedReplies;
  }

  Reply receive(Handling handling) {
    Sender group = new Sender(List.of(group(handling.message().envelope())), Optional.empty());
    Located located = memberLocator.locate(group);
    if (located.how() == Located.How.NEW && !speaks(handling.message())) {
      return Reply.SILENCE;
    }
    Reply reply =
        storage.inTenant(
            located.member().tenant(), scope -> answer(scope, located, group, handling));
    identityResolution.settled(group, located.member());
    return reply;
  }

  private Reply answer(TenantScope scope, Located located, Sender group, Handling handling) {
    MemberTransaction memberTransaction = identityResolution.enter(scope, located, group);
    handling.fence().ifPresent(scope::verify);
    if (located.how() != Located.How.NEW) {
      return storedReplies.earlier(memberTransaction, handling.fingerprint()).orElse(Reply.SILENCE);
    }
    Worded line = Rendering.word(memberTransaction, Message.of("group.line"));
    storedReplies.keep(
        memberTransaction, handling.message(), handling.fingerprint(), line, group.identities());
    memberTransaction.finish();
    return line.reply();
  }

  private static boolean speaks(IncomingMessage message) {
    return !(message instanceof IncomingMessage.Reaction
        || message instanceof IncomingMessage.Revoked
        || message instanceof IncomingMessage.Moved
        || message instanceof IncomingMessage.Unsupported);
  }

  private static ChannelIdentity group(Envelope envelope) {
    return new ChannelIdentity(
        envelope.sender().channel(), Kind.GROUP, envelope.group().orElseThrow());
  }
}
