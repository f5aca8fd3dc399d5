package io.echovault.app;

import io.echovault.app.TransferArguments.Misused;
import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.MemberJoin;
import io.echovault.postgres.PostgresDatabase;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;

/** Joins members from a terminal whom the bot took for two people, also while the bot runs. */
final class JoiningMembers implements AutoCloseable {
  private static final int FAILED = 1;
  private static final int CONNECTIONS = 2;

  private final PostgresDatabase database;
  private final MemoCore core;
  private final PrintStream out;
  private final PrintStream err;

  private JoiningMembers(
      PostgresDatabase database, MemoCore core, PrintStream out, PrintStream err) {
    this.database = database;
    this.core = core;
    this.out = out;
    this.err = err;
  }

  static JoiningMembers in(Settings settings, PrintStream out, PrintStream err) {
    PostgresDatabase database = Wiring.database(settings.database(), CONNECTIONS);
    var outside = Wiring.outside(settings, database.storage(), InstantSource.system());
    return new JoiningMembers(database, MemoCore.with(outside), out, err);
  }

  /** Does what was asked and gives the exit code. */
  int run(List<String> arguments) throws Misused {
    ChannelIdentity who = TransferArguments.ofJoin(arguments).member();
    core.check();
    MemberJoin join = core.memberDesk().join(who);
    return switch (join.outcome()) {
      case JOINED -> joined(who, join);
      case NOBODY -> failed("Nobody with that number is known to the bot. Check the number.");
      case NOTHING_TO_JOIN ->
          failed(
              "Nothing was changed: nobody is known who had that number before, or they were erased"
                  + " or joined already.");
    };
  }

  private int joined(ChannelIdentity who, MemberJoin join) {
    core.memories()
        .find(who)
        .ifPresent(
            member ->
                core.auditDesk().record(member, AuditEvent.Act.OPERATOR_ACTED, "members join"));
    out.println("Joined. They have what they told the bot before, and what they told it since.");
    if (join.leftLocked() > 0) {
      out.println(
          "Locked memories of the time in between stay closed: "
              + join.leftLocked()
              + ". The bot tells them so.");
    }
    return 0;
  }

  private int failed(String why) {
    err.println(why);
    return FAILED;
  }

  @Override
  public void close() {
    database.close();
  }
}
