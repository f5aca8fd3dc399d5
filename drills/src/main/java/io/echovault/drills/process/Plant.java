package io.echovault.drills.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A fault put into the app on purpose, to see that a drill notices. */
enum Plant {
  NONE("no fault"),
  LOSE("one webhook in forty is acknowledged and not stored"),
  AUDIT_TWICE("every act is audited twice"),
  SHUFFLE("waiting messages are read newest first"),
  SEND_TWICE("one reply in twenty is sent twice"),
  GIVE_UP("a reply that was refused once is given up"),
  SLOW_STORE("storing takes longer while sends are refused"),
  CHOKE("a body without an announced length fails"),
  HANG("one request in twenty-five takes two seconds"),
  HOARD("every request leaves 40 kB behind");

  private final String about;

  Plant(String about) {
    this.about = about;
  }

  String about() {
    return about;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Plant of(String label) {
    return Arrays.stream(values())
        .filter(plant -> plant.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no plant "
                        + label
                        + "; there is "
                        + Arrays.stream(values())
                            .map(Plant::label)
                            .collect(Collectors.joining(", "))));
  }
}
