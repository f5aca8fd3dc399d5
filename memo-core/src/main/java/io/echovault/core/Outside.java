package io.echovault.core;

import io.echovault.core.billing.Payments;
import io.echovault.core.memory.HeldBytes;
import io.echovault.core.text.MessageWork;
import io.echovault.core.voice.VoicePorts;
import io.echovault.ports.outbound.Archive;
import io.echovault.ports.outbound.Checkpoints;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.outbound.ErasureLedger;
import io.echovault.ports.outbound.KeyVault;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.MediaReader;
import io.echovault.ports.outbound.MediaSources;
import io.echovault.ports.outbound.MemoryListener;
import io.echovault.ports.outbound.PaymentGateway;
import io.echovault.ports.outbound.ReadingFaults;
import io.echovault.ports.outbound.RecordingFingerprints;
import io.echovault.ports.outbound.SealedFiles;
import io.echovault.ports.outbound.SpeakerVerifier;
import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TextAnalyzer;
import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.outbound.WorkClock;
import io.echovault.ports.vocabulary.AccessFinding;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.Rates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the bot gets from outside: first what no bot can do without, then what makes it better. */
public final class Outside {
  private final Storage storage;
  private final KeyVault keyVault;
  private final InstantSource instants;
  private final Supplier<UUID> ids;

  // Changed in fresh copies only.
  private MediaPorts media = MediaPorts.NONE;
  private VoicePorts voicePorts = VoicePorts.NONE;
  private Archive archive = Archive.none();
  private Embedder embedder = Embedder.none();
  private TextAnalyzer textAnalyzer = TextAnalyzer.none();
  private LanguageModel languageModel = LanguageModel.none();
  private long heldBytes = HeldBytes.ofThisHeap();
  private KeptApart kept = KeptApart.NOTHING;
  private LoginRules login = LoginRules.USUAL;
  private WorkRules work = WorkRules.USUAL;
  private Consumer<AccessFinding> accessAlarm = finding -> {};
  private MemoryListener memoryListener = MemoryListener.none();
  private Payments billing = Payments.NONE;
  private Telling telling = Telling.USUAL;

  private Outside(Storage storage, KeyVault keyVault, InstantSource instants, Supplier<UUID> ids) {
    this.storage = storage;
    this.keyVault = keyVault;
    this.instants = instants;
    this.ids = ids;
  }

  /** What no bot can do without; the ids are new ones, such as {@code UUID::randomUUID}. */
  public static Outside of(
      Storage storage, KeyVault keyVault, InstantSource instants, Supplier<UUID> ids) {
    return new Outside(storage, keyVault, instants, ids);
  }

  /** The same, with the address of the privacy text that a welcome names. */
  public Outside withPrivacyUrl(String url) {
    return changed(copy -> copy.telling = telling.naming(url));
  }

  /** The same, with what gives the content of the files that people send. */
  public Outside withMediaSources(MediaSources sources) {
    Outside copy = changed(each -> each.media = media.with(sources));
    copy.voicePorts = voicePorts.from(sources);
    return copy;
  }

  /** The same, keeping pictures and documents with their text; without, only words with them. */
  public Outside withSealedFiles(SealedFiles files, MediaReader reader) {
    return changed(copy -> copy.media = copy.media.with(files, reader));
  }

  /** The same, hearing voice notes: speakers and copies told apart, and words written down. */
  public Outside withVoice(
      VoiceNotes notes, SpeakerVerifier speakers, RecordingFingerprints copies, SpeechToText text) {
    return changed(copy -> copy.voicePorts = voicePorts.by(notes, speakers, copies, text));
  }

  /** The same, speaking replies to members who want to hear them. */
  public Outside withSpokenReplies(TextToSpeech speech) {
    return changed(copy -> copy.voicePorts = voicePorts.by(speech));
  }

  /** The same, reading files with many memories and writing copies; without it, neither is done. */
  public Outside withArchive(Archive formats) {
    return changed(copy -> copy.archive = formats);
  }

  /** The same, finding memories by what they mean besides their words. */
  public Outside withEmbedder(Embedder model) {
    return changed(copy -> copy.embedder = model);
  }

  /** The same, knowing the words of more scripts than the core does. */
  public Outside withTextAnalyzer(TextAnalyzer analyzer) {
    return changed(copy -> copy.textAnalyzer = analyzer);
  }

  /** The same, reading messages and wording answers with a language model too. */
  public Outside withLanguageModel(LanguageModel model) {
    return changed(copy -> copy.languageModel = model);
  }

  /** The same, holding memories in about so many bytes of the heap, not in two fifths of it. */
  public Outside withHeldBytes(long bytes) {
    Required.that(bytes >= 0, "the bytes of the heap to hold memories in are 0 or more");
    return changed(copy -> copy.heldBytes = bytes);
  }

