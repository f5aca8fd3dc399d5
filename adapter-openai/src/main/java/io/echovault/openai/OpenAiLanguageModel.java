package io.echovault.openai;

import io.echovault.openai.ModelCall.Outcome;
import io.echovault.openai.ModelCall.Use;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.ModelPurse;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MessageOpinion;
import io.echovault.ports.vocabulary.PictureOpinion;
import io.echovault.ports.vocabulary.PictureTask;
import io.echovault.ports.vocabulary.ReadingTask;
import io.echovault.ports.vocabulary.SummaryTask;
import io.echovault.ports.vocabulary.WordedAnswer;
import io.echovault.ports.vocabulary.WordingTask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A language model behind OpenAI's wire. Holds connections until it is closed. */
public final class OpenAiLanguageModel implements LanguageModel, AutoCloseable {
  private static final int READING_TOKENS = 1_200;
  private static final int WORDING_TOKENS = 1_200;
  private static final int PICTURE_TOKENS = 1_500;
  private static final long MOST_BYTES = 1 << 20;

  /** More than any picture of the size that is sent is counted for. */
  private static final long TOKENS_OF_A_PICTURE = 5_000;

  private static final double MICROS = 1_000_000;

  /** So many bytes make a token at least, in scripts of three bytes a letter too. */
  private static final int BYTES_PER_TOKEN = 2;

  private final OpenAiSettings settings;
  private final ModelListener listener;
  private final InstantSource instants;
  private final Server server;
  private final Bodies bodies;
  private final Users users;
  private final SpendCap cap;
  private final Optional<ModelPurse> purse;

  /**
   * @param chance gives numbers from 0 up to 1, such as {@code Math::random}
   */
  public OpenAiLanguageModel(
      OpenAiSettings settings,
      ModelListener listener,
      InstantSource instants,
      DoubleSupplier chance) {
    this.settings = settings;
    this.listener = listener;
    this.instants = instants;
    server = new Server(settings, instants, chance);
    bodies = new Bodies(settings);
    users = new Users(settings.apiKey());
    cap = new SpendCap(settings.spending(), instants);
    purse = Optional.empty();
  }

  private OpenAiLanguageModel(OpenAiLanguageModel unpaid, ModelPurse purse) {
    settings = unpaid.settings;
    listener = unpaid.listener;
    instants = unpaid.instants;
    server = unpaid.server;
    bodies = unpaid.bodies;
    users = unpaid.users;
    cap = unpaid.cap;
    this.purse = Optional.of(purse);
  }

  /** The same over the connections of this one, which is the one to be closed. */
  @Override
  public LanguageModel paidBy(ModelPurse payer) {
    return new OpenAiLanguageModel(this, payer);
  }

