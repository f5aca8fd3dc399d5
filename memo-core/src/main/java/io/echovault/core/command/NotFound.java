package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.understanding.intent.Target;

/** Says that what a request is about was not found. */
final class NotFound {
  private NotFound() {}

  static Answer missing(int number) {
    return Answer.say(Message.of("number.missing").with("number", number));
  }

  static Answer answer(Target target) {
    if (target instanceof Target.Numbered numbered) {
      return missing(numbered.number());
    } else if (target instanceof Target.Quoted) {
      return Answer.say("target.quoted-unknown");
    } else if (target instanceof Target.Described) {
      return Answer.say("target.none");
    }
    return Answer.say("recent.none");
  }
}
