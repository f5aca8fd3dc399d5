package io.echovault.ports.vocabulary;

/**
 * How far the making of one member's vectors has come.
 *
 * @param model the model that makes them
 * @param seq the place in the journal up to which everything has its vectors, 0 for none
 * @param place the last place given to vectors, 0 for none
 */
public record VectorProgress(String model, long seq, long place) {
  /** Nothing was made yet. */
  public static final VectorProgress NONE = new VectorProgress("", 0, 0);

  /** As it is for a model: from the start when another one made the vectors so far. */
  public VectorProgress with(String wanted) {
    return model.equals(wanted) ? this : new VectorProgress(wanted, 0, place);
  }
}
