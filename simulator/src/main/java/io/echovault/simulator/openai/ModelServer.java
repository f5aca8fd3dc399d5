package io.echovault.simulator.openai;

import io.echovault.simulator.graph.FreePort;
import io.echovault.simulator.wire.JsonAnswer;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stand-in for a server of language models, on 127.0.0.1. It checks requests as OpenAI does and
 * answers by the rules of a {@link Mind}: it is no model. Safe for threads.
 */
public final class ModelServer implements AutoCloseable {
  /** The models that it has from the start; others can be added. */
  public static final String MODEL = "standin-1";

  /** The model that makes vectors. */
  public static final String EMBEDDING_MODEL = "standin-embedding-1";

  /** The model that writes speech down. */
  public static final String SPEECH_MODEL = "gpt-transcribe";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Javalin server;
  private final String apiKey;
  private final Map<String, Optional<LocalDate>> models = new ConcurrentHashMap<>();
  private final Deque<ModelFault> faults = new ArrayDeque<>();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong stored = new AtomicLong();
  private final Transcriptions transcriptions = new Transcriptions();
  private volatile Mind mind;
  private volatile Consumer<String> watcher = any -> {};

  private ModelServer(int port, String apiKey, Mind mind) {
    this.apiKey = apiKey;
    this.mind = mind;
    models.put(MODEL, Optional.empty());
    models.put(EMBEDDING_MODEL, Optional.empty());
    models.put(SPEECH_MODEL, Optional.empty());
    server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.maxRequestSize = 16L << 20;
              config.jetty.host = "127.0.0.1";
              QueuedThreadPool threads = new QueuedThreadPool(100, 4);
              threads.setName("model-stand-in");
              threads.setDaemon(true);
              config.jetty.threadPool = threads;
              config.routes.exception(
                  ModelRefusal.class,
                  (refusal, context) ->
                      JsonAnswer.write(context, refusal.status(), refusal.body()));
              config.routes.post(
                  "/v1/responses",
                  context -> take(context, ModelRequest::ofResponses, ModelAnswers::response));
              config.routes.post(
                  "/v1/chat/completions",
                  context -> take(context, ModelRequest::ofChat, ModelAnswers::chat));
              config.routes.post("/v1/embeddings", this::embed);
              config.routes.post("/v1/audio/transcriptions", this::transcribe);
              config.routes.get("/v1/models", this::list);
            });
    server.start("127.0.0.1", port == 0 ? FreePort.find() : port);
  }

  /**
   * Starts to listen.
   *
   * @param port 0 picks a free one below 32768
   */
  public static ModelServer start(int port, String apiKey, Mind mind) {
    return new ModelServer(port, apiKey, mind);
  }

  /** The base URL, such as {@code http://127.0.0.1:20002/v1}. */
  public String url() {
    return "http://127.0.0.1:" + server.port() + "/v1";
  }

  /** Has it answer by other rules from now on. */
  public ModelServer thinking(Mind other) {
    mind = other;
    return this;
  }

  /**
   * Has it write down what this says of a recording.
   *
   * @param ear gets a file of Opus in Ogg, or a WAV file
   */
  public ModelServer hearing(Function<byte[], String> ear) {
    transcriptions.hearing(ear);
    return this;
  }

  /** Adds a model, with the day on which the service ends it. */
  public ModelServer with(String model, Optional<LocalDate> shutdown) {
    models.put(model, shutdown);
    return this;
  }

  /** Lets this happen to the next requests for text or vectors. */
  public synchronized ModelServer next(int times, ModelFault fault) {
    for (int left = times; left > 0; left--) {
      faults.add(fault);
    }
    return this;
  }

  /** Calls somebody with the body of each request, on the thread that answers it. */
  public void watch(Consumer<String> whoever) {
    watcher = whoever;
  }

  /** How many requests for text or vectors came. */
  public long requests() {
    return requests.get();
  }

  /** How many of them left it to the service to keep the exchange. */
  public long stored() {
    return stored.get();
  }

  private synchronized Optional<ModelFault> fault() {
    return Optional.ofNullable(faults.poll());
  }

  private void take(
      Context context,
      Function<JsonNode, ModelRequest> reading,
      Function<ModelAnswers.Output, Map<String, Object>> shape) {
    requests.incrementAndGet();
    String body = context.body();
    watcher.accept(body);
    checkKey(context);
    ModelRequest request = reading.apply(parse(body));
    checkModel(request.model());
    if (request.stored()) {
      stored.incrementAndGet();
    }
    Optional<ModelFault> fault = fault();
    if (fault.isPresent() && FaultActions.refused(context, fault.get())) {
      return;
    }
    String text = JSON.writeValueAsString(thought(request));
    int tokens = request.picture().map(RequestPicture::tokens).orElse(body.length() / 4);
    ModelAnswers.Output output = output(request, text, tokens, fault);
    context.header("x-request-id", "req_standin_" + requests.get());
    JsonAnswer.write(context, 200, shape.apply(output));
  }

  private JsonNode thought(ModelRequest request) {
    Optional<RequestPicture> picture = request.picture();
    return switch (request.schemaName()) {
      case "reading" -> mind.reading(request.input());
      case "picture" ->
          mind.picture(
              request.input(),
              picture
                  .map(RequestPicture::content)
                  .orElseThrow(() -> ModelRequest.missing("input_image")));
      case "summary" -> mind.summary(request.input());
      default -> mind.wording(request.input());
    };
  }

  private static ModelAnswers.Output output(
      ModelRequest request, String text, int tokens, Optional<ModelFault> fault) {
    ModelAnswers.End end = ModelAnswers.End.COMPLETE;
    String words = text;
    if (fault.isPresent()) {
      if (fault.get() instanceof ModelFault.Refuse) {
        words = "I can't help with that.";
        end = ModelAnswers.End.DECLINED;
      } else if (fault.get() instanceof ModelFault.Truncate) {
        words = text.substring(0, text.length() / 2);
        end = ModelAnswers.End.TRUNCATED;
      } else if (fault.get() instanceof ModelFault.FailWithSuccess) {
        words = "";
        end = ModelAnswers.End.FAILED;
      } else if (fault.get() instanceof ModelFault.WrongShape) {
        words = "{\"answer\":\"an answer of no agreed shape\"}";
      } else if (fault.get() instanceof ModelFault.NoJson) {
        words = "Sure! Here is what you asked for:";
      }
    }
    return new ModelAnswers.Output(request.model(), words, end, tokens);
  }

  private void embed(Context context) {
    requests.incrementAndGet();
    String body = context.body();
    watcher.accept(body);
    checkKey(context);
    JsonNode request = parse(body);
    checkModel(request.path("model").stringValue(""));
    Optional<ModelFault> fault = fault();
    if (fault.isEmpty() || !FaultActions.refused(context, fault.get())) {
      JsonAnswer.write(context, 200, Vectors.answer(request));
    }
  }

  private void transcribe(Context context) {
    requests.incrementAndGet();
    checkKey(context);
    checkModel(Optional.ofNullable(context.formParam("model")).orElse(""));
    Optional<ModelFault> fault = fault();
    if (fault.isEmpty() || !FaultActions.refused(context, fault.get())) {
      transcriptions.answer(context);
    }
  }

  private void list(Context context) {
    checkKey(context);
    List<Object> offers = new ArrayList<>();
    models.forEach(
        (name, shutdown) -> {
          Map<String, Object> offer = new LinkedHashMap<>();
          offer.put("id", name);
          offer.put("object", "model");
          offer.put(
              "shutdown_date",
              shutdown
                  .map(day -> (Object) day.atStartOfDay(ZoneOffset.UTC).toEpochSecond())
                  .orElse(null));
          offers.add(offer);
        });
    JsonAnswer.write(context, 200, Map.of("object", "list", "data", offers));
  }

  private void checkKey(Context context) {
    if (!("Bearer " + apiKey).equals(context.header("Authorization"))) {
      throw new ModelRefusal(
          401, "invalid_request_error", "invalid_api_key", "", "Incorrect API key provided.");
    }
  }

  private void checkModel(String model) {
    if (model.isBlank()) {
      throw ModelRefusal.invalid(
          "missing_required_parameter", "model", "Missing required parameter: 'model'.");
    }
    if (!models.containsKey(model)) {
      throw new ModelRefusal(
          404,
          "invalid_request_error",
          "model_not_found",
          "model",
          "The model '" + model + "' does not exist.");
    }
  }

  private static JsonNode parse(String body) {
    try {
      JsonNode node = JSON.readTree(body.getBytes(StandardCharsets.UTF_8));
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException malformed) {
      throw ModelRefusal.invalid("", "", "We could not parse the JSON body of your request.");
    }
    throw ModelRefusal.invalid("", "", "The body is not a JSON object.");
  }

  @Override
  public void close() {
    server.stop();
  }
}
