package io.echovault.drills.process;

import java.io.IOException;
import java.sql.SQLException;

/** How another database server takes over from one that died. */
interface Takeover {
  /** Starts the servers that are to take over, before the app is started. */
  void begin() throws IOException, SQLException;

  /** Kills the server that takes writes. */
  void kill() throws IOException;

  /** Returns when another takes writes, or gives up with an exception. */
  void promote() throws IOException;

  /** Makes a standby of what was killed, so that it can be done again. */
  void again() throws IOException, SQLException;
}
