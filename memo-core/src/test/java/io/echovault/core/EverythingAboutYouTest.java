package io.echovault.core;

import static io.echovault.core.OrganisationWorld.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Factor;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.LoginRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A copy holds everything that is kept of somebody, but the words that are locked. */
class EverythingAboutYouTest {
  private final OrganisationWorld acme = new OrganisationWorld();
  private final World world = acme.world;

  @Test
  void holdsWhatIsKeptOfSomebodyBesidesTheirMemories() {
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
  void holdsTheWholeAuditTrailHoweverLongItIs() {
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

  @Test
  void isWordedInTheLanguageOfItsMember() {
    acme.apply(OrganisationWorld.acme());
    acme.say("/settings language es", SAM);
    acme.say("La feria de Lyon empieza el 30 de noviembre de 2026", SAM);
    acme.say("Mi sueldo es de 2100 euros", SAM);
    acme.say("La clave de la caja fuerte es 4711", SAM);
    Map<String, String> files = export(world.member(SAM));
    assertThat(files.get("about.txt"))
        .startsWith("Una copia de los 2 recuerdos que EchoVault guarda para ti")
        .contains("Quedan fuera por estar bajo llave: 1.");
    assertThat(files.get("memories.md"))
        .startsWith("# Recuerdos, a dom 22 nov 2026\n\nLo demás que guardo")
        .contains("\n## dom 22 nov 2026\n\n- **#1** 13:00, con fecha lun 30 nov 2026: La feria")
        .contains("- **#2** 13:00, confidencial: Mi sueldo");
    assertThat(page(files)).contains("\"words\":\"inicia sesión y pregúntame\"");
  }

  /** Gives somebody a PIN and two open sessions, and says when these end. */
  private List<Instant> logIn(MemberRef member) {
    Instant now = world.clock.instant();
    List<LiveSession> sessions =
        Stream.of(60, 90)
            .map(
                seconds ->
                    new LiveSession(
                        new SessionId(new UUID(9, seconds)),
                        member,
                        Set.of(Factor.PIN),
                        now,
                        now.plusSeconds(seconds)))
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

  private Map<String, String> export(MemberRef member) {
    return ZipFiles.texts(world.core().transfers().export(member).content());
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
