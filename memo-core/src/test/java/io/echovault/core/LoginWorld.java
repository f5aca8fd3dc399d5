package io.echovault.core;

import io.echovault.core.member.MemberState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.core.session.OneTimeLinks;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Membership;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.ports.vocabulary.UnlockPurpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Ana, who has written to the bot, and the links that she is sent. */
final class LoginWorld {
  static final String PIN = "830174";
  static final String OTHER_PIN = "5550129944";

  final World world;
  final MemberRef ana;
  private final LocalKeyVault vault = LocalKeyVault.of(new Bytes(new byte[32]));
  private final MemberTransactions memberTransactions =
      new MemberTransactions(new MemberKeys(vault), this::now);
  private final OneTimeLinks links;

  LoginWorld() {
    this(storage -> storage);
  }

  /** The same with a bot that sees the storage through something. */
  LoginWorld(UnaryOperator<Storage> around) {
    world = new World(around);
    links = new OneTimeLinks(new Fingerprints(new PlatformKeys(world.storage.keys(), vault)));
    world.say("hello", World.ANA_PHONE, World.ANA_ID);
    ana = world.member(World.ANA_ID);
  }

  private Instant now() {
    return world.clock.instant();
  }

  /** Work in a visit of Ana's, in a transaction of its own. */
  <T> T visit(Function<? super MemberTransaction, ? extends T> work) {
    return visit(ana, work);
  }

  <T> T visit(MemberRef member, Function<? super MemberTransaction, ? extends T> work) {
    return world
        .proven()
        .inTenant(
            member.tenant(),
            scope -> {
              MemberTransaction memberTransaction =
                  memberTransactions.lock(scope, member).orElseThrow();
              T result = work.apply(memberTransaction);
              memberTransaction.finish();
              return result;
            });
  }

  /** Somebody new in Ana's tenant. */
  MemberId enrolled(Role role) {
    MemberRef member = new MemberRef(ana.tenant(), new MemberId(world.ids.get()));
    return world
        .proven()
        .inTenant(
            ana.tenant(),
            scope -> {
              MemberState state = memberTransactions.lock(scope, ana).orElseThrow().state();
              memberTransactions.enrol(scope, member, Membership.of(role), state).finish();
              return member.member();
            });
  }

  /** The token of a new link. */
  String link(UnlockPurpose purpose) {
    return visit(
        memberTransaction ->
            links.make(memberTransaction, world.envelope(World.ANA_PHONE, World.ANA_ID), purpose));
  }

  UnlockOutcome set(String pin) {
    return enter(link(UnlockPurpose.SET_PIN), Optional.empty(), Optional.of(pin));
  }

  UnlockOutcome login(String pin) {
    return enter(link(UnlockPurpose.ENTER_PIN), Optional.of(pin), Optional.empty());
  }

  UnlockOutcome change(String present, String chosen) {
    return enter(link(UnlockPurpose.CHANGE_PIN), Optional.of(present), Optional.of(chosen));
  }

  UnlockOutcome enter(String token, Optional<String> present, Optional<String> chosen) {
    return world.core().unlocking().enter(token, present, chosen);
  }

  /** What a stored reply to something that happened would say in the chat. */
  List<String> told(String event) {
    return toldReply(event).map(reply -> ((Reply.Text) reply).body()).stream().toList();
  }

  /** What is sent of something that nobody had asked for. */
  Optional<String> reminded(String event) {
    Fingerprints fingerprints = new Fingerprints(new PlatformKeys(world.storage.keys(), vault));
    return toldReply(fingerprints.happening(event + "/to/" + ana.member().value()))
        .map(Reply::body);
  }

  /** The same as it is sent. */
  Optional<Reply> toldReply(String event) {
    Fingerprints fingerprints = new Fingerprints(new PlatformKeys(world.storage.keys(), vault));
    return toldReply(fingerprints.message(Channel.WHATSAPP, new MessageId(event)));
  }

  private Optional<Reply> toldReply(Fingerprint happened) {
    Optional<StoredReply> stored =
        world.proven().inTenant(ana.tenant(), scope -> scope.replies().to(happened));
    return stored
        .filter(StoredReply::toSend)
        .flatMap(reply -> world.core().deliveries().open(ana, List.of(reply.id())))
        .map(delivery -> delivery.reply());
  }

  /** The event by which the use of a link is told. */
  String eventOf(String token) {
    Fingerprints fingerprints = new Fingerprints(new PlatformKeys(world.storage.keys(), vault));
    return "unlock/" + fingerprints.link(token).value();
  }
}
