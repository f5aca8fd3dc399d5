package io.echovault.app.maintenance;

/**
 * One thing that was looked at.
 *
 * @param what was looked at
 * @param found what was found there, in plain words
 * @param wantsSomebody whether somebody has to see to it
 */
public record Look(String what, String found, boolean wantsSomebody) {
  static Look fine(String what, String found) {
    return new Look(what, found, false);
  }

  static Look attention(String what, String found) {
    return new Look(what, found, true);
  }
}
