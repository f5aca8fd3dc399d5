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
  private static final int SECONDS = 60;

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
    String key = level.what().standing() ? "plan.near-standing" : "plan.near";
    return Message.of(key).with("plan", name(level.plan())).with("used", amount(level));
  }

  /**
   * What owners are told of a limit.
   *
   * @param reached whether something did not fit any more; otherwise four fifths are used
   */
  static Message news(Level level, boolean reached) {
    if (!reached) {
      return near(level);
    }
    if (level.what() == Metered.MEMORIES || level.what() == Metered.MEDIA_BYTES) {
      return full(level);
    }
    String key = level.what().standing() ? "plan.reached-standing" : "plan.reached";
    Message said = Message.of(key).with("plan", name(level.plan())).with("used", amount(level));
    return Message.sentences(
        level.what() == Metered.MODEL_MICROS && level.room() > 0
            ? Message.sentences(said, Message.of("plan.too-little-left"))
            : said,
        Message.of("plan.then." + key(level.what())),
        Message.of("plan.larger"));
  }

  /** "80 of 100 memories". */
  static Message amount(Level level) {
    Message amount = Message.of("plan.used." + key(level.what()));
    return with(
        with(amount, "used", level.what(), level.used()), "limit", level.what(), level.limit());
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
            with(
                Message.of("plan.limit." + key(what)),
                "limit",
                what,
                plan.limit(what).getAsLong()));
  }

  /** A plan as people read it. */
  static Message name(String plan) {
    String first = plan.isEmpty() ? "" : Letters.upper(plan.substring(0, 1));
    return Message.words(first + (plan.isEmpty() ? "" : plan.substring(1)));
  }

  /** The same with an amount in the units that people read. */
  private static Message with(Message message, String name, Metered what, long amount) {
    return switch (what) {
      case MEDIA_BYTES -> message.with(name, amount >> BYTES_SHIFT);
      case VOICE_SECONDS -> message.with(name, amount / SECONDS);
      case MODEL_MICROS -> message.with(name, MessageCosts.amount(amount));
      case MEMORIES, OPTIONAL_MESSAGES, MEMBERS, DEPARTMENTS -> message.with(name, amount);
    };
  }

  private static String key(Metered what) {
    return Letters.lower(what.name()).replace('_', '-');
  }
}
