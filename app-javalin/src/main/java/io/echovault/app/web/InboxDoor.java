package io.echovault.app.web;

import io.echovault.core.MessageSeal;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.InboxItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The way into the inbox: seals messages, stores them, and then says whose they are. It may wait
 * for the database, for the key of a new day too, so it runs where the commits are made.
 */
public final class InboxDoor {
  private final MessageSeal seal;
  private final Inbox inbox;
  private final Consumer<Collection<Fingerprint>> arrived;

  /**
   * A way in.
   *
   * @param arrived told whose messages became durable
   */
  public InboxDoor(MessageSeal seal, Inbox inbox, Consumer<Collection<Fingerprint>> arrived) {
    this.seal = seal;
    this.inbox = inbox;
    this.arrived = arrived;
  }

  /** Makes messages durable, all or none. */
  public void store(List<Accepted> messages) {
    var items = new ArrayList<InboxItem>(messages.size());
    for (Accepted each : messages) {
      items.add(seal.seal(each.id(), each.sender(), each.at(), each.slice().array()));
    }
    inbox.store(items);
    arrived.accept(items.stream().map(InboxItem::sender).toList());
  }
}
