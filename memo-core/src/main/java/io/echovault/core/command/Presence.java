package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.member.ChatState;
import io.echovault.core.memory.Notebook;
import java.util.Optional;

/** Lets somebody leave and come back. */
final class Presence {
  private Presence() {}

  /** Ends the logins too, and closes what still stands open in the chat. */
  static Answer leave(Notebook notebook) {
    if (notebook.loggedInUntil().isPresent()) {
      notebook.logOut();
    } else {
      notebook.keepShut();
    }
    ChatState left = notebook.state().optedOut(true).withRest(Optional.empty());
    notebook.state(left.with(left.pinGuard().empty()));
    return Answer.say("stop.done");
  }

  /** For words that may mean the login as well: who meant the messages is told how to end them. */
  static Answer logOut(Notebook notebook) {
    notebook.logOut();
    return Answer.say(Message.lines(Message.of("logout.done"), Message.of("stop.how")));
  }

  static Answer comeBack(Notebook notebook) {
    notebook.state(notebook.state().optedOut(false));
    return Answer.say("start.welcome-back");
  }
}
