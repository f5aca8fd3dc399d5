package io.echovault.app.doctor;

/** One thing that an installation must have. Looks, and changes nothing. Throws nothing. */
interface Check {
  /** By what it is run alone: lower case, with hyphens. */
  String name();

  /** Looks whether it is so. */
  Finding look(Installation installation);
}
