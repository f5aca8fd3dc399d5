package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;

/** Which member an identity belongs to, over all tenants, by keyed hash. */
public interface Directory {

  Optional<MemberRef> find(Fingerprint identity);
}
