package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.member.ChatState;
import io.echovault.core.memory.Notebook;
import java.util.Optional;

/** Lets somebody leave and come back. */
final class Presence {
  private Presence() {}

  static Answer leave(Notebook notebook) {
    ChatState left = notebook.state().optedOut(true).withRest(Optional.empty());
    notebook.state(left.with(left.pinGuard().empty()));
    return Answer.say("stop.done");
  }

  static Answer comeBack(Notebook notebook) {
    notebook.state(notebook.state().optedOut(false));
    return Answer.say("start.welcome-back");
  }
}
