package io.echovault.core.inmemory;

import io.echovault.ports.outbound.Links;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.MemberRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The one-time links. Only a transaction of a link's tenant changes it. */
public final class LinkShelf implements Links {
  private final Map<Fingerprint, LinkRecord> links = new ConcurrentHashMap<>();

  @Override
  public Optional<LinkRecord> find(Fingerprint token, Instant now) {
    return Optional.ofNullable(links.get(token)).filter(link -> link.expiresAt().isAfter(now));
  }

  void keep(Changes changes, LinkRecord link) {
    remove(changes, link.member());
    changes.put(links, link.token(), link);
  }

  Optional<LinkRecord> of(MemberRef member) {
    return links.values().stream().filter(each -> each.member().equals(member)).findFirst();
  }

  void remove(Changes changes, MemberRef member) {
    links.values().stream()
        .filter(each -> each.member().equals(member))
        .toList()
        .forEach(each -> changes.remove(links, each.token()));
  }

  boolean use(Changes changes, LinkRecord link, Instant now) {
    boolean there =
        find(link.token(), now).filter(each -> each.member().equals(link.member())).isPresent();
    if (there) {
      changes.remove(links, link.token());
    }
    return there;
  }
}
