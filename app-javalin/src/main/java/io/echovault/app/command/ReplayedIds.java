package io.echovault.app.command;

import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which of those that were given up are to be tried again. */
final class ReplayedIds {

  /** One id of the list, or all when it is empty. */
  record Which(Optional<UUID> id) {}

  @Parameters(
      arity = "1..*",
      paramLabel = "ID|all",
      converter = WhichConverter.class,
      description = "Ids as the list shows them, or the word all.")
  List<Which> which = new ArrayList<>();

  /** Reads an id or the word all. */
  static final class WhichConverter implements ITypeConverter<Which> {

    @Override
    public Which convert(String value) {
      try {
        return new Which(
            value.equals("all") ? Optional.empty() : Optional.of(UUID.fromString(value)));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "There is an id that is none. Take them from the list, or say all.");
      }
    }
  }

  /**
   * Records the replay in the platform's audit trail, and replays.
   *
   * @param dead gives up to so many ids that can be replayed
   * @param replay replays these, and gives how many it could
   * @return how many will be tried again
   */
  int replay(OpenedCore opened, IntFunction<List<UUID>> dead, ToIntFunction<List<UUID>> replay) {
    List<UUID> wanted = which.stream().flatMap(each -> each.id().stream()).toList();
    boolean all = wanted.size() < which.size();
    opened.record(
        MemberRef.administrationOf(TenantId.PLATFORM), "replay " + (all ? "all" : wanted.size()));
    return all ? all(dead, replay) : replay.applyAsInt(wanted);
  }

  // In rounds, each of which leaves fewer.
  private static int all(IntFunction<List<UUID>> dead, ToIntFunction<List<UUID>> replay) {
    int replayed = 0;
    List<UUID> round;
    do {
      round = dead.apply(GivenUpList.AT_ONCE);
      replayed += replay.applyAsInt(round);
    } while (round.size() == GivenUpList.AT_ONCE);
    return replayed;
  }

  static void tell(CommandContext context, boolean asJson, int replayed) {
    if (asJson) {
      context.print(CommandContext.json().put("replayed", replayed));
    } else {
      context.out().println(replayed + " will be tried again.");
    }
  }
}
