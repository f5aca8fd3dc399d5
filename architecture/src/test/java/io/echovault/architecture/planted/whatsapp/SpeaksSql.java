package io.echovault.architecture.planted.whatsapp;

import java.sql.Connection;

/** Breaks: an adapter knows only ports and its own libraries. */
final class SpeaksSql {
  Object of(Connection connection) {
    return connection;
  }
}
