package io.echovault.app;

import io.echovault.app.TransferArguments.Misused;
import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.DeadLetter;
import io.echovault.ports.vocabulary.DeadReply;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.ReplyId;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.postgres.PostgresDatabase;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/** Shows what was given up, and lets it be tried again. Nothing that a person wrote is shown. */
final class GivenUp implements AutoCloseable {
  private static final int MISUSED = 2;
  private static final int CONNECTIONS = 2;
  private static final int AT_ONCE = 1000;

  private final PostgresDatabase database;
  private final AuditDesk audit;
  private final PrintStream out;
  private final PrintStream err;

  private GivenUp(PostgresDatabase database, AuditDesk audit, PrintStream out, PrintStream err) {
    this.database = database;
    this.audit = audit;
    this.out = out;
    this.err = err;
  }

  static GivenUp in(Settings settings, PrintStream out, PrintStream err) {
    PostgresDatabase database = Wiring.database(settings.database(), CONNECTIONS);
    var outside = Wiring.outside(settings, database.storage(), InstantSource.system());
    return new GivenUp(database, MemoCore.with(outside).auditDesk(), out, err);
  }

  /** Does what was asked about messages and gives the exit code. */
  int letters(List<String> arguments) throws Misused {
    Inbox inbox = database.inbox();
    return run(
        arguments,
        limit -> inbox.dead(limit).stream().map(GivenUp::line).toList(),
        limit -> inbox.dead(limit).stream().map(letter -> letter.message().value()).toList(),
        ids -> inbox.replay(ids.stream().map(Fingerprint::new).toList()));
  }

  /** Does what was asked about replies and gives the exit code. */
  int replies(List<String> arguments) throws Misused {
    Outbox outbox = database.outbox();
    return run(
        arguments,
        limit -> outbox.dead(limit).stream().map(GivenUp::line).toList(),
        limit -> outbox.dead(limit).stream().map(reply -> reply.reply().value()).toList(),
        ids -> outbox.replay(ids.stream().map(ReplyId::new).toList()));
  }

  private int run(
      List<String> arguments,
      IntFunction<List<String>> lines,
      IntFunction<List<UUID>> ids,
      ToIntFunction<List<UUID>> replay)
      throws Misused {
    if (arguments.isEmpty()) {
      return list(lines.apply(AT_ONCE));
    }
    List<String> named = arguments.subList(1, arguments.size());
    if (!arguments.get(0).equals("replay") || named.isEmpty()) {
      err.println("Say: replay, and then which ids, or all. See --help.");
      return MISUSED;
    }
    boolean everything = named.equals(List.of("all"));
    List<UUID> wanted = everything ? List.of() : parsed(named);
    audit.record(
        MemberRef.administrationOf(TenantId.PLATFORM),
        AuditEvent.Act.OPERATOR_ACTED,
        "replay " + (everything ? "all" : wanted.size()));
    int replayed = everything ? all(ids, replay) : replay.applyAsInt(wanted);
    out.println(replayed + " will be tried again.");
    return 0;
  }

  private int list(List<String> lines) {
    out.println(lines.isEmpty() ? "Nothing was given up." : "id, when, whose, tries, reason");
    lines.forEach(out::println);
    if (lines.size() == AT_ONCE) {
      out.println("These are the oldest " + AT_ONCE + "; there may be more.");
    }
    return 0;
  }

  // In rounds, each of which leaves fewer.
  private static int all(IntFunction<List<UUID>> ids, ToIntFunction<List<UUID>> replay) {
    int replayed = 0;
    List<UUID> round;
    do {
      round = ids.apply(AT_ONCE);
      replayed += replay.applyAsInt(round);
    } while (round.size() == AT_ONCE);
    return replayed;
  }

  private static List<UUID> parsed(List<String> named) throws Misused {
    try {
      return named.stream().map(UUID::fromString).toList();
    } catch (IllegalArgumentException e) {
      throw new Misused("There is an id that is none. Take them from the list, or say all.");
    }
  }

  private static String line(DeadLetter letter) {
    return line(
        letter.message().value(),
        letter.receivedAt().toString(),
        letter.sender(),
        letter.attempts(),
        letter.reason());
  }

  private static String line(DeadReply reply) {
    return line(
        reply.reply().value(),
        reply.createdAt().toString(),
        reply.recipient(),
        reply.attempts(),
        "code " + reply.errorCode());
  }

  private static String line(UUID id, String when, Fingerprint whose, int tries, String reason) {
    return String.join(
        "  ",
        id.toString(),
        when,
        whose.value().toString().substring(0, 8),
        String.valueOf(tries),
        reason);
  }

  @Override
  public void close() {
    database.close();
  }
}
