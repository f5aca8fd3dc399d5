package io.echovault.core.session;

import io.echovault.core.codec.StoredNames.Purpose;
import io.echovault.core.member.Settings;
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
 * @param member whose PIN is asked for: the member whose link it is, or who had their number before
 * @param key the open key of that member
 * @param login how that member logs in; empty when they have no PIN
 * @param settings of the member whose link it is
 */
record Caller(
    LinkRecord link,
    SentLink sent,
    MemberRef member,
    SealKey key,
    Optional<LoginRecord> login,
    Settings settings) {

  LoginRecord loginOf(byte[] verifier) {
    return LoginRecord.of(key.sealExact(verifier, binding(member)));
  }

  byte[] verifier(LoginRecord login) {
    Bytes sealed = login.verifier();
    return key.open(sealed, binding(member));
  }

  private static Binding binding(MemberRef member) {
    return Binding.to(Purpose.PIN).and(member);
  }

  @Override
  public String toString() {
    return "Caller[" + sent.purpose() + "]";
  }
}
