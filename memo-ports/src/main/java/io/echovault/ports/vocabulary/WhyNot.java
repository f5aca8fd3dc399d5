package io.echovault.ports.vocabulary;

/**
 * What kept a memory out of the answer to a question, as a chat answers it.
 *
 * @param gate the first gate that it did not pass
 * @param place its place in the ranking, from 1; 0 when it has none
 * @param by by how much it missed: in points of the score behind the last one shown or the best, or
 *     what is missing to be sure enough; 0 where that means nothing
 */
public record WhyNot(Gate gate, int place, double by) {

  /** A gate that has to do with the memory and not with its place. */
  public static WhyNot of(Gate gate) {
    return new WhyNot(gate, 0, 0);
  }

  /** What a memory passes to become part of an answer, in this order. */
  public enum Gate {
    /** The member has no memory of that number; another member's is none of theirs. */
    NO_SUCH_MEMORY,
    /** It was forgotten. */
    FORGOTTEN,
    /** Its tier is not open to the one who asks. */
    LOCKED,
    /** The question names a time at which it was not said, and which it is not about. */
    OTHER_TIME,
    /** Nothing that the question names leads to it, or too many others are nearer. */
    UNRELATED,
    /** Nothing was answered: not sure enough that there is an answer at all. */
    UNSURE,
    /** Others came before it, and no more were asked for. */
    RANK,
    /** It was found, but too far below the best to be given as an answer. */
    FAR_BELOW_THE_BEST,
    /** A newer statement of the same matter stands instead of it, and is quoted. */
    SUPERSEDED,
    /** None: it is part of the answer. */
    NONE
  }
}
