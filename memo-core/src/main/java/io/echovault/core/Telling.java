package io.echovault.core;

import io.echovault.core.bot.FreshDeliveries;
import io.echovault.core.bot.ReplySeals;
import io.echovault.core.bot.StoredReplies;
import io.echovault.core.sealing.Fingerprints;
import java.util.Optional;

/**
 * How members are told of things.
 *
 * @param direct whether whoever hands a message in gives the answer, so that there is no outbox
 * @param mailed whether there is a mail server
 * @param privacyUrl the address of the privacy text that a welcome names
 */
record Telling(boolean direct, boolean mailed, Optional<String> privacyUrl) {
  static final Telling USUAL = new Telling(false, false, Optional.empty());

  Telling directly() {
    return new Telling(true, mailed, privacyUrl);
  }

  Telling mailing() {
    return new Telling(direct, true, privacyUrl);
  }

  Telling naming(String url) {
    return new Telling(direct, mailed, Optional.of(url));
  }

  /** Whether anything is mailed: that waits in the outbox. */
  boolean mails() {
    return mailed && !direct;
  }

  /** What keeps the answers that are given. */
  StoredReplies replies(
      Outside outside, Fingerprints fingerprints, ReplySeals seals, FreshDeliveries fresh) {
    return new StoredReplies(
        fingerprints, seals, outside.ids(), fresh, direct, outside.billing().quietDays());
  }
}
