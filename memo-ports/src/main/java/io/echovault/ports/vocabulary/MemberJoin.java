package io.echovault.ports.vocabulary;

/**
 * What became of joining somebody with the member who had their phone number before.
 *
 * @param outcome what was done
 * @param leftLocked how many locked memories stay behind with the one who was met as somebody new;
 *     0 unless they were joined
 */
public record MemberJoin(Outcome outcome, int leftLocked) {
  /** What was done. */
  public enum Outcome {
    /** Both are one from now on. */
    JOINED,
    /** Nobody has that identity. */
    NOBODY,
    /** Nobody is known who had the number before, or they were erased or joined since. */
    NOTHING_TO_JOIN
  }

  public MemberJoin {
    if (leftLocked < 0 || (outcome != Outcome.JOINED && leftLocked > 0)) {
      throw new IllegalArgumentException(
          leftLocked + " memories cannot be left behind when the outcome is " + outcome);
    }
  }

  /** Nothing was joined. */
  public static MemberJoin without(Outcome outcome) {
    return new MemberJoin(outcome, 0);
  }
}
