package io.echovault.app;

import io.echovault.app.TransferArguments.Misused;
import io.echovault.app.audit.EventLine;
import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.ports.outbound.ErasureLedger;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantSummary;
import io.echovault.postgres.PostgresDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Verifies the audit trail from a terminal, and writes parts of it into files. */
final class Auditing implements AutoCloseable {
  private static final int FAILED = 1;
  private static final int CONNECTIONS = 4;
  private static final int AT_ONCE = 1000;

  private final PostgresDatabase database;
  private final MemoCore core;
  private final Path dataDirectory;
  private final ErasureLedger ledger;
  private final InstantSource instants;
  private final PrintStream out;
  private final PrintStream err;

  private Auditing(
      PostgresDatabase database,
      Settings settings,
      InstantSource instants,
      PrintStream out,
      PrintStream err) {
    this.database = database;
    this.core = MemoCore.with(Wiring.outside(settings, database.storage(), instants));
    this.dataDirectory = settings.dataDirectory();
    this.ledger = new FileErasureLedger(settings.keeping().erasureLedger());
    this.instants = instants;
    this.out = out;
    this.err = err;
  }

  static Auditing with(Settings settings, PrintStream out, PrintStream err) {
    PostgresDatabase database = Wiring.database(settings.database(), CONNECTIONS);
    return new Auditing(database, settings, InstantSource.system(), out, err);
  }

  /** Does what was asked and gives the exit code. */
  int run(List<String> arguments) throws Misused {
    if (arguments.equals(List.of("verify"))) {
      // Under another key all would look forged.
      core.check();
      return new AuditVerifying(core, dataDirectory, ledger, instants, out, err).run();
    }
    if (!arguments.isEmpty() && arguments.get(0).equals("export")) {
      return export(TransferArguments.ofAudit(arguments.subList(1, arguments.size())));
    }
    throw new Misused("Say: audit verify, or: audit export --member PHONE | --tenant ID --to FILE");
  }

  private int export(TransferArguments asked) throws Misused {
    Optional<TenantId> tenant = tenant(asked);
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
      out.println("Wrote " + Counted.of(written, "event") + ".");
      return 0;
    } catch (FileAlreadyExistsException e) {
      err.println("There is a file of that name already. Remove it, or name another.");
    } catch (IOException e) {
      err.println("The file cannot be written: " + e.getClass().getSimpleName() + " for " + path);
    }
    return FAILED;
  }

  private Optional<TenantId> tenant(TransferArguments asked) throws Misused {
    Optional<String> named = asked.option("tenant");
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Optional<TenantId> declared =
        core.tenantDesk().list().stream()
            .filter(each -> each.slug().equals(named.get()))
            .map(TenantSummary::tenant)
            .findFirst();
    return declared.isPresent() ? declared : asked.tenant();
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
