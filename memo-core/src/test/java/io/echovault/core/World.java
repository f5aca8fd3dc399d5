package io.echovault.core;

import io.echovault.archive.FileArchive;
import io.echovault.core.access.ProvenStorage;
import io.echovault.core.sealing.AccessKey;
import io.echovault.core.sealing.Fingerprints;
import io.echovault.core.sealing.PlatformKeys;
import io.echovault.core.sealing.Signing;
import io.echovault.core.understanding.Opinions;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.MediaReader;
import io.echovault.ports.outbound.SealedFiles;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.vocabulary.AuditEvent;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.Fingerprint;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Reply;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.testkit.CountingIds;
import io.echovault.testkit.ListErasureLedger;
import io.echovault.testkit.ListSealedFiles;
import io.echovault.testkit.SettableInstants;
import io.echovault.testkit.ShelfMediaSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A bot over a storage in memory, with people who write to it. */
final class World {
  static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  static final ChannelIdentity ANA_PHONE = ChannelIdentity.whatsappPhone("34600111222");
  static final ChannelIdentity ANA_ID = ChannelIdentity.whatsappUser("ES.13491208655302741918");
  static final ChannelIdentity BEN_PHONE = ChannelIdentity.whatsappPhone("447700900123");
  static final ChannelIdentity BEN_ID = ChannelIdentity.whatsappUser("GB.99887766554433221100");

  final SettableInstants clock;
  final InMemoryStorage storage;
  private Optional<Opinions> opinions = Optional.empty();
  private LanguageModel model = LanguageModel.none();
  final ShelfMediaSource media;
  final ListSealedFiles files;
  private MediaReader reader = MediaReader.none();
  final ListErasureLedger ledger;
  final CountingIds ids;
  private final AtomicInteger messages;
  private final UnaryOperator<Storage> around;
  private Embedder embedder = Embedder.none();
  private Optional<String> unlockUrl = Optional.empty();
  private Optional<ScriptedVoice> voice = Optional.empty();
  private LocalKeyVault vault = LocalKeyVault.of(new Bytes(new byte[32]));
  private UnaryOperator<Outside> further = outside -> outside;
  private MemoCore core;

  World() {
    this(storage -> storage);
  }

  /** A world whose bot sees the storage through something. */
  World(UnaryOperator<Storage> around) {
    clock = new SettableInstants(START);
    storage = new InMemoryStorage();
    media = new ShelfMediaSource();
    files = new ListSealedFiles(clock);
    ledger = new ListErasureLedger();
    ids = new CountingIds();
    messages = new AtomicInteger();
    this.around = around;
    core = start();
  }

  private World(World shared) {
    embedder = shared.embedder;
    vault = shared.vault;
    clock = shared.clock;
    storage = shared.storage;
    media = shared.media;
    files = shared.files;
    reader = shared.reader;
    ledger = shared.ledger;
    ids = shared.ids;
    messages = shared.messages;
    around = shared.around;
    core = start();
  }

  /** Another process over the same storage. */
  World anotherProcess() {
    return new World(this);
  }

  MemoCore core() {
    return core;
  }

  /** Forgets everything that was held in memory, as a new process would. */
  void restart() {
    core = start();
  }

  /** Starts anew with a model that makes vectors. */
  void restartWith(Embedder model) {
    embedder = model;
    restart();
  }

  /** Starts anew with a language model. */
  void restartWith(LanguageModel other) {
    model = other;
    restart();
  }

  /** Starts anew keeping pictures and documents, with the text that a reader reads in them. */
  void restartWith(MediaReader other) {
    reader = other;
    restart();
  }

  /** Starts anew with a page where people log in. */
  void restartWithPage(String url) {
    unlockUrl = Optional.of(url);
    restart();
  }

  /** Starts anew with a page where people log in, and with voice notes that are heard. */
  void restartWithVoice(ScriptedVoice heard, String url) {
    voice = Optional.of(heard);
    restartWithPage(url);
  }

