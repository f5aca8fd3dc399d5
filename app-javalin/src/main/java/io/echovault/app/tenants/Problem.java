package io.echovault.app.tenants;

/**
 * Something in a file that cannot be taken.
 *
 * @param file the file's name
 * @param line from 1; 0 for the file as a whole
 * @param key what it is about, such as {@code users[2].role}; empty for the place alone
 * @param what what is wrong and what to do
 */
public record Problem(String file, int line, String key, String what) {

  /** {@code acme.yaml:12: users[2].role: there is no role “boss”}. */
  @Override
  public String toString() {
    return file + (line == 0 ? "" : ":" + line) + ": " + (key.isEmpty() ? "" : key + ": ") + what;
  }
}
