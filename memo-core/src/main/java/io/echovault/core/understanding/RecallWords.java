package io.echovault.core.understanding;

import io.echovault.core.time.AskedTime;
import io.echovault.core.time.AskedTimes;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Pressed;
import io.echovault.core.understanding.intent.Sent;
import io.echovault.core.understanding.intent.Target;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The words that memories are compared with when an intent is carried out. */
public final class RecallWords {
  private static final MonthDay ANY_DAY = MonthDay.of(1, 1);

  private RecallWords() {}

  /**
   * The words.
   *
   * @param saidAt when and where the message was sent
   * @return none for what asks nothing of the memories
   */
  public static List<String> of(Intent intent, Instant saidAt, ChatContext context) {
    ZonedDateTime at = saidAt.atZone(context.settings().zone());
    if (intent instanceof Intent.Ask ask) {
      return asked(ask.question(), at);
    } else if (intent instanceof Intent.KeepOrAsk unsure) {
      return asked(unsure.words(), at);
    } else if (intent instanceof Perhaps perhaps) {
      return Stream.concat(
              perhaps.requests().stream().flatMap(each -> topic(each).stream()),
              of(perhaps.otherwise(), saidAt, context).stream())
          .distinct()
          .toList();
    } else if (intent instanceof Intent.Search search && !search.words().isBlank()) {
      return List.of(search.words());
    } else if (intent instanceof Sent.Edit edit) {
      return edit.question().map(question -> asked(question, at)).orElse(List.of());
    }
    return topic(intent)
        .map(List::of)
        .orElseGet(
            () ->
                asksAgain(intent)
                    ? context
                        .recent()
                        .asked()
                        .map(last -> asked(last.words(), at))
                        .orElse(List.of())
                    : List.of());
  }

  /** The words by which a request finds what it is about. */
  private static Optional<String> topic(Intent intent) {
    if (intent instanceof Intent.ListAll list) {
      return list.topic();
    } else if (intent instanceof Intent.Count count) {
      return count.topic();
    } else if (intent instanceof Intent.Delete delete) {
      return described(delete.target());
    } else if (intent instanceof Intent.Change change) {
      return described(change.target());
    } else if (intent instanceof Intent.Move move) {
      return described(move.target());
    } else if (intent instanceof Intent.Share share) {
      return described(share.target());
    } else if (intent instanceof Intent.Show show) {
      return described(show.target());
    }
    return Optional.empty();
  }

  private static Optional<String> described(Target target) {
    if (target instanceof Target.Stating stating && !stating.words().isBlank()) {
      return Optional.of(stating.words());
    }
    return target instanceof Target.Described described
        ? Optional.of(described.words())
        : Optional.empty();
  }

  /** Whether it answers the last question once more. */
  private static boolean asksAgain(Intent intent) {
    return intent instanceof Intent.FollowUp
        || (intent instanceof Pressed.OfMemory pressed && pressed.verb() == Pressed.Verb.ASK);
  }

  /** Without the time that a question names; it may be the birthday, which is not known here. */
  private static List<String> asked(String question, ZonedDateTime at) {
    AtomicBoolean needed = new AtomicBoolean();
    List<String> words = new ArrayList<>();
    words.add(
        rest(
            question,
            at,
            () -> {
              needed.set(true);
              return Optional.empty();
            }));
    if (needed.get()) {
      words.add(rest(question, at, () -> Optional.of(ANY_DAY)));
    }
    return words.stream().distinct().toList();
  }

  private static String rest(
      String question, ZonedDateTime at, Supplier<Optional<MonthDay>> birthday) {
    return AskedTimes.in(question, at, birthday).map(AskedTime::rest).orElse(question);
  }
}
