package io.echovault.app;

import io.echovault.app.audit.CheckpointFile;
import io.echovault.app.pump.MessageHandling;
import io.echovault.app.settings.Secret;
import io.echovault.app.settings.Settings;
import io.echovault.app.tenants.PlanFile;
import io.echovault.app.tenants.RateFile;
import io.echovault.app.tokens.SessionTokens;
import io.echovault.app.web.PaymentIntake;
import io.echovault.archive.FileArchive;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.files.FileErasureLedger;
import io.echovault.files.FolderSealedFiles;
import io.echovault.media.FileMediaReader;
import io.echovault.openai.Dialect;
import io.echovault.openai.OpenAiSettings;
import io.echovault.ports.inbound.BillingDesk;
import io.echovault.ports.inbound.LiveSessions;
import io.echovault.ports.outbound.MediaReader;
import io.echovault.ports.outbound.Senders;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TextInPictures;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.postgres.ErasureTraces;
import io.echovault.postgres.Inspection;
import io.echovault.postgres.Occupancy;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import io.echovault.smtp.SmtpSettings;
import io.echovault.smtp.SmtpSettings.Login;
import io.echovault.smtp.SmtpSettings.Security;
import io.echovault.speech.AzureSpeechSettings;
import io.echovault.stripe.StripeSettings;
import io.echovault.stripe.StripeWebhook;
import io.echovault.whatsapp.WebhookParser;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the running bot and the commands in a terminal put together alike. */
public final class Wiring {
  private static final String UNLOCK = "/unlock";
  private static final double CENTS = 100;

  /** A server may look at a mail for a while before it takes it. */
  private static final Duration MAILING = Duration.ofSeconds(20);

  private static final Duration PAYING = Duration.ofSeconds(15);

  private Wiring() {}

  /**
   * Opens the database.
   *
   * @param poolSize how many connections it may use
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when it does not answer
   */
  public static PostgresDatabase database(Settings.Database settings, int poolSize) {
    return PostgresDatabase.open(postgres(settings, poolSize));
  }

  /** What a look at the database shows, as {@link PostgresDatabase#inspect}. */
  public static Inspection inspect(Settings.Database settings) {
    return PostgresDatabase.inspect(postgres(settings, settings.poolSize()));
  }

  /** What a restore would undo, as {@link PostgresDatabase#occupancy}. */
  public static Occupancy occupancy(Settings.Database settings) {
    return PostgresDatabase.occupancy(postgres(settings, settings.poolSize()));
  }

  /** Why the database is not fit for production, as {@link PostgresDatabase#unsafe}. */
  public static List<String> unsafe(Settings.Database settings) {
    return PostgresDatabase.unsafe(postgres(settings, settings.poolSize()));
  }

  /** As {@link PostgresDatabase#programVariables}. */
  public static Map<String, String> programVariables(Settings.Database settings) {
    return PostgresDatabase.programVariables(postgres(settings, settings.poolSize()));
  }

  /** Works as the login of the owner, apart from the pool. */
  static ErasureTraces erasureTraces(Settings.Database settings) {
    return PostgresDatabase.erasureTraces(postgres(settings, settings.poolSize()));
  }

  static PostgresSettings postgres(Settings.Database settings, int poolSize) {
    return new PostgresSettings(
        settings.url().value(), settings.ownerUrl().map(owner -> owner.value()), poolSize);
  }

  /** What the core works with, as the settings say; without a model, an analyzer and media. */
  public static Outside outside(Settings settings, Storage storage, InstantSource instants) {
    return outside(settings, storage, instants, new FileMediaReader(TextInPictures.none()));
  }

  /** The same with what reads pictures and documents. */
  static Outside outside(
      Settings settings, Storage storage, InstantSource instants, MediaReader reader) {
    Settings.Keeping keeping = settings.keeping();
    var outside =
        Outside.of(storage, vault(settings), instants, UUID::randomUUID)
            .withArchive(new FileArchive())
            .withCheckpoints(CheckpointFile.in(settings.dataDirectory()))
            .withSealedFiles(
                new FolderSealedFiles(settings.dataDirectory().resolve("memory-system/media")),
                reader)
            .withErasureLedger(new FileErasureLedger(keeping.erasureLedger()))
            .withAccessAlarm(AccessLines::log)
            .withBackupsKept(Duration.ofDays(keeping.backupDays()))
            .withLogin(settings.login().sessionTimeout(), settings.login().attempts());
    var planned =
        outside
            .withPlans(PlanFile.read(settings.prices().plans()))
            .withRates(RateFile.read(settings.prices().rates()));
    var known = settings.privacyUrl().map(planned::withPrivacyUrl).orElse(planned);
    var mailing = settings.mail().isPresent() ? known.withMail() : known;
    return settings.publicUrl().map(url -> mailing.withUnlockUrl(url + UNLOCK)).orElse(mailing);
  }

