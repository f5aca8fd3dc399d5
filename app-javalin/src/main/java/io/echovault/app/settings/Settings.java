package io.echovault.app.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything an operator can set. Secrets print as {@code [REDACTED]}.
 *
 * @param port where the app listens, 1 to 65535
 * @param host the address that it listens on
 * @param connections how many HTTP connections at once
 * @param dataDirectory holds the log, generated data and security files
 * @param logLevel how much goes into the log file
 * @param database where everything is kept
 * @param encryptionKey 64 hex digits that all other keys are wrapped under
 * @param whatsApp how messages are sent
 * @param webhook how messages are accepted
 * @param work how messages are handled
 * @param pace how fast replies are sent
 * @param embeddings whether memories are found by what they mean, besides their words
 * @param privacyUrl where people can read what happens to what they tell
 * @param publicUrl where the app is reached from outside, without a slash at the end
 * @param login how long a login holds, and how many tries it takes
 * @param tokens what bearer tokens are signed with
 * @param web who may ask how often, and from where
 * @param cloud what the services of others are used with
 * @param production whether the app refuses to start without what production needs
 * @param keeping how long what is kept can be opened, and what was erased
 * @param monitoring who may see metrics and details
 * @param model the language model, if one is named
 * @param speech what writes voice notes down, if it is named
 * @param stripe how people pay, if anybody can
 * @param prices the files that say what is paid
 * @param mail how mail is sent, if any is
 */
