package io.echovault.core.bot;

import io.echovault.core.member.ChatState;
import io.echovault.core.understanding.ChatContext;
import io.echovault.core.understanding.Understanding;
import io.echovault.core.understanding.intent.Candidate;
import io.echovault.ports.vocabulary.Explanation.Meaning;
import java.time.Instant;
import java.util.List;

/** Tells what words would be taken for in a chat, without repeating them. */
public final class ExplainedWords {
  private ExplainedWords() {}

  /** The candidates, the likeliest first. */
  public static List<Meaning> of(String words, ChatState chat, Instant now) {
    return Understanding.ofWords(words, ChatContext.of(chat, now)).stream()
        .map(ExplainedWords::meaning)
        .toList();
  }

  private static Meaning meaning(Candidate candidate) {
    return new Meaning(
        candidate.intent().getClass().getSimpleName(), candidate.reader(), candidate.confidence());
  }
}
