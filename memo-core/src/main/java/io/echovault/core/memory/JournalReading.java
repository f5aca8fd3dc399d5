package io.echovault.core.memory;

import io.echovault.core.authority.Clearances;
import io.echovault.core.member.MemberState;
import io.echovault.core.sealing.MemberKeys;
import io.echovault.core.sealing.MemberKeys.Which;
import io.echovault.core.sealing.SealKey;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.AccessFinding.Kind;
import io.echovault.ports.vocabulary.AccessFinding.Wrong;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads members' journals to the end that their sealed state holds. Safe for threads. */
public final class JournalReading {
  private final MemberKeys keys;
  private final Consumer<AccessFinding> alarm;

  /**
   * Reads under some keys.
   *
   * @param alarm is told of journals that are not as they were written, again and again
   */
  public JournalReading(MemberKeys keys, Consumer<AccessFinding> alarm) {
    this.keys = keys;
    this.alarm = alarm;
  }

  /** Has a fold follow a journal to the end that the member's row knows. */
  void catchUp(Fold fold, TenantScope scope, MemberRef member, MemberRecord record) {
    if (follow(fold, scope, member, record)) {
      fold.wrong().forEach(wrong -> alarm.accept(finding(member, wrong)));
    }
  }

  private boolean follow(Fold fold, TenantScope scope, MemberRef member, MemberRecord record) {
    return fold.catchUp(
        scope.journal(),
        member.member(),
        new EntrySeals(keys, member, record),
        record.lastSeq(),
        () -> {
          SealKey open = keys.unwrap(member, Which.OPEN, record.openKey());
          return MemberState.open(open, member, record.state()).journalEnd();
        });
  }

  /** Reads a member's whole journal, all tiers included, and says what is wrong with it. */
  public List<AccessFinding> verify(TenantScope scope, MemberRef member, MemberRecord record) {
    Fold fold = new Fold(Clearances.unseen());
    follow(fold, scope, member, record);
    Set<Wrong> wrong = EnumSet.noneOf(Wrong.class);
    wrong.addAll(fold.wrong());
    if (!scope.journal().after(member.member(), record.lastSeq(), 1).isEmpty()) {
      wrong.add(Wrong.CHANGED);
    }
    return wrong.stream().map(each -> finding(member, each)).toList();
  }

  private static AccessFinding finding(MemberRef member, Wrong wrong) {
    return new AccessFinding(Kind.JOURNAL, member, wrong);
  }
}
