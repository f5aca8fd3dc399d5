package io.echovault.app;

import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Explanation;
import io.echovault.ports.vocabulary.Explanation.Explained;
import io.echovault.ports.vocabulary.Explanation.Part;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.WhyNot;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.text.LuceneTextAnalyzer;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells an operator why a question of a member is answered as it is: numbers and scores, never what
 * a memory says.
 */
final class Explaining implements AutoCloseable {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final int CONNECTIONS = 2;
  private static final int SHOWN = 5;

  private final Deque<Runnable> opened = new ArrayDeque<>();
  private final PrintStream out;
  private final PrintStream err;
  private final MemoCore core;
  private final Memories memories;

  private Explaining(Settings settings, PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
    PostgresDatabase database = Wiring.database(settings.database(), CONNECTIONS);
    opened.push(database::close);
    Outside outside =
        Wiring.outside(settings, database.storage(), InstantSource.system())
            .withTextAnalyzer(LuceneTextAnalyzer.choosing(Locale.ENGLISH))
            .withEmbedder(Meaning.open(settings.embeddings(), model -> opened.push(model::close)));
    core = MemoCore.with(outside);
    memories = core.memories();
  }

  static Explaining in(Settings settings, PrintStream out, PrintStream err) {
    return new Explaining(settings, out, err);
  }

  /** Explains what a question finds: whose, then the question. */
  int explain(List<String> arguments) {
    if (arguments.size() < 2) {
      err.println("Say whose, by phone number or user id, and the question. See --help.");
      return MISUSED;
    }
    Optional<MemberRef> member = member(arguments.get(0));
    if (member.isEmpty()) {
      return nobody();
    }
    record(member.get(), "explain");
    Question question = question(arguments.subList(1, arguments.size()));
    Explanation explanation = memories.explain(member.get(), question);
    int place = 0;
    for (Explained each : explanation.ranked()) {
      place++;
      out.println(
          "%d. memory %d: %s%s"
              .formatted(
                  place,
                  each.found().memory().number(),
                  sum(each.parts()),
                  place <= explanation.answered() ? "  (answered)" : ""));
    }
    out.println("An answer at all, above 0: " + sum(explanation.sureness()));
    out.println(explanation.considered() + " memories had a place.");
    return 0;
  }

  /** Tells what kept a memory out: whose, its number, then the question. */
  int whyNot(List<String> arguments) {
    if (arguments.size() < 3 || !arguments.get(1).matches("#?\\d{1,9}")) {
      err.println("Say whose, the memory's number, and the question. See --help.");
      return MISUSED;
    }
    Optional<MemberRef> member = member(arguments.get(0));
    if (member.isEmpty()) {
      return nobody();
    }
    record(member.get(), "why-not");
    int number = Integer.parseInt(arguments.get(1).replace("#", ""));
    out.println(
        said(
            memories.whyNot(
                member.get(), question(arguments.subList(2, arguments.size())), number)));
    return 0;
  }

  private static String said(WhyNot why) {
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

  private static String sum(List<Part> parts) {
    StringBuilder sum =
        new StringBuilder(
            String.format(Locale.ROOT, "%.3f", parts.stream().mapToDouble(Part::points).sum()));
    String sign = " =";
    for (Part part : parts) {
      sum.append(String.format(Locale.ROOT, "%s %s %.3f", sign, part.name(), part.points()));
      sign = " +";
    }
    return sum.toString();
  }

  private Optional<MemberRef> member(String whose) {
    boolean phone = whose.matches("\\+?\\d+");
    return memories.find(
        phone
            ? ChannelIdentity.whatsappPhone(whose.replace("+", ""))
            : ChannelIdentity.whatsappUser(whose));
  }

  private void record(MemberRef member, String command) {
    core.auditDesk().record(member, AuditEvent.Act.OPERATOR_ACTED, command);
  }

  private int nobody() {
    err.println("Nobody is known by that phone number or user id.");
    return FAILED;
  }

  private static Question question(List<String> words) {
    return new Question(String.join(" ", words), InstantSource.system().instant(), SHOWN);
  }

  @Override
  public void close() {
    opened.forEach(Runnable::run);
  }
}
