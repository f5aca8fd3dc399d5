package io.echovault.core.session;

import io.echovault.core.sealing.Binding;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.Optional;

/**
 * Somebody who brought a link that works.
 *
 * @param key the open key of the member whose link it is
 * @param login how that member logs in; empty when they have no PIN
 */
record Caller(LinkRecord link, SentLink sent, SealKey key, Optional<LoginRecord> login) {

  MemberRef member() {
    return link.member();
  }

  LoginRecord loginOf(byte[] verifier) {
    return LoginRecord.of(key.sealExact(verifier, binding(member())));
  }

  byte[] verifier(LoginRecord login) {
    Bytes sealed = login.verifier();
    return key.open(sealed, binding(member()));
  }

  private static Binding binding(MemberRef member) {
    return Binding.to("pin").and(member);
  }

  @Override
  public String toString() {
    return "Caller[" + sent.purpose() + "]";
  }
}
