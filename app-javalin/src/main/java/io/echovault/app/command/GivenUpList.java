package io.echovault.app.command;

import io.echovault.ports.vocabulary.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was given up, to be shown.
 *
 * @param lines the oldest first, at most {@link #AT_ONCE}
 */
record GivenUpList(List<Line> lines) {
  static final int AT_ONCE = 1000;

  /**
   * A message or a reply that was given up.
   *
   * @param id by which it can be replayed
   * @param when when it came, or was made
   * @param whose the person's fingerprint, of which the beginning is shown
   * @param tries how often it was tried
   * @param reason why it was given up
   */
  record Line(UUID id, Instant when, Fingerprint whose, int tries, String reason) {
    private String person() {
      return whose.value().toString().substring(0, 8);
    }

    private String text() {
      return String.join(
          "  ", id.toString(), when.toString(), person(), String.valueOf(tries), reason);
    }

    private void addTo(ArrayNode array) {
      array
          .addObject()
          .put("id", id.toString())
          .put("when", when.toString())
          .put("whose", person())
          .put("tries", tries)
          .put("reason", reason);
    }
  }

  GivenUpList {
    lines = List.copyOf(lines);
  }

  void show(CommandContext context, boolean asJson) {
    if (asJson) {
      ObjectNode object = CommandContext.json().put("complete", lines.size() < AT_ONCE);
      ArrayNode array = object.putArray("givenUp");
      lines.forEach(each -> each.addTo(array));
      context.print(object);
      return;
    }
    context
        .out()
        .println(lines.isEmpty() ? "Nothing was given up." : "id, when, whose, tries, reason");
    lines.forEach(each -> context.out().println(each.text()));
    if (lines.size() == AT_ONCE) {
      context.out().println("These are the oldest " + AT_ONCE + "; there may be more.");
    }
  }
}
