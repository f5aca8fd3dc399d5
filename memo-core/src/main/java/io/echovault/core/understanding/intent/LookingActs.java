package io.echovault.core.understanding.intent;

/**
 * What is done for each kind of {@link Looking}: what goes beyond the memories as they stand.
 *
 * @param <R> what comes of it
 */
public interface LookingActs<R> {
  R more(Looking.More intent);

  R bothTrue(Looking.BothTrue intent);

  R otherTime(Looking.OtherTime intent);

  R asOf(Looking.AsOf intent);

  R changes(Looking.Changes intent);

  R wider(Looking.Wider intent);

  R ofTenant(Looking.OfTenant intent);

  R paying(Looking.Paying intent);

  R noSuchCommand(Looking.NoSuchCommand intent);
}
