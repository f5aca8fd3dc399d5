package io.echovault.core.access;

import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.AccessRows;
import io.echovault.ports.vocabulary.DirectoryEntry;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.LinkRecord;
import io.echovault.ports.vocabulary.LiveSession;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.Standing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the rows about one member's access with their proofs and with what anchors them. */
final class MemberVerification {
  private final RowSeals seals;
  private final MemberIdentities identities;
  private final InstantSource instants;

  MemberVerification(RowSeals seals, MemberIdentities identities, InstantSource instants) {
    this.seals = seals;
    this.identities = identities;
    this.instants = instants;
  }

  /** Everything that is wrong with a member's rows. */
  List<AccessFinding> of(MemberRef member, AccessRows rows) {
    List<AccessFinding> findings = new ArrayList<>();
    if (rows.member().isEmpty()) {
      findings.add(new AccessFinding(Kind.MEMBER, member, Wrong.MISSING));
      rows.entries()
          .forEach(entry -> findings.add(new AccessFinding(Kind.DIRECTORY, member, stray(entry))));
      return findings;
    }
    MemberRecord row = rows.member().get();
    if (!seals.fits(member.tenant(), row)) {
      return List.of(new AccessFinding(Kind.MEMBER, member, Wrong.CHANGED));
    }
    Anchors anchors = Anchors.of(row.anchors());
    one(
            Kind.LOGIN,
            anchors,
            rows.login().map(each -> proof(seals.fits(member, each), each.proof())))
        .ifPresent(wrong -> findings.add(new AccessFinding(Kind.LOGIN, member, wrong)));
    one(
            Kind.RECOVERY,
            anchors,
            rows.recovery().map(each -> proof(seals.fits(member, each), each.proof())))
        .ifPresent(wrong -> findings.add(new AccessFinding(Kind.RECOVERY, member, wrong)));
    one(
            Kind.VOICE,
            anchors,
            rows.voice().map(each -> proof(seals.fits(member, each), each.proof())))
        .ifPresent(wrong -> findings.add(new AccessFinding(Kind.VOICE, member, wrong)));
    sessions(member, anchors, rows.sessions(), findings);
    link(member, anchors, rows.link(), findings);
    entries(member, row, rows.entries(), findings);
    return findings;
  }

  private Wrong stray(DirectoryEntry entry) {
    return seals.fits(entry) ? Wrong.SET_BACK : Wrong.CHANGED;
  }

  /** A proof, or none for a row whose MAC does not fit. */
  private static RowProof proof(boolean fits, RowProof proof) {
    return fits ? proof : RowProof.NONE;
  }

  private static Optional<Wrong> one(Kind kind, Anchors anchors, Optional<RowProof> proof) {
    if (proof.isEmpty()) {
      return anchors.has(kind) ? Optional.of(Wrong.MISSING) : Optional.empty();
    }
    if (proof.get().equals(RowProof.NONE)) {
      return Optional.of(Wrong.CHANGED);
    }
    return anchors.vouchesFor(kind, proof.get()) ? Optional.empty() : Optional.of(Wrong.SET_BACK);
  }

  private void sessions(
      MemberRef member, Anchors anchors, List<LiveSession> rows, List<AccessFinding> findings) {
    int present = 0;
    int wrong = 0;
    for (LiveSession each : rows) {
      if (!seals.fits(each)) {
        wrong++;
        findings.add(new AccessFinding(Kind.SESSION, member, Wrong.CHANGED));
      } else if (anchors.vouchesFor(Kind.SESSION, each.id().value(), each.proof())) {
        present += each.expiresAt().isAfter(instants.instant()) ? 1 : 0;
      } else if (each.expiresAt().isAfter(instants.instant())) {
        wrong++;
        findings.add(new AccessFinding(Kind.SESSION, member, Wrong.SET_BACK));
      }
    }
    if (wrong == 0 && anchors.count(Kind.SESSION, instants.instant(), id -> true) > present) {
      findings.add(new AccessFinding(Kind.SESSION, member, Wrong.MISSING));
    }
  }

  private void link(
      MemberRef member, Anchors anchors, Optional<LinkRecord> row, List<AccessFinding> findings) {
    if (row.isEmpty()) {
      if (anchors.count(Kind.LINK, instants.instant(), id -> true) > 0) {
        findings.add(new AccessFinding(Kind.LINK, member, Wrong.MISSING));
      }
    } else if (!seals.fits(row.get())) {
      findings.add(new AccessFinding(Kind.LINK, member, Wrong.CHANGED));
    } else if (!anchors.vouchesFor(Kind.LINK, row.get().token().value(), row.get().proof())) {
      findings.add(new AccessFinding(Kind.LINK, member, Wrong.SET_BACK));
    }
  }

  private void entries(
      MemberRef member,
      MemberRecord row,
      List<DirectoryEntry> entries,
      List<AccessFinding> findings) {
    List<Fingerprint> named;
    try {
      named =
          row.membership().standing() == Standing.ERASED ? List.of() : identities.of(member, row);
    } catch (MemoException.Unreadable sealedOtherwise) {
      findings.add(new AccessFinding(Kind.MEMBER, member, Wrong.CHANGED));
      return;
    }
    for (DirectoryEntry each : entries) {
      if (!seals.fits(each) || !named.contains(each.identity())) {
        findings.add(new AccessFinding(Kind.DIRECTORY, member, stray(each)));
      }
    }
    List<Fingerprint> there = entries.stream().map(DirectoryEntry::identity).toList();
    if (row.membership().active() && !there.containsAll(named)) {
      findings.add(new AccessFinding(Kind.DIRECTORY, member, Wrong.MISSING));
    }
  }
}
