package io.echovault.openai;

import static io.echovault.testkit.LanguageModelContract.PATIENCE;
import static io.echovault.testkit.LanguageModelContract.picture;
import static io.echovault.testkit.LanguageModelContract.reading;
import static io.echovault.testkit.LanguageModelContract.summary;
import static io.echovault.testkit.LanguageModelContract.wording;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.openai.ModelCall.Outcome;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.MessageOpinion;
import io.echovault.ports.vocabulary.OpenPicture;
import io.echovault.ports.vocabulary.PictureOpinion;
import io.echovault.ports.vocabulary.ReadingTask;
import io.echovault.ports.vocabulary.WordedAnswer;
import io.echovault.simulator.openai.ModelFault;
import io.echovault.simulator.openai.WrongMind;
import io.echovault.testkit.Fixtures;
import io.echovault.testkit.LanguageModelContract;
import io.echovault.testkit.SettableInstants;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds in either dialect, against a stand-in that checks requests as the service does. */
abstract class WireContract implements LanguageModelContract {
  private final ModelWorld world = new ModelWorld();
  private final Dialect dialect;

  WireContract(Dialect dialect) {
    this.dialect = dialect;
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Override
  public LanguageModel model() {
    return world.model(dialect);
  }

  @Override
  public LanguageModel slowModel() {
    world.server.next(2, new ModelFault.Delay(Duration.ofSeconds(3)));
    return world.model(dialect);
  }

  @Override
  public LanguageModel unreachableModel() {
    OpenAiSettings here = world.settings(dialect);
    return world.model(
        new OpenAiSettings(
            "http://127.0.0.1:9/v1",
            here.apiKey(),
            dialect,
            here.readingModel(),
            here.wordingModel(),
            here.effort(),
            here.spending()),
        InstantSource.system());
  }

  @Test
  void readsWhatIsAskedWithoutAMark() {
    MessageOpinion opinion = model().read(reading("Hmm, the spare key"), PATIENCE).orElseThrow();
    assertThat(opinion.kind()).isEqualTo(MessageOpinion.Kind.QUESTION);
    assertThat(opinion.question()).contains("the spare key");
    assertThat(world.last().outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(world.last().inputTokens()).isPositive();
    assertThat(world.last().dollars()).isPositive();
    assertThat(world.last().requestId()).startsWith("req_");
  }

  @Test
  void answersWithTheNumberOfTheMemory() {
    WordedAnswer answer =
        model()
            .word(wording("Where is the couch?", "A bike", "The sofa is red"), PATIENCE)
            .orElseThrow();
    assertThat(answer.sentences()).hasSize(1);
    assertThat(answer.sentences().get(0).cites()).containsExactly(2);
    assertThat(answer.sentences().get(0).text()).isEqualTo("The sofa is red.");
  }

  @Test
  void describesAPicture() {
    PictureOpinion opinion = model().describe(picture(Fixtures.PNG), PATIENCE).orElseThrow();
    assertThat(opinion.description())
        .hasValueSatisfying(said -> assertThat(said).startsWith("A picture"));
    assertThat(opinion.text()).isEmpty();
    assertThat(world.last().use()).isEqualTo(ModelCall.Use.DESCRIBING);
    assertThat(world.last().outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(world.bodies).allMatch(body -> body.contains("data:image/png;base64,iVBOR"));
  }

  @Test
  void sumsADocumentUpWithTheNumbersOfItsParts() {
    WordedAnswer answer =
        model()
            .summarise(summary("The rent is 940 euros. Heating apart.", "Pets may stay."), PATIENCE)
            .orElseThrow();
    assertThat(answer.sentences())
        .extracting(WordedAnswer.Sentence::text)
        .containsExactly("The rent is 940 euros.", "Pets may stay.");
    assertThat(answer.sentences().get(1).cites()).containsExactly(2);
  }

  @Test
  void sendsNoPictureWhereNoModelSeesThem() {
    OpenAiLanguageModel blind = seeingBy(Optional.empty());
    assertThat(blind.describe(picture(Fixtures.PNG), PATIENCE)).isEmpty();
    assertThat(world.server.requests()).isZero();
  }

  /** A model beside which another one describes pictures, or none. */
  private OpenAiLanguageModel seeingBy(Optional<String> pictureModel) {
    OpenAiSettings here = world.settings(dialect);
    return world.model(
        new OpenAiSettings(
            here.baseUrl(),
            here.apiKey(),
            dialect,
            here.readingModel(),
            here.wordingModel(),
            pictureModel,
            here.effort(),
            here.spending()),
        InstantSource.system());
  }

  /** A model that takes words only refuses the request, and goes on reading and wording. */
  @Test
  void aPictureThatIsNotTakenIsNoTroubleOfTheServer() {
    OpenAiLanguageModel model = seeingBy(Optional.of("no-such-model"));
    for (int call = 0; call < 5; call++) {
      assertThat(model.describe(picture(Fixtures.PNG), PATIENCE)).isEmpty();
    }
    assertThat(world.last().outcome()).isEqualTo(Outcome.INVALID);
    assertThat(model.health().trouble()).isEmpty();
    assertThat(model.read(reading("The key is blue"), PATIENCE)).isPresent();
  }

  /** A picture is booked by what it counts for, not by its bytes. */
  @Test
  void aLargePictureIsNotOverTheCap() {
    byte[] large = Arrays.copyOf(Fixtures.PNG.array(), OpenPicture.MOST);
    assertThat(model().describe(picture(new Bytes(large)), PATIENCE)).isPresent();
  }

  @Test
  void leavesNothingWithTheServiceAndHidesWhoAsks() {
    ReadingTask task = reading("The key is blue");
    model().read(task, PATIENCE);
    model().word(wording("Which key?", "The key is blue"), PATIENCE);
    assertThat(world.server.stored()).isZero();
    assertThat(world.bodies)
        .hasSize(2)
        .allMatch(body -> body.contains("\"store\":false"))
        .noneMatch(body -> body.contains(task.owner().member().value().toString()));
  }

  @Test
  void hasNoAnswerWhenTheModelDeclines() {
    expect(new ModelFault.Refuse(), Outcome.REFUSED, 1);
  }

  @Test
  void hasNoAnswerWhenTheOutputIsCut() {
    expect(new ModelFault.Truncate(), Outcome.INCOMPLETE, 1);
  }

  @Test
  void hasNoAnswerWhenItFailedWithStatus200() {
    expect(new ModelFault.FailWithSuccess(), Outcome.FAILED, 1);
  }

  @Test
  void hasNoAnswerOfAnotherShape() {
    expect(new ModelFault.WrongShape(), Outcome.WRONG_SHAPE, 1);
    expect(new ModelFault.NoJson(), Outcome.WRONG_SHAPE, 1);
  }

  @Test
  void doesNotAskAgainWithoutMoney() {
    expect(new ModelFault.NoQuota(), Outcome.NO_QUOTA, 1);
  }

  @Test
  void asksAgainAfterAWaitWhenItWasTooFast() {
    LanguageModel model = model();
    world.server.next(1, new ModelFault.TooFast(Duration.ofMillis(400)));
    assertThat(model.read(reading("The key is blue"), PATIENCE)).isPresent();
    assertThat(world.last().attempts()).isEqualTo(2);
    assertThat(world.last().took()).isGreaterThanOrEqualTo(Duration.ofMillis(400));
  }

  @Test
  void doesNotWaitLongerThanItsPatienceForAnotherTry() {
    LanguageModel model = model();
    world.server.next(1, new ModelFault.TooFast(Duration.ofSeconds(30)));
    assertThat(model.read(reading("The key is blue"), PATIENCE)).isEmpty();
    assertThat(world.last().outcome()).isEqualTo(Outcome.TOO_FAST);
    assertThat(world.last().took()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void asksAgainAfterAnErrorOfTheServerAndAfterACutConnection() {
    LanguageModel model = model();
    world.server.next(1, new ModelFault.ServerError(503));
    world.server.next(1, new ModelFault.Cut());
    assertThat(model.read(reading("The key is blue"), PATIENCE)).isPresent();
    assertThat(world.last().attempts()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void handsOnWhatAModelInventsAsItCame() {
    world.server.thinking(new WrongMind());
    WordedAnswer answer =
        model().word(wording("Which key?", "The key is blue"), PATIENCE).orElseThrow();
    assertThat(answer.sentences()).hasSizeGreaterThan(5);
    assertThat(answer.sentences().get(7).cites()).containsExactly(999_999);
  }

  @Test
  void saysWhenTheKeyIsNotTaken() {
    OpenAiSettings here = world.settings(dialect);
    OpenAiLanguageModel model =
        world.model(
            new OpenAiSettings(
                here.baseUrl(),
                "sk-wrong",
                dialect,
                here.readingModel(),
                here.wordingModel(),
                Optional.empty(),
                here.spending()),
            InstantSource.system());
    assertThat(model.read(reading("The key is blue"), PATIENCE)).isEmpty();
    assertThat(world.last().outcome()).isEqualTo(Outcome.UNAUTHORISED);
    assertThat(model.health().trouble()).contains(Outcome.UNAUTHORISED);
    assertThat(model.health().resting()).isTrue();
  }

  @Test
  void leavesAServerAloneThatKeepsFailingAndComesBackByItself() {
    SettableInstants clock = new SettableInstants(Instant.parse("2026-11-22T12:00:00Z"));
    OpenAiLanguageModel model = world.model(world.settings(dialect), clock);
    world.server.next(12, new ModelFault.ServerError(500));
    for (int call = 0; call < 4; call++) {
      assertThat(model.read(reading("The key is blue"), PATIENCE)).isEmpty();
    }
    long asked = world.server.requests();
    assertThat(model.read(reading("The key is blue"), PATIENCE)).isEmpty();
    assertThat(world.last().outcome()).isEqualTo(Outcome.RESTING);
    assertThat(world.server.requests()).isEqualTo(asked);
    assertThat(model.health().resting()).isTrue();
    clock.advance(Duration.ofSeconds(21));
    assertThat(model.read(reading("The key is blue"), PATIENCE)).isPresent();
    assertThat(model.health())
        .isEqualTo(new ModelHealth(false, Optional.empty(), Optional.empty()));
  }

  @Test
  void stopsAtTheCapOfTheMemberAndStartsAnewTheNextDay() {
    SettableInstants clock = new SettableInstants(Instant.parse("2026-11-22T12:00:00Z"));
    OpenAiSettings here = world.settings(dialect);
    OpenAiLanguageModel model =
        world.model(
            new OpenAiSettings(
                here.baseUrl(),
                here.apiKey(),
                dialect,
                here.readingModel(),
                here.wordingModel(),
                Optional.empty(),
                new OpenAiSettings.Spending(1, 10, 0.015)),
            clock);
    ReadingTask task = reading("The key is blue");
    int answered = 0;
    while (answered < 20 && model.read(task, PATIENCE).isPresent()) {
      answered++;
    }
    assertThat(answered).isBetween(1, 5);
    assertThat(world.last().outcome()).isEqualTo(Outcome.OVER_CAP);
    assertThat(model.read(reading("The key is blue"), PATIENCE)).isPresent();
    clock.advance(Duration.ofDays(1));
    assertThat(model.read(task, PATIENCE)).isPresent();
  }

  private void expect(ModelFault fault, Outcome outcome, int attempts) {
    LanguageModel model = model();
    world.server.next(1, fault);
    assertThat(model.read(reading("The key is blue"), PATIENCE)).isEmpty();
    assertThat(world.last().outcome()).isEqualTo(outcome);
    assertThat(world.last().attempts()).isEqualTo(attempts);
    world.server.next(1, fault);
    assertThat(world.model(dialect).word(wording("Which key?", "A blue key"), PATIENCE)).isEmpty();
    assertThat(List.of(world.last().outcome())).containsExactly(outcome);
  }
}
