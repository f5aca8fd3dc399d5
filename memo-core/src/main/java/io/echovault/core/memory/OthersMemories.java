package io.echovault.core.memory;

import io.echovault.core.authority.Clearances;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.recall.MemberIndex;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MemoryId;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what a question is answered by among somebody else's memories. Each member is read in a
 * transaction of their own tenant and held under their own name only. Safe for threads.
 */
public final class OthersMemories {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Notebooks notebooks;

  public OthersMemories(
      Storage storage, MemberTransactions memberTransactions, Notebooks notebooks) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.notebooks = notebooks;
  }

  /**
   * What was found of one member.
   *
   * @param name what colleagues call them
   * @param shared which of it they share with a department
   */
  public record Theirs(MemberRef member, String name, Recall recall, Set<MemoryId> shared) {
    public Theirs {
      shared = Set.copyOf(shared);
    }

    @Override
    public String toString() {
      return "Theirs[" + member + "]";
    }
  }

  /** One member as they were read. */
  private record Opened(String name, MemoriesView memoriesView) {}

  /** Looks among members, one after another, without asking the model for each. */
  public <T> T looking(Function<? super Looking, ? extends T> work) {
    return work.apply(new Looking(notebooks.vectors()));
  }

  /** One question, put to member after member. */
  public final class Looking {
    private final QuestionVectors vectors;

    private Looking(QuestionVectors vectors) {
      this.vectors = vectors;
    }

    /** What one member has; empty when they are not there any more or out of sight. */
    public Optional<Theirs> among(MemberRef member, Question question, Visibility visibility) {
      return open(member, visibility).map(opened -> theirs(member, opened, question, visibility));
    }

    private Theirs theirs(
        MemberRef member, Opened opened, Question question, Visibility visibility) {
      MemoriesView view = opened.memoriesView();
      Recall recall =
          notebooks.search(
              view,
              question,
              notebooks.vector(view, question, vectors),
              memory -> shows(view, visibility, memory));
      Set<MemoryId> shared =
          recall.ranked().stream()
              .map(each -> each.memory().id())
              .filter(id -> view.fold().find(id).flatMap(MemoryState::shared).isPresent())
              .collect(Collectors.toSet());
      return new Theirs(member, opened.name(), recall, shared);
    }
  }

  /**
   * Memories of several people in one order, the best first. The scores of different people cannot
   * be compared, so their best are ranked once more together, by their words; what has none of the
   * words comes last, as it was given.
   */
  public List<Memory> together(List<Memory> memories, Question question) {
    MemberIndex index = notebooks.newIndex();
    memories.forEach(index::put);
    Question all = new Question(question.text(), question.askedAt(), Question.MOST);
    List<MemoryId> ranked =
        index.search(all).ranked().stream().map(each -> each.memory().id()).toList();
    return memories.stream()
        .sorted(
            Comparator.comparingInt(
                each -> Math.floorMod(ranked.indexOf(each.id()), Integer.MAX_VALUE)))
        .toList();
  }

  private static boolean shows(MemoriesView memoriesView, Visibility visibility, Memory memory) {
    return memoriesView.fold().find(memory.id()).filter(visibility::shows).isPresent();
  }

  private Optional<Opened> open(MemberRef member, Visibility visibility) {
    return storage.inTenant(
        member.tenant(),
        scope ->
            scope
                .members()
                .find(member.member())
                .filter(visibility::reaches)
                .map(
                    record ->
                        new Opened(
                            memberTransactions.state(member, record).belonging().name(),
                            notebooks.read(scope, member, record, Clearances.open()))));
  }
}
