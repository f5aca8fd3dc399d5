package io.echovault.openai;

import static io.echovault.testkit.LanguageModelContract.PATIENCE;
import static io.echovault.testkit.LanguageModelContract.picture;
import static io.echovault.testkit.LanguageModelContract.reading;
import static io.echovault.testkit.LanguageModelContract.summary;
import static io.echovault.testkit.LanguageModelContract.wording;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.openai.ModelCall.Outcome;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.vocabulary.ReadingTask;
import io.echovault.simulator.openai.ModelFault;
import io.echovault.testkit.Fixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls are paid for out of a plan before they are made. */
class PurseTest {
  private static final double MICROS = 1_000_000;

  private final ModelWorld world = new ModelWorld();
  private final List<Long> booked = new ArrayList<>();
  private final List<Long> settled = new ArrayList<>();
  private final OpenAiLanguageModel unpaid = world.model(Dialect.RESPONSES);
  private final LanguageModel paid =
      unpaid.paidBy(
          (owner, most) -> {
            booked.add(most);
            return Optional.of(settled::add);
          });

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whatACallMayCostIsBookedAndWhatItCostStays() {
    assertThat(paid.read(reading("The key is blue"), PATIENCE)).isPresent();
    long cost = (long) Math.ceil(world.last().dollars() * MICROS);
    assertThat(settled).containsExactly(cost);
    assertThat(booked.get(0)).isGreaterThanOrEqualTo(cost);
  }

  @Test
  void everyKindOfCallIsPaidFor() {
    paid.read(reading("The key is blue"), PATIENCE);
    paid.word(wording("Which key?", "The key is blue"), PATIENCE);
    paid.describe(picture(Fixtures.PNG), PATIENCE);
    paid.summarise(summary("The rent is 940 euros.", "Pets are allowed."), PATIENCE);
    assertThat(booked).hasSize(4);
    assertThat(settled).hasSize(4).allMatch(each -> each > 0);
  }

  @Test
  void aCallOfWhichNobodyKnowsWhatItCameToCostsTheMost() {
    world.server.next(1, new ModelFault.Delay(Duration.ofSeconds(3)));
    assertThat(paid.read(reading("The key is blue"), Duration.ofMillis(300))).isEmpty();
    assertThat(settled).isEqualTo(booked);
  }

  @Test
  void nobodyIsAskedWhenThePurseIsEmpty() {
    LanguageModel poor = unpaid.paidBy((owner, most) -> Optional.empty());
    ReadingTask task = reading("The key is blue");
    long asked = world.server.requests();
    // So many would be more than the member may cause in a day, if they counted for that.
    for (int call = 0; call < 1_000; call++) {
      assertThat(poor.read(task, PATIENCE)).isEmpty();
    }
    assertThat(world.last().outcome()).isEqualTo(Outcome.OVER_PLAN);
    assertThat(world.server.requests()).isEqualTo(asked);
    assertThat(unpaid.read(task, PATIENCE)).isPresent();
  }

  @Test
  void isBookedForTheMemberWhoseWordsTheyAre() {
    ReadingTask task = reading("The key is blue");
    LanguageModel model =
        unpaid.paidBy(
            (owner, most) -> {
              assertThat(owner).isEqualTo(task.owner());
              return Optional.of(settled::add);
            });
    assertThat(model.read(task, PATIENCE)).isPresent();
    assertThat(settled).hasSize(1);
  }
}
