package io.echovault.app.command;

import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.WhyNot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what kept a memory out of an answer, never what the memory says. */
@Command(name = "why-not", description = "Say what keeps a memory out of the answer to a question.")
final class WhyNotCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin WhoseOperand whose = new WhoseOperand();

  @Parameters(
      index = "1",
      paramLabel = "NUMBER",
      converter = MemoryNumberConverter.class,
      description = "The memory's number.")
  int number;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "QUESTION",
      description = "The question, as they would ask it in the chat.")
  List<String> question = new ArrayList<>();

  @Mixin JsonOption json = new JsonOption();

  WhyNotCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (var opened = OpenedCore.toRecall(context)) {
      Optional<MemberRef> member = opened.core().memories().find(whose.identity);
      if (member.isEmpty()) {
        return context.failed(WhoseOperand.NOBODY);
      }
      opened.record(member.get(), "why-not");
      WhyNot why = opened.core().memories().whyNot(member.get(), Questions.of(question), number);
      if (json.wanted) {
        context.print(
            CommandContext.json()
                .put("gate", why.gate().name())
                .put("place", why.place())
                .put("by", why.by()));
      } else {
        context.out().println(sentence(why));
      }
      return 0;
    }
  }

  private static String sentence(WhyNot why) {
    return switch (why.gate()) {
      case NO_SUCH_MEMORY -> "They have no memory of that number.";
      case FORGOTTEN -> "It was forgotten.";
      case LOCKED -> "Its tier is locked.";
      case OTHER_TIME -> "The question names a time that it is not of and not about.";
      case UNRELATED -> "Nothing in the question leads to it, or too many others are nearer.";
      case UNSURE ->
          line("It came %d., but nothing was answered: %.3f is missing to be sure enough.", why);
      case RANK -> line("It came %d.; it is %.3f behind the last one shown.", why);
      case FAR_BELOW_THE_BEST -> line("It came %d.; it is %.3f behind the best, too far.", why);
      case SUPERSEDED -> "It was found, but a newer statement of the same matter stands instead.";
      case NONE -> "Nothing: it is part of the answer.";
    };
  }

  private static String line(String format, WhyNot why) {
    return String.format(Locale.ROOT, format, why.place(), why.by());
  }
}
