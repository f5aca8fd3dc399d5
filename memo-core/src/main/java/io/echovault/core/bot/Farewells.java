package io.echovault.core.bot;

import io.echovault.core.answer.Argument;
import io.echovault.core.answer.Message;
import io.echovault.core.identity.Addresses;
import io.echovault.core.keeping.ErasedMembers;
import io.echovault.core.member.Visit;
import io.echovault.core.session.ErasureQuestion;
import io.echovault.core.wording.Worded;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.ErasureReceipt;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Press;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Reply;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Erases somebody who confirmed that they want it, logged in if they have a PIN, and says goodbye
 * with the receipt. That one reply is sealed under a key of the day, since theirs are gone.
 */
public final class Farewells {
  private final ErasedMembers erased;
  private final Answers answers;
  private final Addresses addresses;

  public Farewells(ErasedMembers erased, Answers answers, Addresses addresses) {
    this.erased = erased;
    this.answers = answers;
    this.addresses = addresses;
  }

  /** Whether a message asks to erase its sender. */
  boolean concerns(IncomingMessage message) {
    return message instanceof Press press && ErasureQuestion.confirms(press.buttonId());
  }

  /**
   * Erases the member, if the confirmation holds.
   *
   * @return the last reply; empty when nothing was done, and the visit goes on
   */
  Optional<Reply> erase(Visit visit, Handling handling, List<ChannelIdentity> to) {
    if (!erased.available() || !holds(handling.message(), visit.now()) || !proven(visit)) {
      return Optional.empty();
    }
    MemberRef member = visit.member();
    ZoneId zone = visit.state().chat().settings().zone();
    visit.finish();
    Instant before = handling.message().envelope().receivedAt();
    return erased
        .erase(visit.scope(), member, before, "by themselves")
        .map(
            receipt -> {
              Worded words = Rendering.word(visit, words(receipt, zone));
              answers.keepLast(visit, handling, words, to);
              return words.reply();
            });
  }

  private static boolean holds(IncomingMessage message, Instant now) {
    return message instanceof Press press
        && ErasureQuestion.refusal(press.buttonId(), now).isEmpty();
  }

  /** Whether nobody else can be at work: no PIN was ever set, or it was given lately. */
  private static boolean proven(Visit visit) {
    return visit.session().isPresent()
        || visit.scope().logins().find(visit.member().member()).isEmpty();
  }

  /** Lets go of what this process holds, once it is committed. */
  void done(MemberRef member, List<ChannelIdentity> identities) {
    erased.dropped(member);
    identities.forEach(addresses::forget);
  }

  private static Message words(ErasureReceipt receipt, ZoneId zone) {
    return Message.of("erased")
        .with("count", receipt.memories())
        .with("at", new Argument.Time(receipt.at(), zone, Argument.Precision.SECOND))
        .with("receipt", receipt.id().toString())
        .with("until", new Argument.Time(receipt.backupsUntil(), zone, Argument.Precision.LONG_DAY))
        .with("code", receipt.code());
  }
}
