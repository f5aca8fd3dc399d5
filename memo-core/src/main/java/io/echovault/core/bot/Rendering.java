package io.echovault.core.bot;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.MemberTransaction;
import io.echovault.core.wording.Renderer;
import io.echovault.core.wording.Worded;

/** Words answers and notices in the language of the member they go to. */
final class Rendering {
  private Rendering() {}

  static Worded word(MemberTransaction memberTransaction, Message message) {
    return Renderer.word(Answer.say(message), language(memberTransaction));
  }

  /** Words an answer, and keeps what did not fit until the member asks for more. */
  static Worded answer(MemberTransaction memberTransaction, Answer answer) {
    Worded words = Renderer.word(answer, language(memberTransaction));
    if (words.rest().isPresent()) {
      ChatState chat = memberTransaction.state().chat().withRest(words.rest());
      memberTransaction.state(memberTransaction.state().with(chat));
    }
    return words;
  }

  private static String language(MemberTransaction memberTransaction) {
    return memberTransaction.state().chat().settings().language();
  }
}
