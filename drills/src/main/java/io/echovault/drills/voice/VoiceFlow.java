package io.echovault.drills.voice;

import io.echovault.bench.voice.SpeakerFolder.Speaker;
import io.echovault.drills.voice.VoiceMember.Outcome;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.simulator.wire.Blob;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One member's way from the first note to the end of a lockout. */
final class VoiceFlow {
  /** Three are logins, the last says other digits. */
  private static final int OWN_NOTES = 4;

  private static final Duration SESSION = Duration.ofMinutes(31);

  /** The first lockout lasts a quarter of an hour. */
  private static final Duration LOCKOUT = Duration.ofMinutes(16);

  private final VoiceMember member;
  private final LeapingInstants clock;
  private final VoiceTally tally;

  VoiceFlow(VoiceMember member, LeapingInstants clock, VoiceTally tally) {
    this.member = member;
    this.clock = clock;
    this.tally = tally;
  }

  /**
   * Goes all the way.
   *
   * @param others recordings of other speakers, more than it takes to be locked out
   */
  void run(Speaker speaker, List<Recording> others) throws IOException, InterruptedException {
    tally.count("speakers");
    member.begin();
    Deque<Recording> takes = new ArrayDeque<>(speaker.enrolled());
    List<Recording> later = new ArrayList<>(speaker.compared());
    while (later.size() > OWN_NOTES) {
      takes.add(later.remove(later.size() - 1));
    }
    boolean enrolled = member.enrol(takes.iterator());
    member.logout();
    readLoggedOut("asked_logged_out", "shown_logged_out");
    if (enrolled) {
      tally.count("enrolled");
      own(later);
      enterPin();
      member.logout();
      lockOut(others);
      lockedOut(later.get(0));
      clock.leap(LOCKOUT);
    }
    enterPin();
    clock.leap(SESSION);
    readLoggedOut("timed_out", "shown_after_timeout");
  }

  /**
   * Logs in by new notes of the right voice, by one of them again, and by the last with other words
   * than are asked for. Five failures in a row do not come of these.
   */
  private void own(List<Recording> notes) {
    int opened = 0;
    for (Recording note : notes.subList(0, Math.max(1, notes.size() - 1))) {
      Blob file = member.blob(note);
      Outcome outcome = member.login(file, true);
      if (outcome == Outcome.UNFIT) {
        tally.count("own_unfit");
        continue;
      }
      tally.count("own_logins", "own_opened", outcome == Outcome.OPENED);
      if (outcome == Outcome.OPENED) {
        tally.count("asked_logged_in", "shown_logged_in", member.reads());
        if (++opened == 1) {
          clock.leap(SESSION);
          readLoggedOut("timed_out", "shown_after_timeout");
          tally.count("own_speakers_opened");
          tally.count("replays", "replays_opened", member.login(file, true) == Outcome.OPENED);
        }
        member.logout();
      }
    }
    tally.count(
        "wrong_words",
        "wrong_words_opened",
        member.login(member.blob(notes.get(notes.size() - 1)), false) == Outcome.OPENED);
  }

  /** Has other speakers try until nobody gets in any more. */
  private void lockOut(List<Recording> others) {
    for (Recording note : others) {
      Outcome outcome = member.login(note);
      if (outcome == Outcome.UNFIT) {
        tally.count("other_unfit");
        continue;
      }
      tally.count("other_logins", "other_opened", outcome == Outcome.OPENED);
      if (outcome == Outcome.LOCKED) {
        tally.count("locked_out");
        return;
      }
      if (outcome == Outcome.OPENED) {
        member.logout();
      } else {
        readLoggedOut("asked_logged_out", "shown_logged_out");
      }
    }
  }

  /** Neither the right voice nor the right PIN opens anything now. */
  private void lockedOut(Recording own) throws IOException, InterruptedException {
    Outcome outcome = member.login(own);
    boolean kept = outcome == Outcome.LOCKED || outcome == Outcome.NOT_ASKED;
    if (!kept || member.enterPin()) {
      tally.count("opened_while_locked");
    }
    readLoggedOut("asked_logged_out", "shown_logged_out");
  }

  private void enterPin() throws IOException, InterruptedException {
    boolean opened = member.enterPin();
    tally.count("pin_logins", "pin_opened", opened);
    if (opened) {
      tally.count("asked_logged_in", "shown_logged_in", member.reads());
    }
  }

  private void readLoggedOut(String asked, String shown) {
    tally.count(asked, shown, member.reads());
  }
}
