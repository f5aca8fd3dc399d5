package io.echovault.drills.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.TenantId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members of different tenants who log in to two processes; some stay, some log out again. */
final class ForgeMembers {
  private static final int STAYING = 4;

  /** Beyond what clocks may be apart, and beyond what a try may take on a busy machine. */
  private static final int EARLY = 60;

  private final Chat chat;
  private final List<Integer> ports;
  private final JsonMapper json = new JsonMapper();
  private final List<LiveSession> open = new ArrayList<>();
  private final List<String> genuine = new ArrayList<>();
  private final List<String> revoked = new ArrayList<>();

  ForgeMembers(Chat chat, List<Integer> ports) throws IOException, InterruptedException {
    this.chat = chat;
    this.ports = ports;
    for (int each = 0; each < STAYING; each++) {
      String token = logsIn(each);
      genuine.add(token);
      open.add(session(token));
    }
    for (int each = 0; each < 2; each++) {
      leaves(STAYING + each, each == 0);
    }
  }

  private String logsIn(int each) throws IOException, InterruptedException {
    return chat.logsIn(ports.get(each % ports.size()), phone(each), "90714" + each);
  }

  private void leaves(int each, boolean byChat) throws IOException, InterruptedException {
    String token = logsIn(each);
    int port = ports.get(each % ports.size());
    if (chat.session(port, "GET", token).statusCode() != 200) {
      throw new IOException("a token is refused before its member logs out");
    }
    if (byChat) {
      chat.says(port, phone(each), "/logout");
    } else {
      chat.session(port, "DELETE", token);
    }
    revoked.add(token);
  }

  private static String phone(int each) {
    return "3460088" + (1000 + each);
  }

  private LiveSession session(String token) {
    JsonNode claims =
        json.readTree(new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), UTF_8));
    var member = new MemberRef(new TenantId(id(claims, "tenant")), new MemberId(id(claims, "sub")));
    return new LiveSession(
        new SessionId(id(claims, "session")),
        member,
        Set.of(Factor.PIN),
        Instant.ofEpochSecond(claims.path("iat").asLong()),
        Instant.ofEpochSecond(claims.path("exp").asLong()));
  }

  private static UUID id(JsonNode claims, String name) {
    return UUID.fromString(claims.path(name).asString());
  }

  /** What a forger may have seen of them. */
  ForgeKnown known() {
    return new ForgeKnown(open, genuine, revoked, InstantSource.system(), EARLY);
  }

  /** What nobody may be told of those who are logged in. */
  List<String> telling() {
    List<String> telling = new ArrayList<>();
    for (LiveSession each : open) {
      telling.add(each.member().member().value().toString());
      telling.add(each.member().tenant().value().toString());
      telling.add(each.id().value().toString());
    }
    return telling;
  }

  /** How many times a token is taken of as many times as there are processes. */
  long taken(String token) throws IOException, InterruptedException {
    long taken = 0;
    for (int port : ports) {
      taken += chat.session(port, "GET", token).statusCode() == 200 ? 1 : 0;
    }
    return taken;
  }
}
