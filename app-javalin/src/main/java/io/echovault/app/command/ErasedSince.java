package io.echovault.app.command;

import io.echovault.app.audit.Difference;
import io.echovault.files.FileErasureLedger;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.AuditEvent.Act;
import io.echovault.ports.vocabulary.Erasure;
import io.echovault.ports.vocabulary.MemberRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The differences between files and database that an erasure explains. */
final class ErasedSince {
  private ErasedSince() {}

  /** After a restore, who was erased before it is erased again, and their chain ends elsewhere. */
  static List<Difference> among(List<Difference> differences, OpenedCore opened) {
    Path ledger = opened.settings().keeping().erasureLedger();
    Set<MemberRef> noted =
        new FileErasureLedger(ledger)
            .read().erasures().stream().map(Erasure::member).collect(Collectors.toSet());
    return differences.stream()
        .filter(each -> each.chain().filter(noted::contains).isPresent())
        .filter(each -> endsErased(each.chain().orElseThrow(), each.seq(), opened))
        .toList();
  }

  /** Whether nothing is left of a chain from a place on, but that its member was erased. */
  private static boolean endsErased(MemberRef chain, long seq, OpenedCore opened) {
    List<AuditEvent> left = opened.core().auditDesk().events(chain, seq - 1, 2);
    return left.isEmpty() || (left.size() == 1 && left.get(0).act() == Act.MEMBER_ERASED);
  }
}
