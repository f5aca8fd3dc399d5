package io.echovault.drills.trust;

import static io.echovault.drills.trust.CrossingCases.changes;
import static io.echovault.drills.trust.CrossingCases.sees;

import io.echovault.drills.trust.CrossingCases.Aim;
import io.echovault.ports.outbound.TenantScope;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.RowProof;
import io.echovault.ports.vocabulary.VoiceRecord;

/** The cases about what is kept of members' voices. */
final class CrossingVoices {
  private static final Bytes EVIL = new Bytes(new byte[] {6, 6, 6});

  private CrossingVoices() {}

  /** Gives a victim a voice and a recording. */
  static void prepare(TenantScope scope, MemberRef member) {
    scope.voices().keep(member.member(), new VoiceRecord(EVIL, RowProof.NONE));
    scope.recordings().keep(member.member(), memory(member.member()), EVIL);
  }

  static void addCases() {
    sees("Voices.find", (scope, aim) -> scope.voices().find(victim(aim)).isPresent());
    sees(
        "Recordings.find",
        (scope, aim) -> scope.recordings().find(victim(aim), memory(victim(aim))).isPresent());
    changes(
        "Voices.keep",
        (scope, aim) -> scope.voices().keep(victim(aim), new VoiceRecord(EVIL, RowProof.NONE)));
    changes("Voices.remove", (scope, aim) -> scope.voices().remove(victim(aim)));
    changes(
        "Recordings.keep",
        (scope, aim) -> scope.recordings().keep(victim(aim), memory(victim(aim)), EVIL));
    changes(
        "Recordings.remove",
        (scope, aim) -> scope.recordings().remove(victim(aim), memory(victim(aim))));
  }

  /** A victim's one recording is known by their own id. */
  private static MemoryId memory(MemberId member) {
    return new MemoryId(member.value());
  }

  private static MemberId victim(Aim aim) {
    return aim.victim().member().member();
  }
}
