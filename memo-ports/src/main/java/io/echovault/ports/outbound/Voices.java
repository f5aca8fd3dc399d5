package io.echovault.ports.outbound;

import io.echovault.ports.vocabulary.MemberId;
import io.echovault.ports.vocabulary.VoiceRecord;
import java.util.Optional;

/**
 * What is kept of the voices of one tenant's members: one record for each, sealed.
 *
 * <p>Versions: a record whose proof has a version of 1 or more takes the place of the version
 * before it only, or of nothing; one without a proof replaces whatever is there. Size: some hundred
 * kilobytes each.
 */
public interface Voices {

  Optional<VoiceRecord> find(MemberId member);

  /**
   * Keeps a record in place of the one there was.
   *
   * @return false, and nothing is changed, when another version is there than the one to replace
   */
  boolean keep(MemberId member, VoiceRecord voice);

  /** Takes everything that is kept of a voice away, for good. */
  void remove(MemberId member);

  /** No voices: nobody is enrolled here. */
  static Voices none() {
    return NoVoices.INSTANCE;
  }
}
