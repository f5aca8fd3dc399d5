package io.echovault.ports.vocabulary;

/**
 * What became known of a subscription, and how.
 *
 * @param told names what it became known by, such as the id of an event; the same each time that it
 *     is told again
 */
public record ToldFact(String told, SubscriptionFact fact) {
  @Override
  public String toString() {
    return "ToldFact[" + told + ", " + fact + "]";
  }
}
