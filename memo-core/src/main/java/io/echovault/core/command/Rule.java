package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import java.util.Optional;

/** One thing that written words can ask for. The first rule that answers wins. */
@FunctionalInterface
interface Rule {
  Optional<Answer> answer(Turn turn);
}
