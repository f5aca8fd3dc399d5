package io.echovault.core.understanding;

import io.echovault.core.understanding.examples.Kind;
import io.echovault.core.understanding.examples.Reading;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Perhaps;
import io.echovault.core.understanding.intent.Target;
import io.echovault.core.understanding.requests.RequestWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Requests that name an object, by their likeness to examples and by the words that are left of
 * them without those of which requests are made. They are done only where a memory is that object,
 * so little likeness is enough.
 */
final class Likely {
  private static final List<Kind> KINDS = List.of(Kind.DELETE, Kind.CHANGE, Kind.MOVE, Kind.LIST);
  private static final double ENOUGH = 0.2;

  /**
   * So little is enough to delete: there must be a word of deleting besides, since likeness alone
   * is no ground to lose anything.
   */
  private static final double ENOUGH_TO_DELETE = 0.04;

  private static final double RATHER_TOLD = 0.6;

  /** "Leo wears 34 now" tells of another time, and what was before is not to be lost. */
  private static final double ENOUGH_TO_CHANGE = 0.85;

  private static final double RATHER_TOLD_OF_A_CHANGE = 0.1;

  private static final int MOST_WORDS = 6;

  private Likely() {}

  /**
   * The same as what was read, where nothing may be asked for; else the requests before it.
   *
   * @param read what is done where there is no such memory
   */
  static Intent before(Intent read, Reading reading, Written written, ChatContext context) {
    double told = reading.probability(Kind.STATEMENT, Kind.SECRET, Kind.KEEP, Kind.REMIND);
    List<Kind> kinds =
        KINDS.stream()
            .filter(kind -> kind != Kind.DELETE)
            .filter(
                kind ->
                    reading.probability(kind) >= (kind == Kind.CHANGE ? ENOUGH_TO_CHANGE : ENOUGH))
            .filter(kind -> told <= (kind == Kind.CHANGE ? RATHER_TOLD_OF_A_CHANGE : RATHER_TOLD))
            .sorted(Comparator.comparingDouble((Kind kind) -> -reading.probability(kind)))
            .toList();
    boolean deletes =
        told <= RATHER_TOLD
            && reading.probability(Kind.DELETE) >= ENOUGH_TO_DELETE
            && PlainAsks.hasWordsOfDeleting(written, context);
    if (deletes && reading.probability(Kind.DELETE) >= ENOUGH) {
      return before(read, with(Kind.DELETE, kinds, reading), false, written, context);
    } else if (!kinds.isEmpty()) {
      return before(read, kinds, false, written, context);
    }
    return deletes ? before(read, List.of(Kind.DELETE), true, written, context) : read;
  }

  /** One kind among others, the likeliest first. */
  private static List<Kind> with(Kind kind, List<Kind> others, Reading reading) {
    return Stream.concat(Stream.of(kind), others.stream())
        .sorted(Comparator.comparingDouble((Kind each) -> -reading.probability(each)))
        .toList();
  }

  /**
   * Requests of some kinds about what words name, before what was read.
   *
   * @param exactly whether a memory must have all of these words
   */
  static Intent before(
      Intent read, List<Kind> kinds, boolean exactly, Written written, ChatContext context) {
    List<String> object = RequestWords.object(written.heard(), context.settings().language());
    // A bare name, "parking level", asks for nothing to be done.
    if (object.isEmpty() || object.size() > MOST_WORDS || object.size() == written.heard().size()) {
      return read;
    }
    String words = String.join(" ", object);
    List<Intent> requests = new ArrayList<>();
    kinds.forEach(kind -> requests.addAll(requests(kind, words, written, context)));
    return requests.isEmpty() ? read : new Perhaps(requests, exactly, read);
  }

  private static List<Intent> requests(
      Kind kind, String object, Written written, ChatContext context) {
    Target target = new Target.Described(object);
    return switch (kind) {
      case DELETE -> List.of(new Intent.Delete(target));
      case CHANGE -> List.of(new Intent.Change(target, written.text().strip(), false));
      case MOVE -> moves(target, written, context);
      case LIST -> List.of(new Intent.ListAll(Optional.of(object), Optional.empty()));
      default -> List.of();
    };
  }

  /** "Move yoga to Saturday" changes a value. */
  private static List<Intent> moves(Target target, Written written, ChatContext context) {
    return Stream.<Intent>concat(
            PlainAsks.perhapsToMove(written, context).stream()
                .limit(1)
                .map(each -> new Intent.Move(target, each.tier())),
            Stream.of(new Intent.Change(target, written.text().strip(), false)))
        .toList();
  }
}
