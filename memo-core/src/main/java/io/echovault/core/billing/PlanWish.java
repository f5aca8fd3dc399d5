package io.echovault.core.billing;

/**
 * What somebody wants to know or do about plans.
 *
 * @param plan the name of the plan that they want; blank for none
 */
public record PlanWish(Kind kind, String plan) {
  /** What is wanted. */
  public enum Kind {
    /** To see which plans there are. */
    LIST,
    /** To pay for one. */
    SUBSCRIBE,
    /** To see what is paid and used. */
    SHOW
  }

  @Override
  public String toString() {
    return "PlanWish[" + kind + "]";
  }
}
