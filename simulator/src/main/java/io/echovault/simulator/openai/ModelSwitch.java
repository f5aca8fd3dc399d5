package io.echovault.simulator.openai;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the bot asks the stand-in for a language model; off at the start. Safe for threads. */
public final class ModelSwitch {
  private final AtomicBoolean on = new AtomicBoolean();

  /** Whether the bot asks it. */
  public boolean isOn() {
    return on.get();
  }

  /** Switches it. */
  public void set(boolean wanted) {
    on.set(wanted);
  }
}
