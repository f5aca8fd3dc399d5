package io.echovault.core.bot;

import io.echovault.core.identity.Located;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.Settings;
import io.echovault.core.memory.Notebooks;
import io.echovault.core.sealing.RecentlyUsed;
import io.echovault.core.text.MessageWork;
import io.echovault.core.understanding.ChatContext;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Sender;
import java.util.function.BiConsumer;

/**
 * Where the chats of the members last seen stand, as far as that counts for the meaning of their
 * next message. It may be out of date, since another process may have answered meanwhile: whoever
 * acts on it compares. Safe for threads.
 */
public final class ChatContexts {
  private static final int HELD = 10_000;

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Notebooks notebooks;
  private final RecentlyUsed<MemberRef, ChatContext> held = new RecentlyUsed<>(HELD);

  public ChatContexts(Storage storage, MemberTransactions memberTransactions, Notebooks notebooks) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.notebooks = notebooks;
  }

  /** The context of the next message. */
  ChatContext of(Located located, Sender sender) {
    MemberRef member = located.member();
    if (located.how() != Located.How.NEW && held.find(member).isEmpty()) {
      read(member, this::hold);
    }
    return held.find(member)
        .map(context -> context.at(memberTransactions.now()))
        .orElseGet(
            () ->
                ChatContext.of(
                    ChatState.fresh(Settings.guessedFor(sender)), memberTransactions.now()));
  }

  /**
   * Reads in a member's memories, unless they are held, so that the transaction that needs them is
   * short.
   */
  void warmUp(Located located) {
    if (located.how() != Located.How.NEW && !notebooks.warm(located.member())) {
      read(located.member(), notebooks::warmUp);
    }
  }

  private void read(MemberRef member, BiConsumer<TenantScope, MemberRef> reading) {
    MessageWork.unlimited(
        () ->
            storage.<Boolean>inTenant(
                member.tenant(),
                scope -> {
                  reading.accept(scope, member);
                  return true;
                }));
  }

  private void hold(TenantScope scope, MemberRef member) {
    scope
        .members()
        .find(member.member())
        .ifPresent(record -> hold(member, memberTransactions.state(member, record).chat()));
  }

  /** Takes over where a chat stands, once that is committed. */
  void hold(MemberRef member, ChatState state) {
    held.put(member, ChatContext.of(state, memberTransactions.now()));
  }

  /** Lets go of what is held of a member. */
  public void drop(MemberRef member) {
    held.remove(member);
  }
}
