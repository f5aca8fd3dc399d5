package io.echovault.drills.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the promises were kept.
 *
 * @param kills how often something was killed
 * @param acked messages that were acknowledged
 * @param lost of these, those of which there is no memory
 * @param doubled second memories and second audit acts of one message
 * @param inversions memories with a lower number than one of a message that came surely before
 * @param duplicateReplies replies to one message beyond the first
 * @param killsInWindow kills at which a reply was taken and that was not noted
 * @param unanswered acknowledged messages without a reply
 * @param unexplained memories of messages that were never sent, or without an audit act, or not to
 *     be opened
 * @param buried messages that were given up
 */
record Verdict(
    long kills,
    long acked,
    long lost,
    long doubled,
    long inversions,
    long duplicateReplies,
    long killsInWindow,
    long unanswered,
    long unexplained,
    long buried) {

  /** The same, where others than those in the ledger wrote too. */
  Verdict withoutStrangers() {
    return new Verdict(
        kills,
        acked,
        lost,
        doubled,
        inversions,
        duplicateReplies,
        killsInWindow,
        unanswered,
        0,
        buried);
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("kills", kills);
    figures.put("acked", acked);
    figures.put("lost", lost);
    figures.put("doubled", doubled);
    figures.put("inversions", inversions);
    figures.put("duplicate_replies", duplicateReplies);
    figures.put("kills_in_window", killsInWindow);
    figures.put("unanswered", unanswered);
    figures.put("unexplained", unexplained);
    figures.put("buried", buried);
    return figures;
  }

  List<String> broken() {
    List<String> broken = new ArrayList<>();
    none(broken, lost, "acknowledged messages are lost");
    none(broken, doubled, "memories or audit acts are there twice");
    none(broken, inversions, "memories are out of order");
    none(broken, unanswered, "acknowledged messages got no reply");
    none(broken, unexplained, "memories are not explained by what was sent");
    none(broken, buried, "messages were given up");
    if (duplicateReplies > killsInWindow) {
      broken.add(
          duplicateReplies
              + " replies were sent twice, at most "
              + killsInWindow
              + " may have been");
    }
    if (acked == 0) {
      broken.add("nothing was acknowledged, so nothing was shown");
    }
    return broken;
  }

  private static void none(List<String> broken, long count, String what) {
    if (count > 0) {
      broken.add(count + " " + what);
    }
  }
}