  /** The same, keeping signed checkpoints of the audit chains somewhere. */
  public Outside withCheckpoints(Checkpoints checkpoints) {
    return changed(copy -> copy.kept = copy.kept.with(checkpoints));
  }

  /** The same, noting there who is erased. Without a ledger nobody can be. */
  public Outside withErasureLedger(ErasureLedger ledger) {
    return changed(copy -> copy.kept = copy.kept.with(ledger));
  }

  /** The same, whose store has backups that are kept so long, 30 days unless said otherwise. */
  public Outside withBackupsKept(Duration length) {
    Required.that(!length.isNegative(), "backups are kept for no time or longer, not for less");
    return changed(copy -> copy.kept = copy.kept.with(length));
  }

  /** The same, with the address of the page for PINs; without one nobody can log in. */
  public Outside withUnlockUrl(String url) {
    return changed(copy -> copy.login = copy.login.at(url));
  }

  /** The same, whose sessions last so long unused, and where so many wrong PINs lock out, 1 up. */
  public Outside withLogin(Duration timeout, int attempts) {
    return changed(copy -> copy.login = copy.login.with(timeout, attempts));
  }

  /** The same, measuring the work of a message by that clock, not by the time of day. */
  public Outside withWorkClock(WorkClock clock) {
    return changed(copy -> copy.work = copy.work.with(clock));
  }

  /** The same, failing a message that takes more work than that; 8 s unless said otherwise. */
  public Outside withMessageDeadline(Duration most) {
    Required.that(most.compareTo(Duration.ZERO) > 0, "a message gets a positive deadline");
    return changed(copy -> copy.work = copy.work.with(most));
  }

  /** The same, telling of what could not be read out of people's words. */
  public Outside withReadingFaults(ReadingFaults told) {
    return changed(copy -> copy.work = copy.work.with(told));
  }

  /** The same, telling of each row that was refused, by the thread that met it, not in its work. */
  public Outside withAccessAlarm(Consumer<AccessFinding> alarm) {
    return changed(copy -> copy.accessAlarm = alarm);
  }

  /**
   * The same, whose callers give each answer to its sender as the bot returns it. Nothing is put
   * into an outbox then, nothing is mailed, answers are kept eight days for messages that come
   * twice, and what nobody asked for is told with the next answer.
   */
  public Outside answersDirectly() {
    return changed(copy -> copy.telling = telling.directly());
  }

  /** The same, with who hears which memories changed, once that is committed. */
  public Outside withMemoryListener(MemoryListener listener) {
    return changed(copy -> copy.memoryListener = listener);
  }

  /** The same, where what members keep is bound by plans; without, nobody has limits. */
  public Outside withPlans(Plans known) {
    return changed(copy -> copy.billing = billing.with(known));
  }

  /** The same, knowing what messages cost: owners are shown it, and notices wait on busy days. */
  public Outside withRates(Rates known) {
    return changed(copy -> copy.billing = billing.with(known));
  }

  /** The same, where plans can be paid for; a browser goes to the page after it paid or did not. */
  public Outside withPayments(PaymentGateway gateway, String page) {
    return changed(copy -> copy.billing = billing.by(gateway, page));
  }

  /** The same, mailing what members are to know besides the chat; its sender is on the outbox. */
  public Outside withMail() {
    return changed(copy -> copy.telling = telling.mailing());
  }

  private Outside changed(Consumer<Outside> change) {
    var copy = new Outside(storage, keyVault, instants, ids);
    copy.media = media;
    copy.voicePorts = voicePorts;
    copy.archive = archive;
    copy.embedder = embedder;
    copy.textAnalyzer = textAnalyzer;
    copy.languageModel = languageModel;
    copy.heldBytes = heldBytes;
    copy.kept = kept;
    copy.login = login;
    copy.work = work;
    copy.accessAlarm = accessAlarm;
    copy.memoryListener = memoryListener;
    copy.billing = billing;
    copy.telling = telling;
    change.accept(copy);
    return copy;
  }

  Storage storage() {
    return storage;
  }

  KeyVault keyVault() {
    return keyVault;
  }

  InstantSource instants() {
    return instants;
  }

  Supplier<UUID> ids() {
    return ids;
  }

  MediaPorts media() {
    return media;
  }

  VoicePorts voicePorts() {
    return voicePorts;
  }

  Archive archive() {
    return archive;
  }

  Embedder embedder() {
    return embedder;
  }

  TextAnalyzer textAnalyzer() {
    return textAnalyzer;
  }

  LanguageModel languageModel() {
    return languageModel;
  }

  long heldBytes() {
    return heldBytes;
  }

  KeptApart kept() {
    return kept;
  }

  MemoryListener memoryListener() {
    return memoryListener;
  }

  Payments billing() {
    return billing;
  }

  Telling telling() {
    return telling;
  }

  LoginRules login() {
    return login;
  }

  Consumer<AccessFinding> accessAlarm() {
    return accessAlarm;
  }

  MessageWork.Limits limits() {
    return work.limits(instants);
  }
}
