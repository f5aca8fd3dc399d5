package io.echovault.app.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.echovault.ports.inbound.LiveSessions;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.TenantId;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes bearer tokens out of sessions, and finds the session of a token again: JSON Web Tokens
 * under HMAC-SHA256 and nothing else. A token lives no longer than 15 minutes and no longer than
 * its session had when it was made, and is worth nothing once the session has ended. Safe for many
 * threads.
 */
public final class SessionTokens {
  /** How long a token lives at most. */
  public static final Duration LIFE = Duration.ofMinutes(15);

  /** What the clocks of two processes may be apart. */
  private static final Duration LEEWAY = Duration.ofSeconds(30);

  private static final int LONGEST = 2048;
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]{43})");
  private static final JWSHeader HEADER =
      new JWSHeader.Builder(JWSAlgorithm.HS256).type(new JOSEObjectType("session+jwt")).build();
  private static final String START = HEADER.toBase64URL() + ".";
  private static final String ISSUER = "echovault";
  private static final String AUDIENCE = "echovault/session";
  private static final String TENANT = "tenant";
  private static final String SESSION = "session";
  private static final List<String> NEEDED =
      List.of("iss", "aud", "sub", TENANT, SESSION, "jti", "iat", "nbf", "exp");

  /**
   * A token and when it ends. Prints nothing of it.
   *
   * @param value what goes after {@code Bearer}
   */
  public record Token(String value, Instant expiresAt) {
    @Override
    public String toString() {
      return "Token[" + expiresAt + "]";
    }
  }

  private final JWSSigner signer;
  private final List<JWSVerifier> verifiers;
  private final LiveSessions sessions;
  private final InstantSource instants;
  private final Supplier<UUID> ids;

  /**
   * Tokens under a secret.
   *
   * @param secrets the one that signs, and those that are accepted besides; each at least 32 bytes
   * @throws IllegalArgumentException when one is shorter
   */
  public SessionTokens(
      List<String> secrets, LiveSessions sessions, InstantSource instants, Supplier<UUID> ids) {
    this.sessions = sessions;
    this.instants = instants;
    this.ids = ids;
    try {
      signer = new MACSigner(bytes(secrets.get(0)));
      var all = new ArrayList<JWSVerifier>();
      for (String each : secrets) {
        all.add(new MACVerifier(bytes(each)));
      }
      verifiers = List.copyOf(all);
    } catch (JOSEException tooShort) {
      throw new IllegalArgumentException("a secret for tokens has at least 32 bytes", tooShort);
    }
  }

  /** A new token for a session that is open. */
  public Token issue(LiveSession session) {
    Instant now = instants.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant end = now.plus(LIFE);
    Instant expiresAt =
        (session.expiresAt().isBefore(end) ? session.expiresAt() : end)
            .truncatedTo(ChronoUnit.SECONDS);
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(session.member().member().value().toString())
            .claim(TENANT, session.member().tenant().value().toString())
            .claim(SESSION, session.id().value().toString())
            .jwtID(ids.get().toString())
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(expiresAt))
            .build();
    var token = new SignedJWT(HEADER, claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("a token could not be signed", e);
    }
    return new Token(token.serialize(), expiresAt);
  }

  /**
   * The session that a token carries; empty when the token is not ours, not valid now, or its
   * session has ended.
   */
  public Optional<LiveSession> verify(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(token);
    // Nothing is read before the signature is known to be ours, and the header is compared and
    // never
    // read, so it can choose neither algorithm nor key.
    if (!form.matches()
        || !form.group(1).startsWith(START)
        || !isSigned(form.group(1), form.group(2))) {
      return Optional.empty();
    }
    try {
      return session(SignedJWT.parse(token).getJWTClaimsSet());
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isSigned(String signed, String signature) {
    var given = new Base64URL(signature);
    // The last letter has bits that mean nothing; a token has one spelling only.
    if (!Base64URL.encode(given.decode()).equals(given)) {
      return false;
    }
    try {
      for (JWSVerifier each : verifiers) {
        if (each.verify(HEADER, signed.getBytes(StandardCharsets.US_ASCII), given)) {
          return true;
        }
      }
      return false;
    } catch (JOSEException e) {
      throw new IllegalStateException("a token could not be checked", e);
    }
  }

  private Optional<LiveSession> session(JWTClaimsSet claims) throws ParseException {
    if (NEEDED.stream().anyMatch(name -> claims.getClaim(name) == null)
        || !ISSUER.equals(claims.getIssuer())
        || !List.of(AUDIENCE).equals(claims.getAudience())
        || !isNow(claims)) {
      return Optional.empty();
    }
    var member =
        new MemberRef(
            new TenantId(UUID.fromString(claims.getStringClaim(TENANT))),
            new MemberId(UUID.fromString(claims.getSubject())));
    var id = new SessionId(UUID.fromString(claims.getStringClaim(SESSION)));
    return sessions
        .find(member, id)
        .filter(found -> found.member().equals(member) && found.id().equals(id))
        .filter(found -> found.expiresAt().isAfter(instants.instant()));
  }

  private boolean isNow(JWTClaimsSet claims) {
    Instant now = instants.instant();
    Instant issued = claims.getIssueTime().toInstant();
    Instant expires = claims.getExpirationTime().toInstant();
    Instant latest = now.plus(LEEWAY);
    return now.isBefore(expires)
        && !issued.isAfter(latest)
        && !claims.getNotBeforeTime().toInstant().isAfter(latest)
        && !expires.isAfter(issued.plus(LIFE));
  }

  private static byte[] bytes(String secret) {
    return secret.getBytes(StandardCharsets.UTF_8);
  }
}
