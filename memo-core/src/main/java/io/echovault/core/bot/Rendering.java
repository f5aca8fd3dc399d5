package io.echovault.core.bot;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.member.ChatState;
import io.echovault.core.member.Visit;
import io.echovault.core.wording.Renderer;
import io.echovault.core.wording.Worded;

/** Words answers and notices in the language of the member they go to. */
final class Rendering {
  private Rendering() {}

  static Worded word(Visit visit, Message message) {
    return Renderer.word(Answer.say(message), language(visit));
  }

  /** Words an answer, and keeps what did not fit until the member asks for more. */
  static Worded answer(Visit visit, Answer answer) {
    Worded words = Renderer.word(answer, language(visit));
    if (words.rest().isPresent()) {
      ChatState chat = visit.state().chat().withRest(words.rest());
      visit.state(visit.state().with(chat));
    }
    return words;
  }

  private static String language(Visit visit) {
    return visit.state().chat().settings().language();
  }
}
