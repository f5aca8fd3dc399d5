package io.echovault.drills.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.tokens.SessionTokens;
import org.junit.jupiter.api.Test;

class ForgeMassTest {
  private static final int COUNT = 5_000;

  @Test
  void theRealChecksTakeNoForgeryAndEverythingGenuine() {
    var sessions = new ForgeSessions(7);
    var tokens = new ForgeTokens(ForgeKnown.of(sessions), 7);
    SessionTokens real = sessions.tokens();
    ForgeMass.Tally signed = ForgeMass.signatures(ForgeMass.realSignatures(), COUNT, 7);
    ForgeMass.Tally carried =
        ForgeMass.tokens(tokens, token -> real.verify(token).isPresent(), COUNT);
    for (ForgeMass.Tally tally : new ForgeMass.Tally[] {signed, carried}) {
      assertThat(tally.succeeded()).isEmpty();
      assertThat(tally.failed()).isEmpty();
      assertThat(tally.missed()).isZero();
      assertThat(tally.right()).isPositive();
    }
  }

  @Test
  void findsEveryPlantedHole() {
    ForgeControls.signatures()
        .forEach(
            (hole, check) ->
                assertThat(ForgeMass.signatures(check, COUNT, 7).taken()).as(hole).isPositive());
    var sessions = new ForgeSessions(7);
    var tokens = new ForgeTokens(ForgeKnown.of(sessions), 7);
    SessionTokens real = sessions.tokens();
    ForgeControls.tokens(token -> real.verify(token).isPresent())
        .forEach(
            (hole, check) ->
                assertThat(ForgeMass.tokens(tokens, check, COUNT).taken()).as(hole).isPositive());
  }

  @Test
  void theSameSeedMakesTheSameForgeries() {
    var one = new ForgeSignatures(3);
    var other = new ForgeSignatures(3);
    for (int each = 0; each < 100; each++) {
      assertThat(one.next()).isEqualTo(other.next());
    }
  }
}
