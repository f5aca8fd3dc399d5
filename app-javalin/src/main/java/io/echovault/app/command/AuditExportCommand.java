package io.echovault.app.command;

import io.echovault.app.PrivateFile;
import io.echovault.app.audit.EventLine;
import io.echovault.ports.inbound.AuditDesk;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChainHead;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import io.echovault.ports.vocabulary.TenantSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes the audit trail of a member or of a tenant into a file. */
@Command(name = "export", description = "Write who did what, as a file of JSON lines.")
final class AuditExportCommand implements Callable<Integer> {
  private static final int AT_ONCE = 1000;

  private final CommandContext context;

  @Spec CommandSpec spec;

  /** Whose trail: exactly one of both. */
  static final class Whose {
    @Option(
        names = "--member",
        paramLabel = "PHONE",
        converter = PhoneConverter.class,
        description = "The trail of the member with this phone number.")
    ChannelIdentity member;

    @Option(
        names = "--tenant",
        paramLabel = "ID",
        description = "The trails of a tenant, by the id that its file has.")
    String tenant;

    // picocli leaves null in the option that is not given.
    Optional<ChannelIdentity> member() {
      return Optional.ofNullable(member);
    }

    Optional<String> tenant() {
      return Optional.ofNullable(tenant);
    }
  }

  @ArgGroup(multiplicity = "1")
  Whose whose = new Whose();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      converter = FileConverter.class,
      description = "The file to write, which must not be there yet.")
  Path path;

  @Mixin JsonOption json = new JsonOption();

  AuditExportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.toVerify(context)) {
      Optional<TenantId> tenant = whose.tenant().map(named -> tenant(opened, named));
      Optional<MemberRef> member = whose.member().flatMap(opened.core().memories()::find);
      if (tenant.isEmpty() && member.isEmpty()) {
        return context.failed(
            "Nobody with that number has written to the bot yet. Check the number.");
      }
      return export(opened.core().auditDesk(), tenant, member);
    }
  }

  private int export(AuditDesk desk, Optional<TenantId> tenant, Optional<MemberRef> member) {
    try (var file = PrivateFile.create(path)) {
      long written =
          tenant.isPresent()
              ? writeTenant(desk, tenant.get(), file)
              : write(desk, member.orElseThrow(), file);
      if (json.wanted) {
        context.print(CommandContext.json().put("file", path.toString()).put("events", written));
      } else {
        context.out().println("Wrote " + Counted.of(written, "event") + ".");
      }
      return 0;
    } catch (FileAlreadyExistsException e) {
      return context.failed("There is a file of that name already. Remove it, or name another.");
    } catch (IOException e) {
      return context.failed(
          "The file cannot be written: " + e.getClass().getSimpleName() + " for " + path);
    }
  }

  private TenantId tenant(OpenedCore opened, String named) {
    return opened.core().tenantDesk().list().stream()
        .filter(each -> each.slug().equals(named))
        .map(TenantSummary::tenant)
        .findFirst()
        .orElseGet(() -> byId(named));
  }

  private TenantId byId(String named) {
    try {
      return new TenantId(UUID.fromString(named));
    } catch (IllegalArgumentException e) {
      String line =
          "There is no such tenant. \"tenants list\" shows them, by the ids that their files have.";
      throw new ParameterException(spec.commandLine(), line, new TypeConversionException(line));
    }
  }

  private static long writeTenant(AuditDesk desk, TenantId tenant, PrivateFile file)
      throws IOException {
    long written = 0;
    Optional<MemberRef> last = Optional.empty();
    List<ChainHead> page = desk.heads(last, AT_ONCE);
    while (!page.isEmpty()) {
      for (ChainHead each : page) {
        if (each.chain().tenant().equals(tenant)) {
          written += write(desk, each.chain(), file);
        }
      }
      last = Optional.of(page.get(page.size() - 1).chain());
      page = desk.heads(last, AT_ONCE);
    }
    return written;
  }

  private static long write(AuditDesk desk, MemberRef chain, PrivateFile file) throws IOException {
    // Reading a trail is an act of its own, and the last line of what it gives.
    desk.record(chain, AuditEvent.Act.AUDIT_READ, "operator");
    long seq = 0;
    List<AuditEvent> page = desk.events(chain, seq, AT_ONCE);
    while (!page.isEmpty()) {
      for (AuditEvent event : page) {
        file.write(EventLine.of(chain.tenant(), event).getBytes(StandardCharsets.UTF_8));
      }
      seq = page.get(page.size() - 1).seq();
      page = desk.events(chain, seq, AT_ONCE);
    }
    return seq;
  }
}
