package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Reply;

/**
 * The bot as a chat channel sees it: a message in, a reply out.
 *
 * <p>Repeats: a message is known by its channel and id. A second call with the same one gives the
 * first call's reply and changes nothing. Order: one sender's messages take effect in the order of
 * the calls; call for one sender from one thread at a time. Threads: different senders may be
 * handled at once. Failure: when a call throws, nothing was kept and the same call may be made
 * again.
 */
public interface MemoryBot {

  /**
   * Handles one message.
   *
   * @return what to answer, silence included
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the outside is unwell
   */
  Reply receive(IncomingMessage message);

  /**
   * Handles one message on behalf of a worker that holds a lane. Nothing is written once the lane
   * has changed hands.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.Superseded when it has
   */
  Reply receive(IncomingMessage message, Fence fence);

  /**
   * Tells the sender of a message that it could not be handled, and that they may send it again;
   * without any of its words. Told once, however often this is called, and not at all when the
   * message was answered, expects no answer, or its sender has left. The message can still be
   * received later.
   *
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the outside is unwell
   * @throws io.echovault.ports.vocabulary.MemoException.Superseded when the lane has changed hands
   */
  void giveUp(IncomingMessage message, Fence fence);
}
