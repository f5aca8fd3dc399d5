package io.echovault.simulator.graph;

import io.echovault.simulator.wire.JsonAnswer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The control endpoint for drills: POST {@code /_control/faults} with {@code kind} (refuse,
 * unavailable, hang, delay, close, close_after_accepting), {@code code} or {@code status}, {@code
 * millis}, and either {@code times} or {@code seconds}; DELETE forgets, GET counts.
 */
final class FaultRoutes {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Faults faults;
  private final Gate gate;

  FaultRoutes(Faults faults, Gate gate) {
    this.faults = faults;
    this.gate = gate;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/_control/faults", this::add);
    routes.delete(
        "/_control/faults",
        context -> {
          gate.checkBearer(context);
          faults.clear();
          JsonAnswer.write(context, 200, Map.of("waiting", 0));
        });
    routes.get(
        "/_control/faults",
        context -> {
          gate.checkBearer(context);
          JsonAnswer.write(context, 200, Map.of("waiting", faults.waiting()));
        });
  }

  private void add(Context context) {
    gate.checkBearer(context);
    try {
      JsonNode asked = JSON.readTree(context.bodyAsBytes());
      Fault fault = fault(asked);
      if (asked.has("seconds")) {
        faults.during(
            Duration.ofMillis(Math.round(asked.path("seconds").asDouble() * 1000)), fault);
      } else {
        faults.next(asked.path("times").asInt(1), fault);
      }
      JsonAnswer.write(context, 200, Map.of("waiting", faults.waiting()));
    } catch (JacksonException | IllegalArgumentException refused) {
      JsonAnswer.write(context, 400, Map.of("error", String.valueOf(refused.getMessage())));
    }
  }

  private static Fault fault(JsonNode asked) {
    Duration duration = Duration.ofMillis(asked.path("millis").asLong(30_000));
    String kind = asked.path("kind").asString("");
    return switch (kind) {
      case "refuse" -> new Fault.Refuse(asked.path("code").asInt(131000));
      case "unavailable" -> new Fault.Unavailable(asked.path("status").asInt(503));
      case "hang" -> new Fault.Hang(duration);
      case "delay" -> new Fault.Delay(duration);
      case "close" -> new Fault.Close();
      case "close_after_accepting" -> new Fault.CloseAfterAccepting();
      default ->
          throw new IllegalArgumentException(
              "The kind is '"
                  + kind
                  + "'; use refuse, unavailable, hang, delay, close or close_after_accepting.");
    };
  }
}
