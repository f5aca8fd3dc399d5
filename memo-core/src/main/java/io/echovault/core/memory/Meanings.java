package io.echovault.core.memory;

import io.echovault.core.member.ChatState;
import io.echovault.ports.vocabulary.Explanation;
import java.time.Instant;
import java.util.List;

/** Tells what a member's words would be taken for in their chat. */
@FunctionalInterface
public interface Meanings {
  /** The meanings that words may have at a moment, the likeliest first. */
  List<Explanation.Meaning> of(String words, ChatState chat, Instant now);
}
