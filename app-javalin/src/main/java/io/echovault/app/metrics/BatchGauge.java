package io.echovault.app.metrics;

/** What is measured of a group commit. */
public interface BatchGauge {

  /** A batch of so many items is being written. */
  void batch(int items);

  /** A group waited so long before it was written. */
  void waited(long nanos);
}
