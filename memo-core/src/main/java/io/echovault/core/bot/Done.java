package io.echovault.core.bot;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.colleagues.Finding;
import io.echovault.core.identity.Unsettled;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.memory.Notebook;
import io.echovault.core.memory.TakenMedia;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What was done about a message before the transaction that answers it, and is to be said there.
 *
 * @param words gives what is said, and does what is left to be done, in the transaction
 */
record Done(
    Optional<BiFunction<MemberTransaction, Notebook, Answer>> words,
    Optional<Finding> finding,
    Optional<TakenMedia> media) {
  /** Nothing was done: what the message brings cannot be kept here. */
  static final Done NOTHING = new Done(Optional.empty(), Optional.empty(), Optional.empty());

  /** Something that needs nothing more than to be said. */
  static Done saying(Message words) {
    return ending((memberTransaction, notebook) -> Answer.say(words));
  }

  /** A search beyond one's own memories. */
  static Done found(Finding finding) {
    return new Done(
        Optional.of((memberTransaction, notebook) -> Answer.say(finding.words())),
        Optional.of(finding),
        Optional.empty());
  }

  /** A picture or a document that is to be kept in the transaction. */
  static Done taken(TakenMedia media) {
    return new Done(Optional.empty(), Optional.empty(), Optional.of(media));
  }

  /** Something whose last step is done in the transaction, which gives what is said. */
  static Done ending(BiFunction<MemberTransaction, Notebook, Answer> last) {
    return new Done(Optional.of(last), Optional.empty(), Optional.empty());
  }

  /**
   * Audits it in the transaction that says it.
   *
   * @throws Unsettled when the member is not what they were when it was done
   */
  void audit(MemberTransaction memberTransaction) {
    if (finding
        .filter(each -> !each.asker().equals(memberTransaction.record().membership()))
        .isPresent()) {
      throw Unsettled.because("the member was given another place meanwhile");
    }
    finding
        .flatMap(Finding::audited)
        .ifPresent(each -> memberTransaction.audit(each.act(), each.subject()));
  }

  @Override
  public String toString() {
    return "Done";
  }
}
