package io.echovault.app;

import io.echovault.app.TransferArguments.Misused;
import io.echovault.app.audit.EventLine;
import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditFinding;
import io.echovault.ports.vocabulary.AuditReport;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.postgres.PostgresDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Verifies the audit trail from a terminal, and writes parts of it into files. */
final class Auditing implements AutoCloseable {
  private static final int FAILED = 1;
  private static final int CONNECTIONS = 4;
  private static final int AT_ONCE = 1000;
  private static final int TELL_EVERY = 100_000;
  private static final int FINDINGS_SHOWN = 100;

  private final PostgresDatabase database;
  private final MemoCore core;
  private final PrintStream out;
  private final PrintStream err;
  private long told;

  private Auditing(PostgresDatabase database, MemoCore core, PrintStream out, PrintStream err) {
    this.database = database;
    this.core = core;
    this.out = out;
    this.err = err;
  }

  static Auditing with(Settings settings, PrintStream out, PrintStream err) {
    PostgresDatabase database = Wiring.database(settings.database(), CONNECTIONS);
    var outside =
        Wiring.outside(settings, database.storage(), InstantSource.system(), UUID::randomUUID);
    return new Auditing(database, MemoCore.with(outside), out, err);
  }

  /** Does what was asked and gives the exit code. */
  int run(List<String> arguments) throws Misused {
    if (arguments.equals(List.of("verify"))) {
      return verify();
    }
    if (!arguments.isEmpty() && arguments.get(0).equals("export")) {
      return export(TransferArguments.ofAudit(arguments.subList(1, arguments.size())));
    }
    throw new Misused("Say: audit verify, or: audit export --member PHONE | --tenant ID --to FILE");
  }

  private int verify() {
    AuditReport report = core.auditDesk().verify(this::tell);
    out.println(
        report.chains()
            + " chains with "
            + report.events()
            + " events, "
            + report.checkpoints()
            + " checkpoints"
            + report.lastCheckpoint().map(at -> ", the last of " + at).orElse("")
            + ".");
    if (report.findings().isEmpty()) {
      out.println("The audit trail holds: nothing in it was changed, added or removed.");
      return 0;
    }
    report.findings().stream().limit(FINDINGS_SHOWN).map(Auditing::line).forEach(err::println);
    err.println("The audit trail was touched: " + report.findings().size() + " findings.");
    return FAILED;
  }

  private void tell(long events) {
    if (events - told >= TELL_EVERY) {
      told = events;
      out.println(events + " events verified");
    }
  }

  private static String line(AuditFinding found) {
    String where =
        found
            .chain()
            .map(
                chain ->
                    "tenant %s, member %s, event %d: "
                        .formatted(chain.tenant().value(), chain.member().value(), found.place()))
            .orElse("");
    long number = found.checkpoint();
    return where
        + switch (found.wrong()) {
          case CHANGED -> "it was changed";
          case MISSING -> "it is missing";
          case INSERTED -> "it was inserted";
          case SWAPPED -> "it changed places with a later one";
          case TAIL_CUT -> "it and what came after are missing";
          case HEAD_CHANGED -> "the head beside the chain is not its end";
          case REWRITTEN ->
              "from about here on it was rewritten; checkpoint " + number + " shows it";
          case SET_BACK ->
              "it is missing, and the head was set back; checkpoint " + number + " shows it";
          case UNSIGNED -> "no checkpoint covers it: they were cut off, or no bot makes them";
          case CHECKPOINT_DAMAGED -> "checkpoint " + number + " was changed, moved or removed";
        };
  }

  private int export(TransferArguments asked) throws Misused {
    Optional<TenantId> tenant = asked.tenant();
    Optional<MemberRef> member =
        tenant.isPresent() ? Optional.empty() : core.memories().find(asked.member());
    if (tenant.isEmpty() && member.isEmpty()) {
      err.println("Nobody with that number has written to the bot yet. Check the number.");
      return FAILED;
    }
    Path path = Path.of(asked.option("to").orElseThrow());
    try (var file = PrivateFile.create(path)) {
      long written =
          tenant.isPresent() ? writeTenant(tenant.get(), file) : write(member.orElseThrow(), file);
      out.println("Wrote " + written + " events.");
      return 0;
    } catch (FileAlreadyExistsException e) {
      err.println("There is a file of that name already. Remove it, or name another.");
    } catch (IOException e) {
      err.println("The file cannot be written: " + e.getClass().getSimpleName() + " for " + path);
    }
    return FAILED;
  }

  private long writeTenant(TenantId tenant, PrivateFile file) throws IOException {
    long written = 0;
    Optional<MemberRef> last = Optional.empty();
    List<ChainHead> page = core.auditDesk().heads(last, AT_ONCE);
    while (!page.isEmpty()) {
      for (ChainHead each : page) {
        if (each.chain().tenant().equals(tenant)) {
          written += write(each.chain(), file);
        }
      }
      last = Optional.of(page.get(page.size() - 1).chain());
      page = core.auditDesk().heads(last, AT_ONCE);
    }
    return written;
  }

  private long write(MemberRef chain, PrivateFile file) throws IOException {
    // Reading a trail is an act of its own, and the last line of what it gives.
    core.auditDesk().record(chain, AuditEvent.Act.AUDIT_READ, "operator");
    long seq = 0;
    List<AuditEvent> page = core.auditDesk().events(chain, seq, AT_ONCE);
    while (!page.isEmpty()) {
      for (AuditEvent event : page) {
        file.write(EventLine.of(chain.tenant(), event).getBytes(StandardCharsets.UTF_8));
      }
      seq = page.get(page.size() - 1).seq();
      page = core.auditDesk().events(chain, seq, AT_ONCE);
    }
    return seq;
  }

  @Override
  public void close() {
    database.close();
  }
}