public record Settings(
    int port,
    String host,
    int connections,
    Path dataDirectory,
    LogLevel logLevel,
    Database database,
    Secret encryptionKey,
    WhatsApp whatsApp,
    Webhook webhook,
    Work work,
    Pace pace,
    boolean embeddings,
    Optional<String> privacyUrl,
    Optional<String> publicUrl,
    Login login,
    Tokens tokens,
    Web web,
    Cloud cloud,
    boolean production,
    Keeping keeping,
    Monitoring monitoring,
    Optional<Model> model,
    Optional<Speech> speech,
    Optional<Stripe> stripe,
    PriceFiles prices,
    Optional<Mail> mail) {

  /**
   * The database.
   *
   * @param url the login that the app works with; holds a password
   * @param ownerUrl another login that migrates, where duties are separated
   * @param poolSize how many connections at most
   */
  public record Database(Secret url, Optional<Secret> ownerUrl, int poolSize) {}

  /**
   * The Cloud API.
   *
   * @param apiUrl without a slash at the end
   * @param phoneNumberId the number that the bot answers on, if only one is expected
   */
  public record WhatsApp(
      String apiUrl, String apiVersion, Secret accessToken, Optional<String> phoneNumberId) {}

  /**
   * What the webhook checks and bears.
   *
   * @param previousSecret also accepted while the secret is being changed
   * @param queue how many messages may wait for the database before the answer is 503
   */
  public record Webhook(
      Secret verifyToken, Secret secret, Optional<Secret> previousSecret, int queue) {}

  /**
   * How the pumps work.
   *
   * @param inboxWorkers how many messages are handled at once
   * @param inboxAttempts how often a message may fail before it is given up
   * @param outboxWorkers how many replies are sent at once
   */
  public record Work(int inboxWorkers, int inboxAttempts, int outboxWorkers) {}

  /**
   * How fast replies are sent.
   *
   * @param patience how long a reply whose sending is uncertain waits for a status before another
   * @param pairEvery how often one person may get a message, on average
   * @param pairBurst how many one person may get at once after a quiet time
   * @param perSecond how many messages this process sends
   * @param merge how long acknowledgements are gathered into one message; zero sends each alone
   */
  public record Pace(
      Duration patience, Duration pairEvery, int pairBurst, int perSecond, Duration merge) {}

  /**
   * How members log in.
   *
   * @param sessionTimeout how long a session stays open after it was last used
   * @param attempts how many wrong tries before the member is locked out
   */
  public record Login(Duration sessionTimeout, int attempts) {}

  /**
   * What bearer tokens are signed with.
   *
   * @param secret at least 32 bytes; none when no tokens are given
   * @param previousSecret also accepted while the secret is being changed
   */
  public record Tokens(Optional<Secret> secret, Optional<Secret> previousSecret) {}

  /**
   * Who may ask how often, and from where.
   *
   * @param perSecond how many requests one address may make, and one session with bearer tokens
   * @param trustedProxies whose {@code X-Forwarded-For} is believed
   * @param corsOrigins the origins whose scripts may ask, such as {@code https://app.example.org}
   */
  public record Web(int perSecond, List<AddressRange> trustedProxies, List<String> corsOrigins) {
    public Web {
      trustedProxies = List.copyOf(trustedProxies);
      corsOrigins = List.copyOf(corsOrigins);
    }
  }

  /**
   * The services of others.
   *
   * @param on whether they may be used at all
   * @param speechKey of Azure Speech
   * @param speechRegion of Azure Speech, such as {@code westeurope}
   * @param speechEndpoint of the resource of Azure Speech, in place of its region
   * @param speechPatience how long one call of Azure Speech may take
   * @param speechOrder who writes voice notes down, the first that can; empty for all that are set
   *     up
   * @param openAiKey of OpenAI
   */
  public record Cloud(
      boolean on,
      Optional<Secret> speechKey,
      Optional<String> speechRegion,
      Optional<String> speechEndpoint,
      Duration speechPatience,
      List<String> speechOrder,
      Optional<Secret> openAiKey) {
    public Cloud {
      speechOrder = List.copyOf(speechOrder);
    }
  }

  /**
   * What writes voice notes down, asked with the key of OpenAI.
   *
   * @param baseUrl with the version and without a slash at the end
   * @param model its name
   */
  public record Speech(String baseUrl, String model) {}

  /**
   * The language model, asked with the key of OpenAI.
   *
   * @param baseUrl with the version and without a slash at the end
   * @param chat whether it is asked by chat completions, else by responses
   * @param reading the name of the model that reads messages
   * @param wording the name of the model that words answers and sums up documents
   * @param picture the name of the model that describes pictures; empty where none does
   * @param effort how long it thinks before it answers, for models that do
   * @param vectors the model that makes vectors in place of the one in this process
   * @param price what it costs
   */
  public record Model(
      String baseUrl,
      boolean chat,
      String reading,
      String wording,
      Optional<String> picture,
      Optional<String> effort,
      Optional<Vectors> vectors,
      Price price) {}

  /**
   * A model that makes vectors.
   *
   * @param name of the model
   * @param dimensions how many numbers a vector has
   * @param shortened whether the server is asked to make them that short
   */
  public record Vectors(String name, int dimensions, boolean shortened) {}

  /**
   * What a language model costs, in cents of a dollar.
   *
   * @param input for a million tokens that are sent
   * @param output for a million tokens that come back
   * @param dailyCap what the calls for one member may cost in a day
   */
  public record Price(int input, int output, int dailyCap) {}

  /**
   * How people pay.
   *
   * @param apiUrl of the payment service
   * @param key what it knows us by
   * @param webhookSecrets what it signs with, the present first
   */
  public record Stripe(String apiUrl, Secret key, List<Secret> webhookSecrets) {
    public Stripe {
      webhookSecrets = List.copyOf(webhookSecrets);
    }
  }

  /**
   * How mail is sent.
   *
   * @param port 1 to 65535
   * @param login the name and the password at the server; empty where it wants none
   * @param from the address that mail comes from
   */
  public record Mail(
      String host, int port, Optional<MailLogin> login, String from, Encryption encryption) {

    /** How the connection to the mail server is encrypted. */
    public enum Encryption {
      /** By STARTTLS, without which nothing is sent. */
      STARTTLS,
      /** From the first byte. */
      TLS,
      /** Not at all. */
      NONE
    }
  }

  /** Who mail is handed over as. */
  public record MailLogin(String name, Secret password) {
    @Override
    public String toString() {
      return "MailLogin";
    }
  }

  /**
   * How long what is kept can be opened, and what was erased.
   *
   * @param previousKey the encryption key before the present one, while it is being changed
   * @param erasureLedger the file that tells who was erased, apart from the database
   * @param backupDays how long the operator keeps backups of the database
   */
  public record Keeping(Optional<Secret> previousKey, Path erasureLedger, int backupDays) {}

  /**
   * Who may see metrics and details, besides callers on this machine.
   *
   * @param token lets in who shows it as a bearer token
   * @param port a port of its own for metrics, where nobody is asked for the token
   * @param host the address that this port is on
   * @param backups where backups are written, to tell how old the newest is
   */
  public record Monitoring(
      Optional<Secret> token, Optional<Integer> port, String host, Path backups) {}

  /**
   * Reads and checks the settings.
   *
   * @param environment names and values; a blank value counts as not given
   * @throws InvalidSettingsException with every problem at once
   */
  public static Settings read(Map<String, String> environment) {
    return new SettingsReader(environment).settings();
  }

  /**
   * What is known of the database when production is asked for, also where other settings are
   * wrong, so that everything that is wrong can be named at once.
   */
  public static Optional<Database> productionDatabase(Map<String, String> environment) {
    return new SettingsReader(environment).productionDatabase();
  }
}
