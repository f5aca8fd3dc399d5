package io.echovault.simulator.graph;

import io.echovault.simulator.wire.WireLog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The route that takes sends, and the faults scripted for it. */
final class MessageRoutes {

  private static final JsonMapper JSON = JsonMapper.shared();
  // A servlet container understands -1 as: cut the connection.
  private static final int CUT = -1;

  private final GraphMessages messages;
  private final Gate gate;
  private final Faults faults;
  private final WireLog wire;
  private final InstantSource instants;

  MessageRoutes(
      GraphMessages messages, Gate gate, Faults faults, WireLog wire, InstantSource instants) {
    this.messages = messages;
    this.gate = gate;
    this.faults = faults;
    this.wire = wire;
    this.instants = instants;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/{version}/{id}/messages", this::take);
  }

  private void take(Context context) throws IOException {
    byte[] body = context.bodyAsBytes();
    Optional<Fault> fault = faults.take();
    if (fault.isEmpty()) {
      answer(context, body);
    } else if (fault.get() instanceof Fault.Delay delay) {
      later(delay.duration(), () -> answer(context, body));
    } else if (fault.get() instanceof Fault.Hang hang) {
      log(context, 0, body, "hangs");
      later(hang.duration(), () -> cut(context));
    } else if (fault.get() instanceof Fault.Refuse refuse) {
      write(context, body, GraphError.of(refuse.code(), "Asked for by a drill."));
    } else if (fault.get() instanceof Fault.Unavailable unavailable) {
      log(context, unavailable.status(), body, "unavailable");
      context.status(unavailable.status()).html("<html><body>Unavailable</body></html>");
    } else {
      if (fault.get() instanceof Fault.CloseAfterAccepting) {
        answer(context, body);
      }
      log(context, 0, body, "connection closed");
      cut(context);
    }
  }

  private void answer(Context context, byte[] body) {
    try {
      gate.checkBearer(context);
      gate.checkNumber(context);
      ObjectNode answer = messages.post(parse(body));
      String text = JSON.writeValueAsString(answer);
      log(context, 200, body, text);
      context.status(200).contentType("application/json; charset=UTF-8").result(text);
    } catch (GraphRefusal refusal) {
      write(context, body, refusal.error());
    }
  }

  private void write(Context context, byte[] body, GraphError error) {
    String text = JSON.writeValueAsString(error.json());
    log(context, error.status(), body, text);
    context.status(error.status()).contentType("application/json; charset=UTF-8").result(text);
  }

  private static JsonNode parse(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException malformed) {
      throw GraphRefusal.of(100, "The body is not JSON.");
    }
    throw GraphRefusal.of(100, "The body is not a JSON object.");
  }

  // The request's own thread waits: who hangs up on an asynchronous answer leaves it half alive.
  private static void later(Duration wait, Runnable then) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    then.run();
  }

  private static void cut(Context context) {
    try {
      context.res().sendError(CUT);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void log(Context context, int status, byte[] body, String answer) {
    wire.add(instants.instant(), "request", "POST " + context.path(), status, body, answer);
  }
}
