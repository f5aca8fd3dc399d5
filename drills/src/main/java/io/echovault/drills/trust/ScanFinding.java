package io.echovault.drills.trust;

/**
 * What a scanner took for a weakness.
 *
 * @param tool that found it
 * @param kind the tool's word for it
 * @param place method and path, without what was put into it
 */
record ScanFinding(String tool, String kind, String place) {
  /** The same in one line, as it stands before an answer. */
  String line() {
    return tool + " | " + kind + " | " + place;
  }
}
