package io.echovault.simulator;

import java.time.Duration;

/**
 * How the stand-in delivers webhooks.
 *
 * @param statuses whether statuses are sent at all
 * @param readAtOnce whether people read a reply as soon as it is delivered; otherwise when the chat
 *     page shows it
 * @param statusDelay between sent, delivered and read
 * @param firstRetry wait before the second attempt; doubles each time
 * @param longestRetry the wait grows no longer than this
 * @param timeout for one attempt
 * @param duplicateShare 0 to 1: how many webhooks are delivered twice although they were accepted
 * @param reorderShare 0 to 1: how many webhooks are held back for a moment and overtaken
 * @param seed of the choices
 */
public record WebhookHabits(
    boolean statuses,
    boolean readAtOnce,
    Duration statusDelay,
    Duration firstRetry,
    Duration longestRetry,
    Duration timeout,
    double duplicateShare,
    double reorderShare,
    long seed) {

  public WebhookHabits {
    if (duplicateShare < 0 || duplicateShare > 1 || reorderShare < 0 || reorderShare > 1) {
      throw new IllegalArgumentException(
          "Shares are from 0 to 1, not " + duplicateShare + " and " + reorderShare + ".");
    }
  }

  /** In order, once, retried after 1 s, 2 s, 4 s up to a minute. */
  public static WebhookHabits calm() {
    return new WebhookHabits(
        true,
        true,
        Duration.ofMillis(150),
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        Duration.ofSeconds(10),
        0,
        0,
        1);
  }

  public WebhookHabits withStatuses(boolean sent) {
    return new WebhookHabits(
        sent,
        readAtOnce,
        statusDelay,
        firstRetry,
        longestRetry,
        timeout,
        duplicateShare,
        reorderShare,
        seed);
  }

  public WebhookHabits withReadAtOnce(boolean atOnce) {
    return new WebhookHabits(
        statuses,
        atOnce,
        statusDelay,
        firstRetry,
        longestRetry,
        timeout,
        duplicateShare,
        reorderShare,
        seed);
  }

  public WebhookHabits withStatusDelay(Duration delay) {
    return new WebhookHabits(
        statuses,
        readAtOnce,
        delay,
        firstRetry,
        longestRetry,
        timeout,
        duplicateShare,
        reorderShare,
        seed);
  }

  public WebhookHabits withRetries(Duration first, Duration longest) {
    return new WebhookHabits(
        statuses,
        readAtOnce,
        statusDelay,
        first,
        longest,
        timeout,
        duplicateShare,
        reorderShare,
        seed);
  }

  /** The same habits, with some webhooks doubled and some out of order. */
  public WebhookHabits unruly(double duplicates, double reordered, long withSeed) {
    return new WebhookHabits(
        statuses,
        readAtOnce,
        statusDelay,
        firstRetry,
        longestRetry,
        timeout,
        duplicates,
        reordered,
        withSeed);
  }
}