  /** How the server is. */
  public ModelHealth health() {
    return server.health();
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public Optional<MessageOpinion> read(ReadingTask task, Duration patience) {
    Bodies.Asked asked =
        new Bodies.Asked(
            settings.readingModel(),
            "reading",
            Prompts.READING,
            Bodies.input(task),
            Schemas.READING,
            READING_TOKENS,
            user(task.owner()));
    return ask(Use.READING, task.owner(), asked, patience, Opinions::opinion);
  }

  @Override
  public Optional<WordedAnswer> word(WordingTask task, Duration patience) {
    Bodies.Asked asked =
        new Bodies.Asked(
            settings.wordingModel(),
            "wording",
            Prompts.WORDING,
            Bodies.input(task),
            Schemas.WORDING,
            WORDING_TOKENS,
            user(task.owner()));
    return ask(Use.WORDING, task.owner(), asked, patience, Opinions::answer);
  }

  @Override
  public Optional<PictureOpinion> describe(PictureTask task, Duration patience) {
    return settings
        .pictureModel()
        .flatMap(
            model -> {
              Bodies.Asked asked =
                  new Bodies.Asked(
                      model,
                      "picture",
                      Prompts.PICTURE,
                      Bodies.input(task),
                      Optional.of(task.picture()),
                      Schemas.PICTURE,
                      PICTURE_TOKENS,
                      user(task.owner()));
              return ask(Use.DESCRIBING, task.owner(), asked, patience, Opinions::picture);
            });
  }

  @Override
  public Optional<WordedAnswer> summarise(SummaryTask task, Duration patience) {
    Bodies.Asked asked =
        new Bodies.Asked(
            settings.wordingModel(),
            "summary",
            Prompts.SUMMARY,
            Bodies.input(task),
            Schemas.SUMMARY,
            WORDING_TOKENS,
            user(task.owner()));
    return ask(Use.SUMMING_UP, task.owner(), asked, patience, Opinions::summary);
  }

  private String user(MemberRef member) {
    return users.name(member);
  }

  private <T> Optional<T> ask(
      Use use,
      MemberRef owner,
      Bodies.Asked asked,
      Duration patience,
      Function<JsonNode, Optional<T>> meaning) {
    Instant start = instants.instant();
    byte[] request = Json.write(bodies.body(asked));
    double most = cap.cost(inputTokens(request.length, asked), asked.mostTokens());
    if (!cap.book(asked.user(), most)) {
      tell(use, Outcome.OVER_CAP, start, 0, Reply.Usage.NONE, 0, "");
      return Optional.empty();
    }
    Optional<ModelPurse.Booked> booked = purse.flatMap(each -> each.book(owner, micros(most)));
    if (purse.isPresent() && booked.isEmpty()) {
      cap.settle(asked.user(), most, 0);
      tell(use, Outcome.OVER_PLAN, start, 0, Reply.Usage.NONE, 0, "");
      return Optional.empty();
    }
    Server.Answer answer = server.post(settings.dialect().path(), request, patience, MOST_BYTES);
    Reply reply =
        answer
            .body()
            .map(json -> Reply.read(settings.dialect(), json))
            .orElseGet(() -> new Reply(answer.outcome(), "", Reply.Usage.NONE));
    Optional<T> result =
        Optional.of(reply.content())
            .filter(content -> reply.outcome() == Outcome.ANSWERED)
            .flatMap(Json::read)
            .filter(json -> SchemaCheck.fits(json, asked.schema()))
            .flatMap(meaning);
    Outcome outcome =
        result.isEmpty() && reply.outcome() == Outcome.ANSWERED
            ? Outcome.WRONG_SHAPE
            : reply.outcome();
    if (use != Use.DESCRIBING || outcome != Outcome.INVALID) {
      // A model that sees no pictures still reads and words.
      server.judged(outcome);
    }
    double dollars = cap.cost(reply.usage().input(), reply.usage().output());
    // A call that ended without a count may have cost what was booked.
    boolean unknown = outcome == Outcome.TIMED_OUT || outcome == Outcome.UNAVAILABLE;
    cap.settle(asked.user(), most, unknown ? most : dollars);
    tell(use, outcome, start, answer.attempts(), reply.usage(), dollars, answer.requestId());
    booked.ifPresent(each -> each.settle(micros(unknown ? most : dollars)));
    return result;
  }

  /** Millionths of a dollar, a part of one counted whole. */
  private static long micros(double dollars) {
    return (long) Math.ceil(dollars * MICROS);
  }

  /** How many tokens a request has at most: a picture costs by its area, not by its bytes. */
  private static long inputTokens(long bytes, Bodies.Asked asked) {
    return asked
        .picture()
        .map(picture -> TOKENS_OF_A_PICTURE + (bytes - Bodies.bytes(picture)) / BYTES_PER_TOKEN)
        .orElse(bytes / BYTES_PER_TOKEN);
  }

  private void tell(
      Use use,
      Outcome outcome,
      Instant start,
      int attempts,
      Reply.Usage usage,
      double dollars,
      String requestId) {
    Duration took = Duration.between(start, instants.instant());
    listener.called(
        new ModelCall(
            use,
            outcome,
            took,
            attempts,
            usage.input(),
            usage.cached(),
            usage.output(),
            dollars,
            requestId));
  }

  @Override
  public void close() {
    server.close();
  }

  @Override
  public String toString() {
    return "OpenAiLanguageModel[" + settings + "]";
  }
}
