package io.echovault.architecture.planted.text;

import java.sql.Connection;

/** Breaks: an adapter knows only ports and its own library. */
final class Searches {
  Object of(Connection connection) {
    return connection;
  }
}
