package io.echovault.core.command.requests;

import io.echovault.core.answer.Answer;
import io.echovault.core.answer.Message;
import io.echovault.core.understanding.Intent;
import io.echovault.core.understanding.Intent.SmallTalk.Kind;
import java.util.List;
import java.util.Optional;

/** Does what plain requests ask. Intents that have acts elsewhere are left to these. */
public final class RequestActs {
  private RequestActs() {}

  /** The answer to a request; empty for an intent that is not one of these. */
  public static Optional<Answer> answer(Intent intent, Doing doing) {
    if (intent instanceof Intent.Delete delete) {
      return Optional.of(DeleteAct.answer(delete.target(), doing));
    } else if (intent instanceof Intent.Change change) {
      return Optional.of(ChangeAct.answer(change, doing));
    } else if (intent instanceof Intent.ListAll list) {
      return Optional.of(ListAct.list(list, doing));
    } else if (intent instanceof Intent.Count count) {
      return Optional.of(ListAct.count(count, doing));
    } else if (intent instanceof Intent.Show show) {
      return Optional.of(ListAct.show(show.target(), doing));
    } else if (intent instanceof Intent.Move move) {
      return Optional.of(MoveAct.answer(move, doing));
    } else if (intent instanceof Intent.DoNotKeep) {
      return Optional.of(Answer.say("keep.not"));
    } else if (intent instanceof Intent.Remind remind) {
      return Optional.of(doing.keep(remind.words(), Message.of("remind.not-yet")));
    } else if (intent instanceof Intent.FollowUp followUp) {
      return Optional.of(FollowUpAct.answer(followUp.words(), doing));
    } else if (intent instanceof Intent.SmallTalk talk) {
      return talk(talk.kind());
    }
    return pressed(intent, doing);
  }

  private static Optional<Answer> talk(Kind kind) {
    return switch (kind) {
      case VENTING -> Optional.of(Answer.say("talk.venting"));
      case NOISE -> Optional.of(Answer.say("talk.noise"));
      default -> Optional.empty();
    };
  }

  /** "Yes" is the first button of the question that waits, "no" the last. */
  private static Optional<Answer> pressed(Intent intent, Doing doing) {
    List<String> buttons = doing.recently().buttons();
    if (intent instanceof Intent.Press press) {
      return Optional.of(doing.press(press.buttonId()));
    } else if (buttons.isEmpty()) {
      return Optional.empty();
    } else if (intent instanceof Intent.Yes) {
      return Optional.of(doing.press(buttons.get(0)));
    } else if (intent instanceof Intent.No) {
      return Optional.of(doing.press(buttons.get(buttons.size() - 1)));
    }
    return Optional.empty();
  }
}
