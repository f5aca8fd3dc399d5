package io.echovault.core.session;

import io.echovault.core.member.Visit;

/** Tells a chat what became of a link that it was sent. */
public interface Notices {

  /**
   * Has words sent, when the transaction of the visit commits and as long as the channel takes a
   * free message.
   *
   * @param event names what happened, and is never told twice; 1 to 200 characters
   */
  void tell(Visit visit, SentLink chat, String event, String words);
}
