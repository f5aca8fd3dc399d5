package io.echovault.app;

import io.echovault.app.Closing.Stage;
import io.echovault.app.audit.AuditPump;
import io.echovault.app.health.Probe;
import io.echovault.app.health.Version;
import io.echovault.app.metrics.CountedUnlocking;
import io.echovault.app.metrics.Metrics;
import io.echovault.app.metrics.MetricsServer;
import io.echovault.app.pump.AgendaPump;
import io.echovault.app.pump.EmbeddingPump;
import io.echovault.app.pump.ErasureTracesPump;
import io.echovault.app.pump.GroupCommit;
import io.echovault.app.pump.Housekeeping;
import io.echovault.app.pump.InboxPump;
import io.echovault.app.pump.OutboxPump;
import io.echovault.app.pump.SendRates;
import io.echovault.app.settings.Settings;
import io.echovault.app.web.Accepted;
import io.echovault.app.web.InboxDoor;
import io.echovault.app.web.Intake;
import io.echovault.app.web.Logins;
import io.echovault.app.web.WebServer;
import io.echovault.core.MemoCore;
import io.echovault.openai.OpenAiLanguageModel;
import io.echovault.ports.inbound.Erasures;
import io.echovault.ports.inbound.Memories;
import io.echovault.ports.inbound.Transfers;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.outbound.Senders;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.ports.vocabulary.DeliveryStatus;
import io.echovault.ports.vocabulary.WorkerId;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.whatsapp.WhatsAppSender;
import io.echovault.whatsapp.WhatsAppSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running bot: database, core, pumps and HTTP, wired by hand. Several may run in one JVM. */
public final class App implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  static final Duration SENDING = Duration.ofSeconds(20);
  private static final int LARGEST_BATCH = 500;
  private static final int FLUSHERS = 2;

  private final Closing closing;
  private final WebServer web;
  private final MemoCore core;
  private final Inbox inbox;
  private final Intake intake;

  private App(Closing closing, WebServer web, MemoCore core, Inbox inbox, Intake intake) {
    this.closing = closing;
    this.web = web;
    this.core = core;
    this.inbox = inbox;
    this.intake = intake;
  }

  public static App start(Settings settings) {
    return start(settings, Hooks.none());
  }

  /**
   * Starts everything.
   *
   * @throws io.echovault.app.settings.InvalidSettingsException when the settings are for production
   *     and the database is not fit for it
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the database does not answer
   * @throws io.echovault.ports.vocabulary.MemoException.Unreadable when what is kept does not open
   *     with the encryption key
   * @throws io.javalin.util.JavalinBindException when the port is taken
   */
  public static App start(Settings settings, Hooks hooks) {
    var closing = new Closing();
    try {
      return start(settings, hooks, closing);
    } catch (RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  // From the inside out; it is ended from the outside in.
  private static App start(Settings settings, Hooks hooks, Closing closing) {
    ProductionCheck.require(settings);
    // A process that cannot listen takes no lanes from one that does.
    WebServer.requireFreePort(settings);
    var metrics = new Metrics();
    var worker = new WorkerId(UUID.randomUUID());
    PostgresDatabase database =
        closing.later(
            Stage.DATABASE, Wiring.database(settings.database(), settings.database().poolSize()));
    Inbox inbox = hooks.portDecorators().inbox(database.inbox());
    Outbox outbox = hooks.portDecorators().outbox(database.outbox());
    var models = new LanguageModelOpening(settings, metrics, hooks.instants(), closing);
    Embedder embedder = models.embedder();
    Optional<OpenAiLanguageModel> model = models.model();
    var speech = new SpeechOpening(settings, metrics, hooks.instants(), closing);
    MemoCore core =
        new CoreOpening(settings, hooks, metrics, closing)
            .open(
                database,
                embedder,
                model,
                speech.speechToText(models::speech),
                speech.textToSpeech());
    BeforeServing.prepare(settings, core);
    // It ends after the pumps, of whose last acts it tells.
    closing.later(
        Stage.SENDER,
        new AuditPump(
            core.auditDesk(), settings.dataDirectory(), hooks.instants(), metrics::badSignatures));
    MessageSender whatsApp = hooks.portDecorators().sender(sender(settings, metrics, closing));
    Senders senders =
        Wiring.mail(settings)
            .map(each -> hooks.portDecorators().mail(each, hooks.instants()))
            .map(mail -> Senders.of(Map.of(Channel.WHATSAPP, whatsApp, Channel.MAIL, mail)))
            .orElse(Senders.of(Map.of(Channel.WHATSAPP, whatsApp)));
    closing.later(
        Stage.PUMPS,
        new AgendaPump(
            core.agenda(),
            new Housekeeping(inbox, outbox, core.messageSeal()::forgetDaysBefore)
                .andThen(new BackupWatch(settings.monitoring().backups(), core)),
            hooks.instants()));
    closing.later(Stage.PUMPS, new ErasureTracesPump(Wiring.erasureTraces(settings.database())));
    if (embedder.dimension() > 0) {
      closing.later(Stage.PUMPS, new EmbeddingPump(core.embedding(), hooks.instants(), metrics));
    }
    OutboxPump outboxPump =
        closing.later(
            Stage.PUMPS,
            new OutboxPump(
                outbox,
                worker,
                core.deliveries(),
                senders,
                settings.work().outboxWorkers(),
                rates(settings.pace()),
                hooks.instants(),
                metrics));
    InboxPump inboxPump =
        closing.later(
            Stage.PUMPS,
            new InboxPump(
                inbox,
                worker,
                Wiring.handling(core, senders),
                settings.work().inboxWorkers(),
                settings.work().inboxAttempts(),
                hooks.instants(),
                metrics,
                outboxPump::wake));
    GroupCommit<Accepted> messages =
        closing.later(
            Stage.INTAKE,
            new GroupCommit<>(
                "inbox-store",
                settings.webhook().queue(),
                LARGEST_BATCH,
                FLUSHERS,
                new InboxDoor(core.messageSeal(), inbox, inboxPump::arrived)::store,
                metrics.batches("messages")));
    GroupCommit<DeliveryStatus> statuses =
        closing.later(
            Stage.INTAKE,
            new GroupCommit<>(
                "outbox-settle",
                settings.webhook().queue(),
                LARGEST_BATCH,
                1,
                outbox::settle,
                metrics.batches("statuses")));
    Intake intake = new Intake(messages, statuses, settings.whatsApp().phoneNumberId(), metrics);
    Probe probe =
        new Probe(
            database,
            settings.dataDirectory(),
            intake::queued,
            outboxPump::stopped,
            () -> LanguageModelOpening.remarks(model),
            hooks.instants());
    Gauges.register(metrics, probe, database, settings, hooks.instants());
    MetricsServer.start(settings.monitoring(), metrics.registry())
        .ifPresent(server -> closing.later(Stage.WEB, server));
    Logins logins =
        hooks
            .portDecorators()
            .logins(
                new Logins(new CountedUnlocking(core.unlocking(), metrics), core.liveSessions()));
    WebServer web =
        closing.later(
            Stage.WEB,
            WebServer.start(
                settings,
                intake,
                probe,
                hooks.instants(),
                metrics,
                logins,
                Wiring.tokens(settings.tokens(), logins.sessions(), hooks),
                Wiring.paymentIntake(settings, core.billingDesk(), hooks.instants()),
                hooks.extraRoutes()));
    LOG.info("event=started version={} port={}", Version.current(), web.port());
    return new App(closing, web, core, inbox, intake);
  }

  /** The port that the app listens on. */
  public int port() {
    return web.port();
  }

  /** The memories, for programs in this process. */
  public Memories memories() {
    return core.memories();
  }

  /** The erasing of members, for programs in this process. */
  public Erasures erasures() {
    return core.erasures();
  }

  /** Files with many memories, in and out, for programs in this process. */
  public Transfers transfers() {
    return core.transfers();
  }

  /**
   * Waits until every accepted message was handled or given up; replies may still be on their way.
   *
   * @return whether that came to pass in time
   */
  public boolean awaitIdle(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean idle = idle();
    while (!idle && deadline - System.nanoTime() > 0) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      idle = idle();
    }
    return idle;
  }

  /**
   * Takes nothing more, finishes what is in hand and ends, within five seconds. What waits stays in
   * the database for the next start, or for another process.
   */
  @Override
  public void close() {
    LOG.info("event=stopping");
    closing.close();
    LOG.info("event=stopped");
  }

  private boolean idle() {
    // Asked of the queue itself: the depth is for people and may be a little old.
    List<Integer> lanes = IntStream.range(0, Inbox.LANES).boxed().toList();
    return intake.queued() == 0 && inbox.waiting(lanes, List.of(), 1).isEmpty();
  }

  static WhatsAppSettings whatsApp(Settings settings, Duration timeout) {
    Settings.WhatsApp whatsApp = settings.whatsApp();
    return new WhatsAppSettings(
        whatsApp.apiUrl(), whatsApp.apiVersion(), whatsApp.accessToken().value(), timeout);
  }

  private static SendRates rates(Settings.Pace pace) {
    return new SendRates(
        pace.patience(), pace.pairEvery(), pace.pairBurst(), pace.perSecond(), pace.merge());
  }

  private static MessageSender sender(Settings settings, Metrics metrics, Closing closing) {
    // Over before another process may take the reply for one that was left behind.
    Duration patience = settings.pace().patience().multipliedBy(4).dividedBy(5);
    var sender =
        new WhatsAppSender(
            whatsApp(settings, patience.compareTo(SENDING) < 0 ? patience : SENDING));
    metrics.watch(
        "acknowledgements_failed",
        "Marks as read and typing indicators that the channel did not take",
        sender::acknowledgementsFailed);
    return closing.later(Stage.SENDER, sender);
  }
}
