package io.echovault.drills.process;

import io.echovault.bench.run.Database;
import java.sql.SQLException;

/**
 * What is not done yet.
 *
 * @param webhooks messages and statuses that are not acknowledged
 * @param messages that are accepted and not handled
 * @param replies that are written and not taken
 */
record Backlog(int webhooks, long messages, long replies) {

  static Backlog of(Meta meta, Database database) throws SQLException {
    return new Backlog(meta.unacked(), database.messagesWaiting(), database.repliesWaiting());
  }

  long all() {
    return webhooks + messages + replies;
  }

  @Override
  public String toString() {
    return webhooks + " webhooks, " + messages + " messages, " + replies + " replies";
  }
}
