package io.echovault.app.command;

import io.echovault.ports.vocabulary.Explanation;
import io.echovault.ports.vocabulary.Explanation.Explained;
import io.echovault.ports.vocabulary.Explanation.Part;
import io.echovault.ports.vocabulary.MemberRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows what the scores of an answer are made of, and what the words are taken for: numbers and
 * names of our own, never what a memory says.
 */
@Command(
    name = "explain",
    description =
        "Show what the scores of the answer to a question are made of, and what the words are taken"
            + " for. No memory's words are shown.")
final class ExplainCommand implements Callable<Integer> {
  /** What is chosen, and what comes nearest. */
  private static final int MEANINGS_SHOWN = 2;

  private final CommandContext context;

  @Mixin WhoseOperand whose = new WhoseOperand();

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "QUESTION",
      description = "The question, as they would ask it in the chat.")
  List<String> question = new ArrayList<>();

  @Mixin JsonOption json = new JsonOption();

  ExplainCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.toRecall(context)) {
      Optional<MemberRef> member = opened.core().memories().find(whose.identity);
      if (member.isEmpty()) {
        return context.failed(WhoseOperand.NOBODY);
      }
      opened.record(member.get(), "explain");
      Explanation explanation =
          opened.core().memories().explain(member.get(), Questions.of(question));
      if (json.wanted) {
        print(explanation);
      } else {
        tell(explanation);
      }
      return 0;
    }
  }

  private void tell(Explanation explanation) {
    int place = 0;
    for (Explained each : explanation.ranked()) {
      place++;
      context
          .out()
          .println(
              "%d. memory %d: %s%s"
                  .formatted(
                      place,
                      each.found().memory().number(),
                      sum(each.parts()),
                      place <= explanation.answered() ? "  (answered)" : ""));
    }
    context.out().println("An answer at all, above 0: " + sum(explanation.sureness()));
    context.out().println(explanation.considered() + " memories had a place.");
    context.out().println("In a chat these words are taken for: " + meanings(explanation));
  }

  private static String meanings(Explanation explanation) {
    return explanation.meanings().stream()
        .limit(MEANINGS_SHOWN)
        .map(
            each ->
                String.format(
                    Locale.ROOT, "%s (%s, %.2f)", each.intent(), each.reader(), each.confidence()))
        .collect(Collectors.joining(", else "));
  }

  private void print(Explanation explanation) {
    ObjectNode object =
        CommandContext.json()
            .put("answered", explanation.answered())
            .put("considered", explanation.considered());
    ArrayNode ranked = object.putArray("ranked");
    for (Explained each : explanation.ranked()) {
      ObjectNode memory = ranked.addObject().put("memory", each.found().memory().number());
      put(memory, "score", each.parts());
    }
    put(object, "sureness", explanation.sureness());
    ArrayNode meanings = object.putArray("meanings");
    explanation
        .meanings()
        .forEach(
            each ->
                meanings
                    .addObject()
                    .put("intent", each.intent())
                    .put("reader", each.reader())
                    .put("confidence", each.confidence()));
    context.print(object);
  }

  private static void put(ObjectNode object, String name, List<Part> parts) {
    ObjectNode sum = object.putObject(name).put("sum", points(parts));
    ArrayNode array = sum.putArray("parts");
    parts.forEach(part -> array.addObject().put("name", part.name()).put("points", part.points()));
  }

  private static double points(List<Part> parts) {
    return parts.stream().mapToDouble(Part::points).sum();
  }

  private static String sum(List<Part> parts) {
    StringBuilder sum = new StringBuilder(String.format(Locale.ROOT, "%.3f", points(parts)));
    String sign = " =";
    for (Part part : parts) {
      sum.append(String.format(Locale.ROOT, "%s %s %.3f", sign, part.name(), part.points()));
      sign = " +";
    }
    return sum.toString();
  }
}
