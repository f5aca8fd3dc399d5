package io.echovault.core.understanding;

import io.echovault.core.understanding.intent.Intent;
import java.util.Optional;

/** Reads one kind of request out of written words. Pure: nothing but its arguments counts. */
@FunctionalInterface
interface WordReader {
  Optional<Intent> read(Written written, ChatContext context);
}
