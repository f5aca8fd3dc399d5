package io.echovault.core.bot;

import io.echovault.core.answer.Message;
import io.echovault.core.identity.Addresses;
import io.echovault.core.identity.Arrivals;
import io.echovault.core.identity.Place;
import io.echovault.core.member.Visit;
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
  private final Addresses addresses;
  private final Arrivals arrivals;
  private final Answers answers;

  public Groups(Storage storage, Addresses addresses, Arrivals arrivals, Answers answers) {
    this.storage = storage;
    this.addresses = addresses;
    this.arrivals = arrivals;
    this.answers = answers;
  }

  Reply receive(Handling handling) {
    Sender group = new Sender(List.of(group(handling.message().envelope())), Optional.empty());
    Place place = addresses.locate(group);
    if (place.how() == Place.How.NEW && !speaks(handling.message())) {
      return Reply.SILENCE;
    }
    Reply reply =
        storage.inTenant(place.member().tenant(), scope -> answer(scope, place, group, handling));
    arrivals.settled(group, place.member());
    return reply;
  }

  private Reply answer(TenantScope scope, Place place, Sender group, Handling handling) {
    Visit visit = arrivals.enter(scope, place, group);
    handling.fence().ifPresent(scope::verify);
    if (place.how() != Place.How.NEW) {
      return answers.earlier(visit, handling.fingerprint()).orElse(Reply.SILENCE);
    }
    Worded line = Rendering.word(visit, Message.of("group.line"));
    answers.keep(visit, handling.message(), handling.fingerprint(), line, group.identities());
    visit.finish();
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
