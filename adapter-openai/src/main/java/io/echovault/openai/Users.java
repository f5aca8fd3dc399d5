package io.echovault.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.vocabulary.MemberRef;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for members that tell the server whom a call is for without saying who that is: a keyed
 * hash, 64 hex digits, which cannot be linked to anything without the API key.
 */
final class Users {
  private final SecretKeySpec key;

  Users(String apiKey) {
    key = new SecretKeySpec(apiKey.getBytes(UTF_8), "HmacSHA256");
  }

  String name(MemberRef member) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      String who = member.tenant().value() + "/" + member.member().value();
      return HexFormat.of().formatHex(mac.doFinal(who.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return "Users";
  }
}
