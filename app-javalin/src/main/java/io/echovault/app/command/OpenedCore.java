package io.echovault.app.command;

import io.echovault.app.EmbedderOpening;
import io.echovault.app.Wiring;
import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.text.LuceneTextAnalyzer;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** The core on the database of the settings, opened for one command, also while the bot runs. */
final class OpenedCore implements AutoCloseable {
  private static final int CONNECTIONS = 2;
  private static final int CONNECTIONS_TO_VERIFY = 4;

  private final Deque<Runnable> opened = new ArrayDeque<>();
  private final Settings settings;
  private final PostgresDatabase database;
  private final MemoCore core;

  private OpenedCore(CommandContext context, int connections, boolean recalls) {
    settings = context.settings();
    database = Wiring.database(settings.database(), connections);
    opened.push(database::close);
    Outside outside = Wiring.outside(settings, database.storage(), InstantSource.system());
    core = MemoCore.with(recalls ? recalling(context, outside) : outside);
  }

  /**
   * Opens the core.
   *
   * @throws io.echovault.app.settings.InvalidSettingsException when the settings are not valid
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the database does not answer
   */
  static OpenedCore open(CommandContext context) {
    return new OpenedCore(context, CONNECTIONS, false);
  }

  /** The same, with more connections: many chains are walked at once. */
  static OpenedCore toVerify(CommandContext context) {
    return new OpenedCore(context, CONNECTIONS_TO_VERIFY, false);
  }

  /** The same, with what the running bot finds memories by. */
  static OpenedCore toRecall(CommandContext context) {
    return new OpenedCore(context, CONNECTIONS, true);
  }

  private Outside recalling(CommandContext context, Outside outside) {
    Embedder embedder =
        EmbedderOpening.open(
            settings, call -> {}, InstantSource.system(), model -> opened.push(() -> end(model)));
    if (settings.embeddings() && embedder.dimension() == 0) {
      context
          .err()
          .println("Warning: the model does not run here, so memories are found by words alone.");
    }
    return outside
        .withTextAnalyzer(LuceneTextAnalyzer.choosing(Locale.ENGLISH))
        .withEmbedder(embedder);
  }

  private static void end(AutoCloseable model) {
    try {
      model.close();
    } catch (Exception e) {
      throw new IllegalStateException("a model does not end", e);
    }
  }

  Settings settings() {
    return settings;
  }

  PostgresDatabase database() {
    return database;
  }

  MemoCore core() {
    return core;
  }

  /** Records in a member's audit trail what the operator does. */
  void record(MemberRef member, String act) {
    core.auditDesk().record(member, AuditEvent.Act.OPERATOR_ACTED, act);
  }

  @Override
  public void close() {
    opened.forEach(Runnable::run);
  }
}
