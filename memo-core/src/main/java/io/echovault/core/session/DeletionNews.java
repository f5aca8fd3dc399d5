package io.echovault.core.session;

import static java.util.stream.Collectors.joining;

import io.echovault.core.member.HiddenMemories;
import io.echovault.core.member.HiddenMemories.Hidden;
import io.echovault.core.member.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What somebody is told at a login of locked memories that were deleted without one. */
final class DeletionNews {
  private static final int NUMBERS_SHOWN = 20;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private DeletionNews() {}

  /** A paragraph about the deletions that were not told yet, which are told from now on; or "". */
  static String take(Visit visit) {
    HiddenMemories hidden = visit.state().hidden();
    List<Hidden> untold = hidden.untold();
    if (untold.isEmpty()) {
      return "";
    }
    visit.state(visit.state().with(hidden.allTold()));
    String numbers =
        untold.stream()
            .limit(NUMBERS_SHOWN)
            .map(each -> "#" + each.number())
            .collect(joining(", "));
    Instant first = untold.get(0).since().plus(HiddenMemories.KEPT);
    ZoneId zone = visit.state().chat().settings().zone();
    return "\n\nWhile you were logged out, locked memories were deleted: %s%s. If that was not you, /undelete %d brings one back, until %s."
        .formatted(
            numbers,
            untold.size() > NUMBERS_SHOWN ? " and more" : "",
            untold.get(0).number(),
            DAY.format(first.atZone(zone)));
  }
}
