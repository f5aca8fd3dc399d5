package io.echovault.simulator.graph;

import io.echovault.simulator.wire.Wamid;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What happens to a body posted to {@code /messages}, HTTP apart. */
final class GraphMessages {

  private final GraphRules rules;
  private final Rates rates;
  private final Handsets handsets;
  private final MessageShape shape;
  // A random start, so that a restarted stand-in does not hand out the same ids again.
  private final AtomicLong numbers =
      new AtomicLong(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));

  GraphMessages(GraphRules rules, Rates rates, Handsets handsets, MediaShelf media) {
    this.rules = rules;
    this.rates = rates;
    this.handsets = handsets;
    shape = new MessageShape(id -> media.find(id).isPresent());
  }

  ObjectNode post(JsonNode body) {
    return body.has("status") ? read(body) : send(body);
  }

  private ObjectNode read(JsonNode body) {
    Shape root =
        Shape.root(body).allowing("messaging_product", "status", "message_id", "typing_indicator");
    if (!body.path("messaging_product").asString("").equals("whatsapp")) {
      throw GraphRefusal.of(100, "The parameter messaging_product is required.");
    }
    root.oneOf("status", "read");
    boolean typing = root.has("typing_indicator");
    if (typing) {
      root.object("typing_indicator").allowing("type").oneOf("type", "text");
    }
    String id = root.required("message_id", 512);
    if (!handsets.knows(id)) {
      throw root.invalid("message_id", "is not the id of a message that was received");
    }
    handsets.read(id, typing);
    return JsonNodeFactory.instance.objectNode().put("success", true);
  }

  private ObjectNode send(JsonNode body) {
    OutgoingMessage message = shape.check(body);
    rates.take(message.address());
    Optional<GraphError> failure = fate(message);
    String id = Wamid.outbound(message.address(), numbers.incrementAndGet());
    handsets.accept(id, message, failure);
    return answer(id, message);
  }

  private Optional<GraphError> fate(OutgoingMessage message) {
    return switch (handsets.reach(message.address())) {
      case OPEN -> Optional.empty();
      case SILENT -> message.type().equals("template") ? Optional.empty() : silent();
      case UNKNOWN -> unknown();
    };
  }

  private Optional<GraphError> silent() {
    GraphError error =
        GraphError.of(
            131047,
            "Message failed to send because more than 24 hours have passed since the customer last"
                + " replied to this number.");
    return switch (rules.window()) {
      case IGNORED -> Optional.empty();
      case FAILS_LATER -> Optional.of(error);
      case REFUSED -> throw new GraphRefusal(error);
    };
  }

  private Optional<GraphError> unknown() {
    return switch (rules.strangers()) {
      case ACCEPTED -> Optional.empty();
      case UNDELIVERABLE -> Optional.of(GraphError.of(131026, "Message undeliverable."));
      case REFUSED -> throw GraphRefusal.of(131030, "Recipient phone number not in allowed list.");
    };
  }

  private static ObjectNode answer(String id, OutgoingMessage message) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("messaging_product", "whatsapp");
    answer
        .putArray("contacts")
        .addObject()
        .put("input", message.input())
        .put(message.toUserId() ? "user_id" : "wa_id", message.address());
    ObjectNode sent = answer.putArray("messages").addObject().put("id", id);
    if (message.type().equals("template")) {
      sent.put("message_status", "accepted");
    }
    return answer;
  }
}
