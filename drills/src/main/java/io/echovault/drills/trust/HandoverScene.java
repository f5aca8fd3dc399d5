package io.echovault.drills.trust;

import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditReport;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.SessionId;
import io.echovault.ports.vocabulary.UnlockOutcome;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A victim and an attacker in tenants of their own, two people of an organisation, and a connection
 * that may write everything. Each edit begins with the same rows and a new process.
 */
final class HandoverScene implements AutoCloseable {
  private static final ChannelIdentity NUMBER = ChannelIdentity.whatsappPhone("34600111222");
  private static final ChannelIdentity VICTIM = ChannelIdentity.whatsappUser("ES.1111111111");
  private static final ChannelIdentity ATTACKER = ChannelIdentity.whatsappUser("ES.2222222222");
  private static final ChannelIdentity OLGA = ChannelIdentity.whatsappPhone("34600200001");
  private static final ChannelIdentity SAM = ChannelIdentity.whatsappPhone("34600200002");
  private static final String URL = "http://127.0.0.1/unlock/";
  private static final Pattern LINK = Pattern.compile(Pattern.quote(URL) + "(\\S+)");
  private static final String BOAT = "Vesnamarija";
  private static final String CODE = "4471902";
  private static final String HARBOUR = "Portorose";
  private static final String PIN = "739154";
  private static final String OTHER_PIN = "846302";

  private final LocalPostgres postgres = LocalPostgres.temporary();
  private final LocalKeyVault vault = LocalKeyVault.of(new Bytes(new byte[32]));
  private final Random random;
  private final PostgresDatabase database;
  private final HandoverTables tables;
  private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private MemoCore core;
  private int messages;
  private UUID formerSession = new UUID(0, 0);
  private UUID ownSession = new UUID(0, 0);
  private UUID victimsIdentity = new UUID(0, 0);
  private UUID numbersIdentity = new UUID(0, 0);
  private MemberRef victim;
  private MemberRef attacker;
  private MemberRef sam;

  /** What an edit has come to. */
  record Result(List<String> shown, boolean found) {}

  private HandoverScene(Random random) throws SQLException {
    this.random = random;
    database = PostgresDatabase.open(new PostgresSettings(postgres.url(), Optional.empty(), 4));
    tables = new HandoverTables(postgres.administratorUrl());
    core = process();
    say("hello", NUMBER, VICTIM);
    victim = member(VICTIM);
    attacker = victim;
    sam = victim;
  }

  static HandoverScene open(Random random) throws SQLException {
    HandoverScene scene = new HandoverScene(random);
    scene.prepare();
    return scene;
  }

  private void prepare() throws SQLException {
    enter(VICTIM, "/pin", Optional.empty(), Optional.of(PIN));
    say("The boat is called " + BOAT, VICTIM);
    say("The code of the safe is " + CODE, VICTIM);
    formerSession = tables.id("SELECT session_id FROM sessions");
    declare(Role.AUDITOR);
    say("hello", OLGA);
    say("hello", SAM);
    say("The ship is in " + HARBOUR, OLGA);
    say("/share 1", OLGA);
    sam = member(SAM);
    tables.copyTo("former");
    say("/logout", VICTIM);
    declare(Role.MEMBER);
    now = now.plus(Duration.ofHours(1));
    say("hello", NUMBER, ATTACKER);
    attacker = member(ATTACKER);
    enter(ATTACKER, "/pin", Optional.empty(), Optional.of(OTHER_PIN));
    ownSession = tables.id("SELECT session_id FROM sessions WHERE " + row(attacker));
    numbersIdentity =
        tables.id(
            "SELECT d.identity FROM directory d JOIN former.directory f USING (identity) WHERE d."
                + row(attacker).replace("AND ", "AND d."));
    victimsIdentity = tables.id("SELECT identity FROM directory WHERE " + row(victim) + " LIMIT 1");
    for (int each = 0; each < 5; each++) {
      enter(VICTIM, "/login", Optional.of("11111" + each), Optional.empty());
    }
    tables.copyTo("base");
    if (!probes(formerSession).isEmpty() || !verified()) {
      throw new IllegalStateException("something is shown or found before any edit");
    }
    tables.restore("base");
  }

  private void declare(Role samsRole) {
    core.tenantDesk()
        .apply(
            List.of(
                new DeclaredTenant(
                    "acme",
                    "Acme",
                    false,
                    List.of(new DeclaredTenant.Department("sales", "Sales")),
                    List.of(
                        new DeclaredTenant.User(OLGA, "Olga", Role.OWNER, Optional.of("sales")),
                        new DeclaredTenant.User(SAM, "Sam", samsRole, Optional.empty())))));
  }

  /** Edits without the key, asks, verifies, and puts everything back. */
  Result attack(HandoverKind kind) throws Exception {
    core = process();
    if (random.nextBoolean()) {
      say("hello", VICTIM);
      say("hello", NUMBER);
      say("hello", SAM);
    }
    UUID session = edit(kind);
    boolean found = !verified();
    List<String> shown = probes(session);
    tables.restore("base");
    return new Result(shown, found);
  }

