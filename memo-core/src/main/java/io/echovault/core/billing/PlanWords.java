package io.echovault.core.billing;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import io.echovault.core.authority.Allowance;
import io.echovault.core.authority.Allowance.Level;
import io.echovault.core.text.Letters;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is said of plans and of how much is used of them. */
public final class PlanWords {
  private static final int BYTES_SHIFT = 20;

  private PlanWords() {}

  /** A refusal when so much more of something does not fit into the plan; empty when it does. */
  public static Optional<Message> refusal(Allowance allowance, Metered what, long amount) {
    Level level = allowance.level(what);
    return level.room() >= amount ? Optional.empty() : Optional.of(full(level));
  }

  /** That a plan holds no more of something this month, and what can be done. */
  public static Message full(Level level) {
    return Message.of("plan.full").with("plan", name(level.plan())).with("used", amount(level));
  }

  /** An answer with a warning of what its transaction brought near to the limit. */
  public static Answer warned(Answer answer, Allowance allowance) {
    List<Level> near = answer.message().isNone() ? List.of() : allowance.near();
    return near.isEmpty()
        ? answer
        : answer.before(Message.lines(near.stream().map(PlanWords::near).toList()));
  }

  private static Message near(Level level) {
    return Message.of("plan.near").with("plan", name(level.plan())).with("used", amount(level));
  }

  /** "80 of 100 memories". */
  static Message amount(Level level) {
    return Message.of("plan.used." + key(level.what()))
        .with("used", shown(level.what(), level.used()))
        .with("limit", shown(level.what(), level.limit()));
  }

  /** What a plan holds in a month, "100 memories, 50 MB of pictures and documents". */
  static Message limits(Plan plan) {
    List<Message> limited =
        Arrays.stream(Metered.values()).flatMap(each -> limit(plan, each).stream()).toList();
    return limited.isEmpty()
        ? Message.of("plan.no-limits")
        : Message.joined(Divided.COMMAS, limited);
  }

  private static Optional<Message> limit(Plan plan, Metered what) {
    return plan.limit(what).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of("plan.limit." + key(what))
                .with("limit", shown(what, plan.limit(what).getAsLong())));
  }

  /** A plan as people read it. */
  static Message name(String plan) {
    String first = plan.isEmpty() ? "" : Letters.upper(plan.substring(0, 1));
    return Message.words(first + (plan.isEmpty() ? "" : plan.substring(1)));
  }

  private static long shown(Metered what, long amount) {
    return what == Metered.MEDIA_BYTES ? amount >> BYTES_SHIFT : amount;
  }

  private static String key(Metered what) {
    return Letters.lower(what.name()).replace('_', '-');
  }
}
