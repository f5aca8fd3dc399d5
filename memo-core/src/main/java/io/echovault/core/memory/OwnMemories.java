package io.echovault.core.memory;

import io.echovault.core.authority.Clearances;
import io.echovault.core.member.MemberTransactions;
import io.echovault.core.member.Settings;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a member's question may be answered by before the transaction of their message, among
 * what is open to them without a login. Safe for threads.
 */
public final class OwnMemories {
  private final Storage storage;
  private final MemberTransactions memberTransactions;
  private final Notebooks notebooks;

  public OwnMemories(Storage storage, MemberTransactions memberTransactions, Notebooks notebooks) {
    this.storage = storage;
    this.memberTransactions = memberTransactions;
    this.notebooks = notebooks;
  }

  /**
   * What was found.
   *
   * @param settings what the member chose, as it is stored
   * @param memories best first; none of a secret tier
   */
  public record Found(Settings settings, List<Memory> memories) {
    public Found {
      memories = List.copyOf(memories);
    }

    @Override
    public String toString() {
      return "Found[" + memories.size() + "]";
    }
  }

  /** A member as they were read. */
  private record Opened(Settings settings, MemoriesView memoriesView) {}

  /** What a member chose, as it is stored; empty for somebody who is not there or was let go. */
  public Optional<Settings> settings(MemberRef member) {
    return storage.inTenant(
        member.tenant(),
        scope ->
            MemberTransactions.served(scope, member)
                .map(record -> memberTransactions.state(member, record).chat().settings()));
  }

  /** The memory that a member told last, if that was since a moment and is no secret. */
  public Optional<Memory> justTold(MemberRef member, Instant since) {
    return open(member)
        .flatMap(
            opened -> opened.memoriesView().fold().newest(item -> true, 1).stream().findFirst())
        .filter(memory -> memory.provenance() == Provenance.SAID)
        .filter(memory -> !memory.tier().secret() && !memory.saidAt().isBefore(since));
  }

  /** What may answer a question; empty for somebody who is not there or was let go. */
  public Optional<Found> find(MemberRef member, Question question, PreparedVectors vectors) {
    return open(member)
        .map(
            opened ->
                new Found(opened.settings(), found(opened.memoriesView(), question, vectors)));
  }

  /** What was found, and the rest where all that there is is no more than was asked for. */
  private List<Memory> found(MemoriesView view, Question question, PreparedVectors vectors) {
    Stream<Memory> ranked =
        notebooks
            .search(view, question, vectors.of(question.text()), memory -> !memory.tier().secret())
            .ranked()
            .stream()
            .map(Recollection::memory);
    List<Memory> newest = view.fold().newest(item -> !item.tier().secret(), question.limit() + 1);
    return newest.size() > question.limit()
        ? ranked.toList()
        : Stream.concat(ranked, newest.stream()).distinct().toList();
  }

  private Optional<Opened> open(MemberRef member) {
    return storage.inTenant(
        member.tenant(),
        scope ->
            MemberTransactions.served(scope, member)
                .map(
                    record ->
                        new Opened(
                            memberTransactions.state(member, record).chat().settings(),
                            notebooks.read(scope, member, record, Clearances.open()))));
  }
}
