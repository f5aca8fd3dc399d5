package io.echovault.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.OpenWords;
import io.echovault.ports.vocabulary.ReadingTask;
import io.echovault.ports.vocabulary.Tier;
import io.echovault.ports.vocabulary.WordingTask;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be put into a task of a language model. */
class OpenWordsTest {
  private static final MemberRef ANA = new MemberRef(Fixtures.newTenant(), Fixtures.newMember());
  private static final MemberRef BEN = new MemberRef(Fixtures.newTenant(), Fixtures.newMember());
  private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-22T12:00:00Z");

  @Test
  void secretWordsAreNotSentEvenWithConsent() {
    for (Tier tier : List.of(Tier.SECRET, Tier.ULTRA_SECRET)) {
      assertThatIllegalArgumentException().isThrownBy(() -> words(ANA, tier, true));
    }
  }

  @Test
  void confidentialWordsNeedConsent() {
    assertThatIllegalArgumentException().isThrownBy(() -> words(ANA, Tier.CONFIDENTIAL, false));
    assertThat(words(ANA, Tier.CONFIDENTIAL, true).tier()).isEqualTo(Tier.CONFIDENTIAL);
  }

  @Test
  void aTaskHoldsTheWordsOfOneMemberOnly() {
    OpenWords hers = words(ANA, Tier.GENERAL, false);
    OpenWords his = words(BEN, Tier.GENERAL, false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadingTask(hers, Optional.of(his), "en", NOW));
    List<WordingTask.Source> sources =
        List.of(new WordingTask.Source(1, his, LocalDate.EPOCH, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WordingTask(hers, sources, "en", NOW));
  }

  @Test
  void wordsAreNotPrinted() {
    assertThat(words(ANA, Tier.GENERAL, false)).hasToString("OpenWords[GENERAL, 15 characters]");
  }

  private static OpenWords words(MemberRef owner, Tier tier, boolean consent) {
    return new OpenWords(owner, tier, consent, "the key is blue");
  }
}
