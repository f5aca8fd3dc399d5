package io.echovault.core.bot;

import io.echovault.core.answer.AnswerFacts;
import io.echovault.core.answer.Message;
import io.echovault.core.authority.Clearance;
import io.echovault.core.authority.GrantedAccess;
import io.echovault.core.memory.KeptFiles;
import io.echovault.core.transfer.FileTransfers;
import io.echovault.core.wording.Renderer;
import io.echovault.ports.inbound.Deliveries;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.Grant;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.SpokenWish;
import io.echovault.ports.vocabulary.StoredReply;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The deliveries that are kept with the members they go to. */
public final class StoredDeliveries implements Deliveries {
  /** A copy is made in memory, and messengers take no larger file. */
  private static final int LARGEST_FILE = 100 << 20;

  private static final Message TOO_LATE = Message.of("send.login-ended");
  private static final Message NOT_HERE = Message.of("export.not-here");
  private static final Message FILE_GONE = Message.of("send.file-gone");
  private static final Message TOO_LARGE = Message.of("send.copy-too-large");

  private final Storage storage;
  private final ReplySeals seals;
  private final FreshDeliveries fresh;
  private final FileTransfers transfers;
  private final KeptFiles files;
  private final InstantSource instants;
  private final SentSound sound;

  public StoredDeliveries(
      Storage storage,
      ReplySeals seals,
      FreshDeliveries fresh,
      FileTransfers transfers,
      KeptFiles files,
      InstantSource instants,
      SentSound sound) {
    this.files = files;
    this.instants = instants;
    this.sound = sound;
    this.storage = storage;
    this.seals = seals;
    this.fresh = fresh;
    this.transfers = transfers;
  }

  @Override
  public Optional<Delivery> open(MemberRef member, List<ReplyId> replies) {
    List<StoredAnswer> held =
        replies.stream().flatMap(reply -> fresh.take(member, reply).stream()).toList();
    Optional<StoredAnswer> found =
        held.size() == replies.size()
            ? merged(held, replies)
            : storage.inTenant(member.tenant(), scope -> open(scope, member, replies));
    return found.map(answer -> withFile(member, answer));
  }

  private Optional<StoredAnswer> open(TenantScope scope, MemberRef member, List<ReplyId> replies) {
    Optional<MemberRecord> owner = scope.members().find(member.member());
    if (owner.filter(each -> !each.membership().active()).isPresent()) {
      return Optional.empty();
    }
    return merged(
        replies.stream()
            .flatMap(reply -> scope.replies().find(member.member(), reply).stream())
            .flatMap(stored -> open(scope, member, owner, stored).stream())
            .toList(),
        replies);
  }

  private Optional<StoredAnswer> open(
      TenantScope scope, MemberRef member, Optional<MemberRecord> owner, StoredReply stored) {
    Optional<StoredAnswer> answer = seals.open(member, owner, stored);
    if (stored.session().isEmpty()) {
      return answer;
    }
    SessionId session = stored.session().get();
    boolean live = scope.sessions().find(member.member(), session, instants.instant()).isPresent();
    return answer.map(
        each ->
            live
                ? withSecretFile(scope, member, owner, session, each)
                : new StoredAnswer(
                    each.delivery().saying(plain(TOO_LATE, each.facts())).asSecret(),
                    each.facts()));
  }

  /** What only the login opens is read while that is seen to be live. */
  private StoredAnswer withSecretFile(
      TenantScope scope,
      MemberRef member,
      Optional<MemberRecord> owner,
      SessionId session,
      StoredAnswer answer) {
    Delivery delivery = answer.delivery().asSecret();
    if (!(delivery.reply() instanceof Reply.Attached attached) || owner.isEmpty()) {
      return new StoredAnswer(delivery, answer.facts());
    }
    Clearance clearance =
        GrantedAccess.of(Grant.program().carrying(session))
            .to(scope, member, owner.get(), instants.instant())
            .clearance();
    Optional<Bytes> content =
        files
            .find(scope, member, owner.get(), attached.memory(), clearance)
            .flatMap(file -> files.read(member, file));
    return new StoredAnswer(withContent(delivery, content, answer.facts()), answer.facts());
  }

  private static Delivery withContent(
      Delivery delivery, Optional<Bytes> content, AnswerFacts facts) {
    return content.map(delivery::with).orElseGet(() -> delivery.saying(plain(FILE_GONE, facts)));
  }

  @Override
  public void sent(MemberRef member, Delivery delivery, MessageId as) {
    if (delivery.reply() instanceof Reply.Text text
        && text.toBeQuoted()
        && delivery.answers().isPresent()) {
      sound.prompts().sent(member, delivery.answers().get(), as);
    }
    if (delivery.secret()) {
      storage.<Boolean>inTenant(
          member.tenant(),
          scope -> {
            scope.replies().shred(member.member(), delivery.id());
            return true;
          });
    }
  }

  @Override
  public SpokenWish spokenWish(MemberRef member, Delivery delivery) {
    return sound.spoken().wish(member, delivery);
  }

  @Override
  public Optional<Delivery> spoken(MemberRef member, Delivery delivery) {
    return sound.spoken().of(member, delivery);
  }

  /** A copy is made as late as this, so that it holds nothing that was forgotten meanwhile. */
  private Delivery withFile(MemberRef member, StoredAnswer answer) {
    Delivery delivery = answer.delivery();
    if (delivery.reply() instanceof Reply.Attached attached) {
      // Of a memory that was forgotten meanwhile nothing is sent.
      return delivery.file().isEmpty()
          ? withContent(delivery, content(member, attached), answer.facts())
          : delivery;
    }
    if (!(delivery.reply() instanceof Reply.Document)) {
      return delivery;
    }
    if (!transfers.exports()) {
      return delivery.saying(plain(NOT_HERE, answer.facts()));
    }
    Bytes file = transfers.export(member).content();
    return file.length() <= LARGEST_FILE
        ? delivery.with(file)
        : delivery.saying(plain(TOO_LARGE, answer.facts()));
  }

  // It goes where the last one goes, which is what is known best, and as late as that one may.
  private static Optional<StoredAnswer> merged(List<StoredAnswer> answers, List<ReplyId> replies) {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    StoredAnswer last = answers.get(answers.size() - 1);
    if (last.delivery().secret()) {
      return Optional.of(last); // Never one of several.
    }
    Reply words =
        answers.size() == 1
            ? last.delivery().reply()
            : Renderer.merged(answers.stream().map(StoredAnswer::facts).toList());
    Delivery delivery =
        new Delivery(
            replies.get(0),
            last.delivery().to(),
            words,
            last.delivery().answers(),
            last.delivery().since());
    return Optional.of(new StoredAnswer(delivery, last.facts()));
  }

  private Optional<Bytes> content(MemberRef member, Reply.Attached attached) {
    return attached.mimeType().equals(Reply.VOICE_NOTE)
        ? sound.kept().file(member, attached.memory())
        : files.open(member, attached.memory());
  }

  private static Reply plain(Message message, AnswerFacts facts) {
    return new Reply.Text(Renderer.words(message, facts.language()));
  }
}
