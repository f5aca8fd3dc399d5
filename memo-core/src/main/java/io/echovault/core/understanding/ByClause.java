package io.echovault.core.understanding;

import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.examples.KindReader;
import io.echovault.core.understanding.examples.Reading;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Looking;
import io.echovault.core.understanding.intent.Target;
import io.echovault.core.understanding.requests.RequestWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Reads messages of two or three clauses: "leave me alone, no more texts please". They ask for
 * something where each clause asks for the same or says nothing, or where one of them asks and the
 * whole is like such requests. Only requests that name nothing are read so: what else a clause
 * tells would be lost.
 *
 * @param examples what tells the kinds
 */
record ByClause(KindReader examples) {
  private static final int MOST = 3;
  private static final String ENDS = ",;.!?…\n।–—";

  /** Between blanks, in any of our languages. */
  private static final List<String> AND =
      List.of("and", "y", "e", "und", "et", "ed", "aur", "और", "&");

  private static final List<Kind> ACTS = List.of(Kind.DELETE, Kind.CHANGE, Kind.MOVE);
  private static final double ACTS_LIKELY = 0.4;
  private static final int LONGEST_ACT = 30;
  private static final int MOST_WORDS = 4;
  private static final double CHATS = 0.5;
  private static final double AGREES = 0.5;

  /**
   * What clauses ask for.
   *
   * @param whole what the examples make of all of them
   */
  Optional<Intent> read(Reading whole, Written written, ChatContext context) {
    List<String> clauses = clauses(written.text());
    if (clauses.size() < 2 || clauses.size() > MOST) {
      return Optional.empty();
    }
    Optional<Intent> request = Optional.empty();
    boolean nothingElse = true;
    boolean names = false;
    for (String clause : clauses) {
      Written part = Written.of(clause, written.saidAt());
      Optional<Intent> read = request(part, context);
      if (read.isEmpty()) {
        nothingElse &= chats(part, context);
        names |= !RequestWords.object(part.heard(), context.settings().language()).isEmpty();
      } else if (request.isEmpty()) {
        request = read;
      } else if (kind(request.get()) != kind(read.get())) {
        return Optional.empty();
      }
    }
    boolean asks = nothingElse;
    // "The boiler thing can go, bin it" is about what it names.
    boolean ofAnother = names && request.filter(each -> each instanceof Intent.Delete).isPresent();
    return request.filter(each -> asks || (!ofAnother && whole.probability(kind(each)) >= AGREES));
  }

  /**
   * What a last clause that names nothing wants done with what the clauses before it name: "the
   * parking one is old, bin it".
   */
  Optional<Kind> actOfTheLast(Written written, ChatContext context) {
    List<String> clauses = clauses(written.text());
    if (clauses.size() < 2 || clauses.size() > MOST) {
      return Optional.empty();
    }
    String words = clauses.get(clauses.size() - 1);
    if (words.length() > LONGEST_ACT || new StringTokenizer(words).countTokens() > MOST_WORDS) {
      return Optional.empty();
    }
    Written last = Written.of(words, written.saidAt());
    if (!RequestWords.object(last.heard(), context.settings().language()).isEmpty()) {
      return Optional.empty();
    }
    boolean deletes =
        PlainAsks.read(last, context).stream()
            .anyMatch(
                each ->
                    each.intent() instanceof Intent.Delete delete
                        && delete.target() instanceof Target.That);
    if (deletes) {
      return Optional.of(Kind.DELETE);
    }
    Reading reading = examples.read(last.text(), last.heard().language());
    return PlainAsks.isToChange(last, context)
        ? Optional.of(Kind.CHANGE)
        : ACTS.stream()
            .filter(kind -> reading.probability(kind) >= ACTS_LIKELY)
            .filter(kind -> kind != Kind.DELETE || PlainAsks.hasWordsOfDeleting(last, context))
            .findFirst();
  }

  private static Optional<Intent> request(Written part, ChatContext context) {
    return PlainAsks.read(part, context).stream()
        .map(Candidate::intent)
        .filter(intent -> kind(intent) != Kind.STATEMENT)
        .findFirst();
  }

  private boolean chats(Written part, ChatContext context) {
    return new SmallTalkReader().read(part, context).isPresent()
        || PlainAsks.read(part, context).stream()
            .anyMatch(each -> each.intent() instanceof Intent.SmallTalk)
        || examples
                .read(part.text(), part.heard().language())
                .probability(Kind.SMALL_TALK, Kind.NOISE, Kind.YES, Kind.NO)
            >= CHATS;
  }

  /** The kind of a request that names nothing; that of a statement for all others. */
  private static Kind kind(Intent intent) {
    if (intent instanceof Intent.Stop) {
      return Kind.STOP;
    } else if (intent instanceof Intent.Start) {
      return Kind.START;
    } else if (intent instanceof Intent.Undo) {
      return Kind.UNDO;
    } else if (intent instanceof Intent.DoNotKeep) {
      return Kind.DONT_KEEP;
    } else if (intent instanceof Intent.Count count && count.topic().isEmpty()) {
      return Kind.COUNT;
    } else if (intent instanceof Intent.ListAll list && list.topic().isEmpty()) {
      return Kind.LIST;
    } else if (intent instanceof Intent.Delete delete) {
      return delete.target() instanceof Target.Described
          ? Kind.STATEMENT
          : delete.target() instanceof Target.Everything ? Kind.ERASE : Kind.DELETE;
    } else if (intent instanceof Looking.Paying) {
      return Kind.PLANS;
    }
    return intent instanceof Intent.Command command ? kind(command) : Kind.STATEMENT;
  }

  private static Kind kind(Intent.Command command) {
    String setting = command.argument();
    return switch (command.name()) {
      case "privacy" -> Kind.PRIVACY;
      case "export" -> Kind.EXPORT;
      case "help" -> Kind.HELP;
      case "login" -> Kind.LOGIN;
      case "logout" -> Kind.LOGOUT;
      case "settings" ->
          setting.startsWith("cloud")
              ? Kind.CLOUD
              : setting.startsWith("voice") ? Kind.VOICE : Kind.SETTINGS;
      default -> Kind.STATEMENT;
    };
  }

  /** The clauses of a text, as they were written. */
  private static List<String> clauses(String text) {
    List<String> clauses = new ArrayList<>();
    StringTokenizer ends = new StringTokenizer(text, ENDS);
    while (ends.hasMoreTokens()) {
      List<String> words = new ArrayList<>();
      StringTokenizer blanks = new StringTokenizer(ends.nextToken());
      while (blanks.hasMoreTokens()) {
        String word = blanks.nextToken();
        if (!AND.contains(word)) {
          words.add(word);
        } else if (!words.isEmpty()) {
          clauses.add(String.join(" ", words));
          words.clear();
        }
      }
      if (!words.isEmpty()) {
        clauses.add(String.join(" ", words));
      }
    }
    return clauses;
  }
}
