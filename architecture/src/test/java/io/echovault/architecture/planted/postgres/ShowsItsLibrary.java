package io.echovault.architecture.planted.postgres;

import org.assertj.core.api.Condition;

/** Breaks: an adapter's libraries do not show in its public methods. */
public final class ShowsItsLibrary {
  public void take(Condition<String> ofALibrary) {
    ofALibrary.matches("shown");
  }
}
