package io.echovault.core.session;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberTransaction;

/** Tells people what they did not ask for in their last message. */
public interface MemberNotifier {

  /**
   * Has a reply sent, when the transaction commits and as long as the channel takes a free message.
   *
   * @param event names what happened, and is never told twice; 1 to 200 characters
   */
  void tell(MemberTransaction memberTransaction, SentLink chat, String event, Answer answer);

  /**
   * Has words sent that nobody asked for, in the chat in which the transaction's member wrote
   * lately. Where the channel takes no free message any more, or they have left, they are told with
   * the next reply.
   *
   * @param event names what happened, and is never told twice to one member; 1 to 150 characters
   */
  void remind(MemberTransaction memberTransaction, String event, Message words);

  /**
   * As {@link #remind}, of what can wait: on a day on which the tenant had many messages, or when
   * its plan holds no more of such messages, they are told with the next reply.
   *
   * @param event as there
   * @throws io.echovault.ports.vocabulary.MemoException.Exhausted as late as the end of the
   *     transaction, when others took the last such message meanwhile: the transaction is to be
   *     done once more then
   */
  void notice(MemberTransaction memberTransaction, String event, Message words);

  /**
   * Has words mailed to an address, the first line of them as the subject.
   *
   * @param event names what happened, and is never mailed twice to one member; 1 to 150 characters
   */
  void mail(MemberTransaction memberTransaction, String address, String event, Message words);

  /** Has words mailed to the address that the member confirmed, unless they have left. */
  default void mail(MemberTransaction memberTransaction, String event, Message words) {
    ChatState chat = memberTransaction.state().chat();
    chat.settings()
        .mailbox()
        .address()
        .filter(address -> !chat.optedOut())
        .ifPresent(address -> mail(memberTransaction, address, event, words));
  }
}
