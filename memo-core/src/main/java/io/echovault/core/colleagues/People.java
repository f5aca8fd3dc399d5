package io.echovault.core.colleagues;

import io.echovault.core.answer.Message;
import io.echovault.core.colleagues.WiderAnswer.Quoted;
import io.echovault.core.member.AllMembers;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.memory.OthersMemories;
import io.echovault.core.memory.OthersMemories.Looking;
import io.echovault.core.memory.OthersMemories.Theirs;
import io.echovault.core.memory.Visibility;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemberRecord;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recollection;
import io.echovault.ports.vocabulary.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks person after person, and puts what they have in order. Bounded in people and time. */
final class People {
  private static final int MOST_PEOPLE = 1_000;
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final int EACH = 5;
  private static final int SHOWN = 6;
  private static final int NEAREST = 3;

  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final OthersMemories memories;

  People(Storage storage, MemberTransactions memberTransactions, OthersMemories memories) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.memories = memories;
  }

  /**
   * Whom to ask.
   *
   * @param name what the tenant is called in an answer; empty when it needs no name
   */
  record Where(TenantId tenant, String name, Visibility visibility) {}

  /**
   * What they had, the best first.
   *
   * @param asked how many people were asked
   * @param complete whether that was everybody
   */
  record Result(List<Quoted> found, List<Quoted> nearest, int asked, boolean complete) {
    Result {
      found = List.copyOf(found);
      nearest = List.copyOf(nearest);
    }
  }

  /** What one person had, and where they are. */
  record Had(Where where, Theirs theirs) {}

  Result ask(MemberRef asker, String words, List<Where> where) {
    return memories.looking(looking -> ask(asker, words, where, looking));
  }

  private Result ask(MemberRef asker, String words, List<Where> where, Looking looking) {
    Instant now = memberTransactions.now();
    Question question = new Question(words, now, EACH);
    List<Had> all = new ArrayList<>();
    boolean complete = true;
    for (Where each : where) {
      complete &= ask(each, question, looking, now.plus(LONGEST), all);
    }
    Names names = new Names(asker, all);
    List<Quoted> found = best(all, question, true, SHOWN, names);
    List<Quoted> nearest = found.isEmpty() ? best(all, question, false, NEAREST, names) : List.of();
    return new Result(found, nearest, all.size(), complete);
  }

  /** Asks the people of one tenant; false when there were too many. */
  private boolean ask(
      Where where, Question question, Looking looking, Instant until, List<Had> all) {
    for (MemberRecord each :
        AllMembers.of(storage, where.tenant(), where.visibility().department())) {
      if (all.size() == MOST_PEOPLE || memberTransactions.now().isAfter(until)) {
        return false;
      }
      looking
          .among(new MemberRef(where.tenant(), each.id()), question, where.visibility())
          .ifPresent(theirs -> all.add(new Had(where, theirs)));
    }
    return true;
  }

  private List<Quoted> best(
      List<Had> all, Question question, boolean answered, int limit, Names names) {
    Map<MemoryId, Message> owners = new HashMap<>();
    all.forEach(
        had ->
            recollections(had, answered)
                .forEach(each -> owners.put(each.memory().id(), owner(had, each, names))));
    List<Memory> finalists =
        all.stream()
            .flatMap(had -> recollections(had, answered))
            .sorted(Comparator.comparingDouble(Recollection::score).reversed())
            .limit(Question.MOST)
            .map(Recollection::memory)
            .toList();
    return memories.together(finalists, question).stream()
        .limit(limit)
        .map(each -> new Quoted(owners.getOrDefault(each.id(), Message.none()), each))
        .toList();
  }

  private static Message owner(Had had, Recollection found, Names names) {
    boolean shared = had.theirs().shared().contains(found.memory().id());
    return names.of(had.theirs().member(), shared);
  }

  private static Stream<Recollection> recollections(Had had, boolean answered) {
    return answered
        ? had.theirs().recall().answer().stream()
        : had.theirs().recall().ranked().stream();
  }
}
