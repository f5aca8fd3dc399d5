package io.echovault.core.memory;

import io.echovault.core.member.MemberTransaction;
import io.echovault.core.recall.MemberIndex;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Question;
import io.echovault.ports.vocabulary.Recall;
import java.util.List;
import java.util.function.Predicate;

/** Finds memories of a transaction's member; what the transaction has written is not among them. */
record Recalling(Notebooks notebooks, MemberTransaction tx, PreparedVectors vectors) {

  /** The memories that fit a question best, among some of those that are open. */
  Recall recall(String question, Predicate<Memory> among, int limit) {
    tx.access().require(Permission.MEMORY_SEARCH_SELF);
    MemoriesView view =
        notebooks.read(tx.scope(), tx.member(), tx.record(), tx.access().clearance());
    return notebooks.search(
        view, new Question(question, tx.now(), limit), vectors.of(question), among);
  }

  /** The same by words alone, among memories that are given. */
  Recall among(List<Memory> memories, String question, int limit) {
    MemberIndex index = notebooks.newIndex();
    memories.forEach(index::put);
    return index.search(new Question(question, tx.now(), limit));
  }
}
