package io.echovault.app.web;

import io.echovault.app.settings.AddressRange;
import io.echovault.app.settings.Secret;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Who may see more of the app's state than one word: who has the token for metrics, and who calls
 * from this machine itself. A call that a proxy passed on comes from elsewhere, wherever the proxy
 * is.
 */
final class StatusAccess {
  private static final String BEARER = "bearer ";
  private static final int LONGEST_TOKEN = 512;

  /** Each is lower-case; so is every header that begins with "x-forwarded". */
  private static final Set<String> FORWARDING =
      Set.of(
          "forwarded",
          "forwarded-for",
          "via",
          "x-real-ip",
          "x-client-ip",
          "x-cluster-client-ip",
          "x-original-forwarded-for",
          "x-original-host",
          "true-client-ip",
          "cf-connecting-ip",
          "cdn-loop");

  private final Optional<byte[]> token;

  /**
   * @param token the token for metrics; without one only this machine is let in
   */
  StatusAccess(Optional<Secret> token) {
    this.token = token.map(secret -> secret.value().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a request may see everything. */
  boolean allows(Context ctx) {
    return hasToken(ctx) || isFromHere(ctx);
  }

  /** Refuses a request that has to show who it is. */
  static void refuse(Context ctx) {
    ctx.header(HttpHeader.WWW_AUTHENTICATE.asString(), "Bearer")
        .header("Cache-Control", "no-store");
    Problems.write(ctx, 401);
  }

  private boolean hasToken(Context ctx) {
    String given = Optional.ofNullable(ctx.header("Authorization")).orElse("");
    if (token.isEmpty()
        || given.length() > LONGEST_TOKEN
        || !given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return false;
    }
    byte[] presented = given.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(token.get(), presented);
  }

  // The host is looked at too: a site in a browser on this machine may have its name lead here.
  private static boolean isFromHere(Context ctx) {
    return ctx.headerMap().keySet().stream().noneMatch(StatusAccess::tellsOfProxy)
        && isLoopback(Optional.ofNullable(ctx.req().getRemoteAddr()).orElse(""))
        && isLoopbackName(Optional.ofNullable(ctx.req().getServerName()).orElse(""));
  }

  private static boolean tellsOfProxy(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.startsWith("x-forwarded") || FORWARDING.contains(name);
  }

  private static boolean isLoopbackName(String host) {
    return host.equalsIgnoreCase("localhost") || isLoopback(host);
  }

  private static boolean isLoopback(String address) {
    String bare =
        address.startsWith("[") && address.endsWith("]")
            ? address.substring(1, address.length() - 1)
            : address;
    try {
      Optional<byte[]> bytes = AddressRange.address(bare);
      return bytes.isPresent() && InetAddress.getByAddress(bytes.get()).isLoopbackAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
    }
  }
}
