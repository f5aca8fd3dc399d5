package io.echovault.core.understanding;

import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.MemberRef;

/**
 * Whoever has an opinion about what a message asks for, beside the rules: the place of a language
 * model. It is asked outside any transaction, it may take long, and it decides nothing: what it
 * says is weighed with what the rules say. Threads: safe. Failure: no opinion.
 */
@FunctionalInterface
public interface Opinions {
  /**
   * What speaks for one meaning or another.
   *
   * @param member whose message it is
   * @param context where the chat stands
   * @param understood what the rules read
   */
  Evidence about(
      MemberRef member, IncomingMessage message, ChatContext context, Understood understood);
}
