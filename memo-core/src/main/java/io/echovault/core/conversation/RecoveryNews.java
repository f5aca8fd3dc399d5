package io.echovault.core.conversation;

/** What people are told about a lost PIN without having asked. */
public final class RecoveryNews {
  private RecoveryNews() {}

  /** An owner, when somebody in the organisation asks for another PIN. */
  public static String forOwner(String name, String code) {
    return name
        + " asks for another PIN, and needs your approval. Ask them yourself whether it was they who"
        + " asked. Then approve: /recover approve "
        + code;
  }

  /** The member, when nobody has used their recovery in time. */
  public static String lapsed() {
    return "You asked for another PIN, and did not choose one within 7 days after the waiting was over. So"
        + " that has ended, and your PIN is the one that you had. /recover asks again.";
  }

  /** The member, when the waiting is over. */
  public static String over(boolean unapproved) {
    return (unapproved
            ? "The three days after you asked for another PIN are over. An owner of your organisation"
                + " must still approve it, by /recover approve."
            : "The waiting for another PIN is over: for 7 days /pin lets you choose one.")
        + " If it was not you who asked, send /recover stop.";
  }
}