  /** How the payment service is asked; empty where nobody can pay. */
  public static Optional<StripeSettings> payments(Settings settings) {
    return settings
        .stripe()
        .map(each -> new StripeSettings(URI.create(each.apiUrl()), each.key().value(), PAYING));
  }

  /** How mail is sent; empty where none is. */
  public static Optional<SmtpSettings> mail(Settings settings) {
    return settings
        .mail()
        .map(
            mail ->
                new SmtpSettings(
                    mail.host(),
                    mail.port(),
                    mail.login().map(each -> new Login(each.name(), each.password().value())),
                    mail.from(),
                    switch (mail.encryption()) {
                      case STARTTLS -> Security.STARTTLS;
                      case TLS -> Security.TLS;
                      case NONE -> Security.NONE;
                    },
                    MAILING));
  }

  /** What reads the events of the payment service. */
  static Optional<PaymentIntake> paymentIntake(
      Settings settings, BillingDesk desk, InstantSource instants) {
    return payments(settings)
        .map(
            each ->
                new PaymentIntake(
                    new StripeWebhook(
                        settings.stripe().orElseThrow().webhookSecrets().stream()
                            .map(Secret::value)
                            .toList(),
                        each.live(),
                        instants),
                    desk));
  }

  /** How the language model is asked; empty where there is none. */
  public static Optional<OpenAiSettings> languageModel(Settings settings) {
    return settings
        .model()
        .flatMap(model -> settings.cloud().openAiKey().map(key -> languageModel(model, key)));
  }

  private static OpenAiSettings languageModel(Settings.Model model, Secret key) {
    return new OpenAiSettings(
        model.baseUrl(),
        key.value(),
        model.chat() ? Dialect.CHAT : Dialect.RESPONSES,
        model.reading(),
        model.wording(),
        model.picture(),
        model.effort(),
        new OpenAiSettings.Spending(
            model.price().input() / CENTS,
            model.price().output() / CENTS,
            model.price().dailyCap() / CENTS));
  }

  /** How voice notes are written down; empty where nothing does. */
  public static Optional<OpenAiSettings> speech(Settings settings) {
    return settings
        .speech()
        .flatMap(
            speech ->
                settings
                    .cloud()
                    .openAiKey()
                    .map(
                        key ->
                            new OpenAiSettings(
                                speech.baseUrl(),
                                key.value(),
                                Dialect.RESPONSES,
                                speech.model(),
                                speech.model(),
                                Optional.empty(),
                                new OpenAiSettings.Spending(0, 0, 1))));
  }

  /** How Azure Speech is reached; empty where it is not set up. */
  public static Optional<AzureSpeechSettings> azureSpeech(Settings settings) {
    Settings.Cloud cloud = settings.cloud();
    boolean there = cloud.speechEndpoint().isPresent() || cloud.speechRegion().isPresent();
    return cloud
        .speechKey()
        .filter(key -> cloud.on() && there)
        .map(
            key ->
                new AzureSpeechSettings(
                    cloud.speechEndpoint().map(URI::create),
                    cloud.speechRegion().orElse(""),
                    key.value(),
                    cloud.speechPatience()));
  }

  /** Bearer tokens, where there is a secret for them. */
  static Optional<SessionTokens> tokens(
      Settings.Tokens settings, LiveSessions sessions, Hooks hooks) {
    return settings
        .secret()
        .map(
            secret -> {
              var secrets = new ArrayList<>(List.of(secret.value()));
              settings.previousSecret().ifPresent(previous -> secrets.add(previous.value()));
              return new SessionTokens(secrets, sessions, hooks.instants(), UUID::randomUUID);
            });
  }

  private static LocalKeyVault vault(Settings settings) {
    LocalKeyVault present = LocalKeyVault.of(key(settings.encryptionKey()));
    return settings
        .keeping()
        .previousKey()
        .map(previous -> present.withPrevious(key(previous)))
        .orElse(present);
  }

  private static Bytes key(Secret hex) {
    return new Bytes(HexFormat.of().parseHex(hex.value()));
  }

  /** How a message is handled that came by one of the channels. */
  static MessageHandling handling(MemoCore core, Senders senders) {
    var parser = new WebhookParser();
    Map<Channel, MessageHandling.Reader> readers = Map.of(Channel.WHATSAPP, parser::reparse);
    return new MessageHandling(core.messageSeal()::open, readers, core.bot(), senders);
  }
}
