package io.echovault.core;

import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.StoredReply;
import io.echovault.ports.vocabulary.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A world whose bot mails, and everything that it has mailed. */
final class MailWorld {
  private static final Pattern CODE = Pattern.compile("/mail code ([0-9]{6})");
  private static final int ALL = 100;

  private final List<Waiting> waiting = new ArrayList<>();
  private TenantId tenant = TenantId.PLATFORM;
  final World world = new World(this::watched);
  final OrganisationWorld people = new OrganisationWorld(world);

  MailWorld() {
    world.restartWithMore(outside -> outside.withMail());
  }

  private record Waiting(MemberRef member, ReplyId reply) {}

  /** A mail as it is sent. */
  record Mail(String to, String words) {}

  private Storage watched(Storage storage) {
    return new InterceptedStorage(
        storage,
        (call, argument) -> {
          if (argument instanceof TenantId begun) {
            tenant = begun;
          } else if (argument instanceof StoredReply reply && reply.toSend()) {
            waiting.add(new Waiting(new MemberRef(tenant, reply.member()), reply.id()));
          }
        });
  }

  /** What was mailed since this was asked last, once everything that is due was done. */
  List<Mail> mailed() {
    world.core().agenda().tick(ALL);
    List<Mail> mails =
        List.copyOf(waiting).stream()
            .flatMap(
                each ->
                    world.core().deliveries().open(each.member(), List.of(each.reply())).stream())
            .filter(delivery -> delivery.to().channel().equals(Channel.MAIL))
            .flatMap(MailWorld::mail)
            .toList();
    waiting.clear();
    return mails;
  }

  private static Stream<Mail> mail(Delivery delivery) {
    return delivery.to().identities().stream()
        .map(identity -> new Mail(identity.value(), delivery.reply().body()));
  }

  /** Gives somebody a confirmed address. */
  void confirm(String address, ChannelIdentity... who) {
    world.say("/mail address " + address, who);
    world.say("/mail code " + code(mailed().get(0)), who);
    mailed();
  }

  static String code(Mail mail) {
    Matcher code = CODE.matcher(mail.words());
    if (!code.find()) {
      throw new AssertionError("no code in the mail");
    }
    return code.group(1);
  }
}
