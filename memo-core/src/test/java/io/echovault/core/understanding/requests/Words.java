package io.echovault.core.understanding.requests;

import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Target;
import java.util.List;
import java.util.Locale;

/** Writes what a text was read as in one line, as the tables of examples have it. */
final class Words {
  /** Less sure readings are not acted on without asking. */
  private static final double SURE = 0.7;

  private Words() {}

  static String of(String text, RequestContext context) {
    List<Candidate> candidates = Requests.read(Heard.of(text), context);
    return candidates.isEmpty() || candidates.get(0).confidence() < SURE
        ? "-"
        : of(candidates.get(0).intent());
  }

  static String of(Intent intent) {
    if (intent instanceof Intent.Delete delete) {
      return "delete " + of(delete.target());
    } else if (intent instanceof Intent.Undelete undelete) {
      return "undelete " + of(undelete.target());
    } else if (intent instanceof Intent.Change change) {
      return "change " + of(change.target()) + " => " + change.words();
    } else if (intent instanceof Intent.Move move) {
      return "move " + of(move.target()) + " " + move.tier().name().toLowerCase(Locale.ROOT);
    } else if (intent instanceof Intent.ListAll list) {
      return "list"
          + list.topic().map(topic -> " " + topic).orElse("")
          + list.tier().map(tier -> " " + tier).orElse("");
    } else if (intent instanceof Intent.Show show) {
      return "show " + of(show.target());
    } else if (intent instanceof Intent.Count count) {
      return ("count " + count.topic().orElse("")).strip();
    } else if (intent instanceof Intent.Keep keep) {
      return "keep " + keep.words();
    } else if (intent instanceof Intent.Command command) {
      return ("/" + command.name() + " " + command.argument()).strip();
    } else if (intent instanceof Intent.SmallTalk talk) {
      return talk.kind().name().toLowerCase(Locale.ROOT);
    } else if (intent instanceof Intent.Ask) {
      return "ask";
    }
    return intent.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String of(Target target) {
    if (target instanceof Target.Described described) {
      return "<" + described.words() + ">";
    } else if (target instanceof Target.Numbered numbered) {
      return "#" + numbered.number();
    }
    return target.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