  /** Does by means of the key what an edit tries, and gives what is shown then. */
  List<String> control(HandoverKind kind) throws Exception {
    core = process();
    UUID session = ownSession;
    switch (kind) {
      case REPOINTED_IDENTITY, SWAPPED_IDENTITIES, SWAPPED_PROOFS, IDENTITY_SET_BACK ->
          core.bot().receive(new IncomingMessage.Moved(envelope(VICTIM), List.of(NUMBER)));
      default -> {
        session = edit(kind);
        new HandoverKey(tables.connection(), vault).resign();
      }
    }
    core = process();
    List<String> shown = probes(session);
    tables.restore("base");
    return shown;
  }

  private UUID edit(HandoverKind kind) throws SQLException {
    UUID session =
        switch (kind) {
          case INSERTED_SESSION -> new UUID(random.nextLong(), random.nextLong());
          case SESSION_SET_BACK -> formerSession;
          default -> ownSession;
        };
    int changed = 0;
    for (String statement : kind.statements()) {
      changed +=
          tables.run(
              statement
                  .replace("$vt", quoted(victim.tenant().value()))
                  .replace("$vm", quoted(victim.member().value()))
                  .replace("$vi", quoted(victimsIdentity))
                  .replace("$at", quoted(attacker.tenant().value()))
                  .replace("$am", quoted(attacker.member().value()))
                  .replace("$ai", quoted(numbersIdentity))
                  .replace("$fi", quoted(numbersIdentity))
                  .replace("$s", quoted(session))
                  .replace("$r", quoted(new UUID(random.nextLong(), random.nextLong())))
                  .replace("$v", row(victim))
                  .replace("$a", row(attacker))
                  .replace("$o", row(sam)));
    }
    if (changed == 0) {
      throw new IllegalStateException(kind + " changes nothing");
    }
    return session;
  }

  /** What is shown to somebody whom it is not for. */
  private List<String> probes(UUID session) {
    List<String> shown = new ArrayList<>();
    for (String question :
        List.of("What is the boat called?", "What is the code of the safe?", "/recent 5")) {
      String words = say(question, NUMBER);
      if (words.contains(BOAT) || words.contains(CODE)) {
        shown.add("a memory to another chat");
      }
    }
    if (say("What is the code of the safe?", VICTIM).contains(CODE)) {
      shown.add("what is locked to the victim's chat");
    }
    if (say("/search tenant: ship", SAM).contains(HARBOUR)) {
      shown.add("a colleague's memory");
    }
    if (core.liveSessions().find(victim, new SessionId(session)).isPresent()) {
      shown.add("a session of the victim");
    }
    for (String command : List.of("/pin", "/recover")) {
      if (enter(VICTIM, command, Optional.empty(), Optional.of("502846"))
              instanceof UnlockOutcome.Opened opened
          && opened.session().member().equals(victim)) {
        shown.add("another PIN by " + command);
      }
    }
    if (enter(VICTIM, "/login", Optional.of("999999"), Optional.empty())
        instanceof UnlockOutcome.Wrong) {
      shown.add("one guess more");
    }
    return shown;
  }

  private boolean verified() {
    AuditReport report = process().auditDesk().verify(read -> {});
    // Nobody makes checkpoints here, so that they are missing says nothing.
    return report.access().isEmpty()
        && report.findings().stream().allMatch(each -> each.wrong() == AuditFinding.Wrong.UNSIGNED);
  }

  private MemoCore process() {
    return MemoCore.with(
        Outside.of(database.storage(), vault, () -> now, UUID::randomUUID)
            .withUnlockUrl(URL.substring(0, URL.length() - 1))
            .withLogin(Duration.ofHours(6), 5));
  }

  private MemberRef member(ChannelIdentity identity) {
    return core.memories().find(identity).orElseThrow();
  }

  private UnlockOutcome enter(
      ChannelIdentity who, String command, Optional<String> present, Optional<String> chosen) {
    Matcher link = LINK.matcher(say(command, who));
    return link.find()
        ? core.unlocking().enter(link.group(1), present, chosen)
        : new UnlockOutcome.Gone();
  }

  private Envelope envelope(ChannelIdentity... who) {
    return new Envelope(
        new MessageId("wamid.drill" + ++messages),
        "number",
        new Sender(List.of(who), Optional.of("Somebody")),
        now,
        now,
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** What is answered; nothing to somebody whose row is refused. */
  private String say(String words, ChannelIdentity... who) {
    try {
      Reply reply = core.bot().receive(new IncomingMessage.Text(envelope(who), words));
      return reply instanceof Reply.Text text
          ? text.body()
          : reply instanceof Reply.Choice choice ? choice.body() : reply.toString();
    } catch (MemoException refused) {
      return "";
    }
  }

  private static String row(MemberRef member) {
    return "tenant_id = '%s' AND member_id = '%s'"
        .formatted(member.tenant().value(), member.member().value());
  }

  private static String quoted(UUID id) {
    return "'" + id + "'";
  }

  @Override
  public void close() throws SQLException {
    tables.close();
    database.close();
    postgres.close();
  }
}
