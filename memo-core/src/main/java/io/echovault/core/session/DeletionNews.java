package io.echovault.core.session;

import io.echovault.core.answer.Argument.Divided;
import io.echovault.core.answer.Message;
import io.echovault.core.member.HiddenMemories;
import io.echovault.core.member.HiddenMemories.Hidden;
import io.echovault.core.member.MemberTransaction;
import java.util.List;

/** What somebody is told at a login of locked memories that were deleted without one. */
final class DeletionNews {
  private static final int NUMBERS_SHOWN = 20;

  private DeletionNews() {}

  /** A paragraph about the deletions that were not told yet, which are told from now on. */
  static Message take(MemberTransaction memberTransaction) {
    HiddenMemories hidden = memberTransaction.state().hidden();
    List<Hidden> untold = hidden.untold();
    if (untold.isEmpty()) {
      return Message.none();
    }
    memberTransaction.state(memberTransaction.state().with(hidden.allTold()));
    List<Message> numbers =
        untold.stream()
            .limit(NUMBERS_SHOWN)
            .map(each -> Message.of("number").with("number", each.number()))
            .toList();
    Message shown =
        Message.of(untold.size() > NUMBERS_SHOWN ? "numbers.and-more" : "numbers.all")
            .withList("numbers", numbers, Divided.COMMAS);
    return Message.of("login.deleted-meanwhile")
        .with("numbers", shown)
        .with("first", untold.get(0).number())
        .withDay(
            "until",
            untold.get(0).since().plus(HiddenMemories.KEPT),
            memberTransaction.state().chat().settings().zone());
  }
}