  /** Starts anew with other encryption keys; those of the start are 32 zeros. */
  void restartWith(Opinions others) {
    opinions = Optional.of(others);
    restart();
  }

  void restartWith(LocalKeyVault keys) {
    vault = keys;
    restart();
  }

  /** Starts anew with something more from outside. */
  void restartWithMore(UnaryOperator<Outside> more) {
    further = more;
    restart();
  }

  /** What the bot knows an identity by, under the world's first keys. */
  Fingerprint fingerprint(ChannelIdentity identity) {
    return fingerprints().identity(identity);
  }

  Fingerprints fingerprints() {
    LocalKeyVault first = LocalKeyVault.of(new Bytes(new byte[32]));
    return new Fingerprints(new PlatformKeys(storage.keys(), first));
  }

  /** The storage as a core with the world's keys sees it: what is written has its proof. */
  ProvenStorage proven() {
    PlatformKeys keys = new PlatformKeys(storage.keys(), vault);
    return new ProvenStorage(
        storage,
        new AccessKey(keys, new Fingerprints(keys), new Signing(keys)),
        clock,
        finding -> {});
  }

  private MemoCore start() {
    Outside outside =
        Outside.of(around.apply(storage), vault, clock, ids)
            .withMediaSources(channel -> media)
            .withArchive(new FileArchive())
            .withSealedFiles(reader.available() ? files : SealedFiles.none(), reader)
            .withErasureLedger(ledger)
            .withEmbedder(embedder)
            .withLanguageModel(model);
    Outside hearing =
        voice
            .map(
                each ->
                    outside
                        .withVoice(each, each, each, each.speech())
                        .withSpokenReplies(each.mouth()))
            .orElse(outside);
    Outside whole = further.apply(unlockUrl.map(hearing::withUnlockUrl).orElse(hearing));
    return opinions.map(each -> MemoCore.with(whole, each)).orElseGet(() -> MemoCore.with(whole));
  }

  /** Words that somebody sends now, under a new message id. */
  Text text(String words, ChannelIdentity... from) {
    return new Text(envelope(from), words);
  }

  Envelope envelope(ChannelIdentity... from) {
    MessageId id = new MessageId("wamid." + messages.incrementAndGet());
    return envelope(id, clock.instant(), Optional.empty(), from);
  }

  /** The same as somebody forwards it. */
  static Envelope forwarded(Envelope plain) {
    return new Envelope(
        plain.id(),
        plain.via(),
        plain.sender(),
        plain.sentAt(),
        plain.receivedAt(),
        plain.group(),
        true,
        plain.replyTo());
  }

  static Envelope envelope(
      MessageId id, Instant sentAt, Optional<String> group, ChannelIdentity... from) {
    return new Envelope(
        id,
        "our-number",
        new Sender(List.of(from), Optional.of("Somebody")),
        sentAt,
        sentAt,
        group,
        false,
        Optional.empty());
  }

  /** Sends words and gives what is answered; the clock moves on a second. */
  Reply say(String words, ChannelIdentity... from) {
    return receive(text(words, from));
  }

  Reply receive(IncomingMessage message) {
    clock.advance(Duration.ofSeconds(1));
    return core.bot().receive(message);
  }

  MemberRef member(ChannelIdentity identity) {
    return core.memories().find(identity).orElseThrow();
  }

  List<Memory> memories(ChannelIdentity identity) {
    return core.memories().export(member(identity));
  }

  List<String> words(ChannelIdentity identity) {
    return memories(identity).stream().map(Memory::text).toList();
  }

  List<AuditEvent> audit(MemberRef member) {
    return storage.inTenant(member.tenant(), scope -> scope.auditAfter(member.member(), 0, 10_000));
  }

  Stream<AuditEvent.Act> acts(MemberRef member) {
    return audit(member).stream().map(AuditEvent::act);
  }
}
