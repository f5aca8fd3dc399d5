package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.TranscriptResult.Missing;
import io.echovault.ports.vocabulary.TranscriptResult.Problem;
import io.echovault.ports.vocabulary.TranscriptResult.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpeechInTurnTest {
  private static final Written WORDS = new Written("the key is with Ana", Optional.of("en"));
  private static final Missing AWAY = new Missing(Problem.UNAVAILABLE);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-01T10:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();

  private SpeechToText answering(TranscriptResult result, Duration took) {
    return new SpeechToText() {
      @Override
      public boolean available() {
        return true;
      }

      @Override
      public TranscriptResult transcribe(SpokenNote note, SpeechHints hints) {
        asked.incrementAndGet();
        now.updateAndGet(each -> each.plus(took));
        return result;
      }
    };
  }

  private TranscriptResult both(TranscriptResult first, TranscriptResult second, Duration took) {
    return new SpeechInTurn(answering(first, took), answering(second, Duration.ZERO), this::instant)
        .transcribe(
            new SpokenNote(Bytes.NONE, new Recording(16_000, new short[1])),
            new SpeechHints(List.of("en"), List.of()));
  }

  private Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  @Test
  void asksOneOnlyWhereItHears() {
    assertThat(both(WORDS, AWAY, Duration.ZERO)).isEqualTo(WORDS);
    assertThat(both(new Missing(Problem.NO_WORDS), WORDS, Duration.ZERO))
        .isEqualTo(new Missing(Problem.NO_WORDS));
    assertThat(asked).hasValue(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "NOT_TAKEN", "UNAVAILABLE"})
  void hasTheOtherStandIn(Problem problem) {
    assertThat(both(new Missing(problem), WORDS, Duration.ofSeconds(30))).isEqualTo(WORDS);
  }

  @Test
  void comesAgainWhereOneMayBeBack() {
    assertThat(both(AWAY, new Missing(Problem.NOT_TAKEN), Duration.ZERO)).isEqualTo(AWAY);
    assertThat(both(new Missing(Problem.REFUSED), AWAY, Duration.ZERO)).isEqualTo(AWAY);
  }

  @Test
  void asksNobodyElseOnceTheTimeIsUp() {
    assertThat(both(AWAY, WORDS, Duration.ofSeconds(40))).isEqualTo(AWAY);
    assertThat(asked).hasValue(1);
  }
}
