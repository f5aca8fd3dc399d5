package io.echovault.core.understanding;

import io.echovault.core.time.AboutTimes;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Target;
import io.echovault.core.understanding.requests.Heard;
import io.echovault.core.understanding.requests.Outlines;
import io.echovault.ports.vocabulary.Provenance;
import java.util.Optional;

/**
 * What words with the outline of a request may be done for. A statement that is lost is worse than
 * a request that is kept, so what names a thing is done only where a memory is that thing, and what
 * names none only where the words speak of nothing but the bot.
 */
final class Doubted {
  private Doubted() {}

  /** A request as it may be carried out; empty where the words speak of something else. */
  static Optional<Intent> request(Intent request, Written written) {
    String words = written.text().strip();
    if (request instanceof Intent.Keep keep) {
      return Optional.of(whole(keep, words));
    } else if (request instanceof Intent.DoNotKeep || request instanceof Intent.Remind) {
      return Optional.of(request);
    } else if (mayBeTold(request)) {
      return TopicWords.tells(request)
          ? Optional.empty()
          : Optional.of(new Perhaps(request, words));
    }
    boolean ofAll = request instanceof Intent.ListAll || request instanceof Intent.Count;
    boolean ofTheBot =
        ofAll ? Outlines.isOnlyOfTheBot(written.heard()) : Outlines.isOfTheBot(written.heard());
    return ofTheBot && !namesFigure(request, words) && !isAboutATime(request, words)
        ? Optional.of(request)
        : Optional.empty();
  }

  /** Whether a request names a thing, so that words which look like it may be told. */
  static boolean mayBeTold(Intent request) {
    if (request instanceof Intent.Delete delete) {
      return delete.target() instanceof Target.Described;
    } else if (request instanceof Intent.Move move) {
      return move.target() instanceof Target.Described;
    } else if (request instanceof Intent.ListAll list) {
      return list.topic().isPresent();
    }
    return request instanceof Intent.Change;
  }

  /** "Save 200 a month" tells what is done; "please save that …" has more words before. */
  private static Intent whole(Intent.Keep keep, String words) {
    int before = Heard.of(words).size() - Heard.of(keep.words()).size();
    return before > 1 ? keep : new Intent.Keep(words, Provenance.SAID);
  }

  /** "What do I have to do tomorrow" asks for no help and not for everything. */
  static boolean isAboutATime(Intent request, String words) {
    boolean ofAnyTime =
        request instanceof Intent.ListAll
            || request instanceof Intent.Count
            || (request instanceof Intent.Command command && command.name().equals("help"));
    return ofAnyTime && AboutTimes.namesATime(words);
  }

  /** Whether there is a figure, and the request has no number. */
  private static boolean namesFigure(Intent request, String words) {
    boolean numbered =
        (request instanceof Intent.Delete delete && delete.target() instanceof Target.Numbered)
            || (request instanceof Intent.Undelete)
            || (request instanceof Intent.Move move && move.target() instanceof Target.Numbered)
            || (request instanceof Intent.Show);
    return !numbered && words.chars().anyMatch(Character::isDigit);
  }
}
