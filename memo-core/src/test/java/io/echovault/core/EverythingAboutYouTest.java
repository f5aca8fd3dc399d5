package io.echovault.core;

import static io.echovault.core.OrganisationWorld.SAM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A copy holds everything that is kept of somebody, but the words that are locked. */
class EverythingAboutYouTest {
  private final OrganisationWorld acme = new OrganisationWorld();
  private final World world = acme.world;

  @Test
  void holdsWhatIsKeptOfSomebodyBesidesTheirMemories() throws IOException {
    acme.apply(OrganisationWorld.acme());
    acme.say("The fair in Lyon begins on Monday", SAM);
    acme.say("My salary is 2,100 euros", SAM);
    acme.say("The PIN of the stand's safe is 4711", SAM);
    acme.say("/share 1", SAM);
    acme.say("/settings timezone Asia/Tokyo", SAM);
    acme.say("/backup", SAM);
    MemberRef sam = world.member(SAM);
    List<Instant> expiries = logIn(sam);

    Map<String, String> files = export(sam);
    String page = page(files);

    assertThat(lines(page, "identities"))
        .containsExactly(
            "{\"channel\":\"whatsapp\",\"kind\":\"PHONE\",\"value\":\"" + SAM.value() + "\"}");
    assertThat(page)
        .contains(
            "\"name\":\"Sam"
                + " Seller\",\"role\":\"MEMBER\",\"standing\":\"ACTIVE\",\"memberSince\":\"2026-")
        .contains("\"zone\":\"Asia/Tokyo\"")
        .contains(
            "\"GENERAL\":0,\"CHRONOLOGICAL\":1,\"CONFIDENTIAL\":1,\"SECRET\":1,\"ULTRA_SECRET\":0")
        .contains("\"hasPin\": true");
    assertThat(lines(page, "organisation"))
        .containsExactly("{\"name\":\"Acme\",\"department\":\"Sales\"}");
    assertThat(lines(page, "lockedMemories"))
        .singleElement()
        .asString()
        .startsWith("{\"number\":3,\"tier\":\"SECRET\",\"saidAt\":\"2026-11-22T")
        .endsWith("\"words\":\"log in, then ask me\"}");
    assertThat(lines(page, "sharedMemories"))
        .containsExactly("{\"number\":1,\"department\":\"Sales\"}");
    assertThat(lines(page, "openSessions"))
        .hasSize(2)
        .allSatisfy(
            line -> assertThat(expiries).anyMatch(at -> line.contains("\"expiresAt\":\"" + at)));
    assertThat(lines(page, "backups"))
        .singleElement()
        .asString()
        .contains("\"takenAt\":\"2026-11-22T", "\"memories\":3");
    assertThat(lines(page, "auditTrail"))
        .hasSameSizeAs(world.audit(sam))
        .last()
        .asString()
        .contains("\"act\":\"MEMORIES_EXPORTED\",\"subject\":\"2, left out 1\"");
    assertThat(files.values()).noneMatch(text -> text.contains("4711"));
    assertThat(files.get("about.txt")).contains("about-you.json");
    assertThat(files.get("memories.md")).contains("Lyon", "about-you.json");
  }

  @Test
  void holdsTheWholeAuditTrailHoweverLongItIs() throws IOException {
    acme.apply(OrganisationWorld.acme());
    acme.say("hello", SAM);
    MemberRef sam = world.member(SAM);
    for (int acts = 0; acts < 2_001; acts++) {
      world.core().auditDesk().record(sam, Act.OPERATOR_ACTED, "look " + acts);
    }
    List<String> trail = lines(page(export(sam)), "auditTrail");
    List<AuditEvent> audited = world.audit(sam);
    assertThat(trail).hasSizeGreaterThan(2_001).hasSize(audited.size());
    for (int place = 0; place < trail.size(); place++) {
      AuditEvent event = audited.get(place);
      assertThat(trail.get(place))
          .startsWith("{\"seq\":" + (place + 1) + ",\"at\":\"" + event.at() + "\"")
          .contains(event.act().name())
          .endsWith("\"subject\":\"" + event.subject() + "\"}");
    }
  }

  /** Gives somebody a PIN and two open sessions, and says when these end. */
  private List<Instant> logIn(MemberRef member) {
    Instant now = world.clock.instant();
    List<LiveSession> sessions =
        Stream.of(60, 90)
            .map(
                seconds ->
                    new LiveSession(
                        new SessionId(new UUID(9, seconds)), member, now, now.plusSeconds(seconds)))
            .toList();
    world
        .proven()
        .<Boolean>inTenant(
            member.tenant(),
            scope -> {
              scope.logins().keep(member.member(), LoginRecord.of(new Bytes(new byte[] {1})));
              sessions.forEach(scope.sessions()::open);
              return true;
            });
    return sessions.stream().map(LiveSession::expiresAt).toList();
  }

  private Map<String, String> export(MemberRef member) throws IOException {
    byte[] content = world.core().transfers().export(member).content().array();
    Map<String, String> files = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  private static String page(Map<String, String> files) {
    return Optional.ofNullable(files.get("about-you.json")).orElseThrow();
  }

  /** The objects of a list on the page. */
  private static List<String> lines(String page, String key) {
    String after = page.substring(page.indexOf("  \"" + key + "\": [\n"));
    return after
        .lines()
        .skip(1)
        .takeWhile(line -> line.startsWith("    "))
        .map(line -> line.strip().replaceAll(",$", ""))
        .toList();
  }
}
