package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.outbound.RecordingFingerprints;
import io.echovault.ports.outbound.SpeakerVerifier;
import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.outbound.VoiceNotes;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.DeclaredTenant;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MemberRef;
import io.echovault.ports.vocabulary.MemoException;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.Metered;
import io.echovault.ports.vocabulary.Plan;
import io.echovault.ports.vocabulary.Plans;
import io.echovault.ports.vocabulary.Recording;
import io.echovault.ports.vocabulary.Role;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.SpeechHints;
import io.echovault.ports.vocabulary.SpokenNote;
import io.echovault.ports.vocabulary.TranscriptResult;
import io.echovault.ports.vocabulary.VoiceNoteResult;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import io.echovault.testkit.Race;
import io.echovault.testkit.ScriptedLanguageModel;
import io.echovault.testkit.ShelfMediaSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty people of an organisation at a limit of its plan at once, over PostgreSQL. */
class PlanRacesTest {
  private static final int PEOPLE = 50;
  private static final int LIMIT = 20;
  private static final int TRIES = 200;
  private static final long PAUSE_NANOS = 50_000_000;
  private static final long CALL = 1_000;
  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
  private static final Plans PLANS =
      new Plans(
          List.of(
              new Plan(
                  "free",
                  Optional.empty(),
                  "",
                  Map.of(
                      Metered.VOICE_SECONDS,
                      (long) LIMIT,
                      Metered.MODEL_MICROS,
                      LIMIT * CALL,
                      Metered.MEMBERS,
                      (long) PEOPLE))),
          "free",
          Duration.ofDays(14));

  private final LocalPostgres postgres = LocalPostgres.temporary();
  private final PostgresDatabase database =
      PostgresDatabase.open(new PostgresSettings(postgres.url(), Optional.empty(), 8));
  private final ShelfMediaSource media = new ShelfMediaSource();
  private final AtomicInteger transcribed = new AtomicInteger();
  private final ScriptedLanguageModel model = new ScriptedLanguageModel();
  private final MemoCore core =
      MemoCore.with(
          Outside.of(
                  database.storage(),
                  LocalKeyVault.of(new Bytes(new byte[32])),
                  InstantSource.fixed(NOW),
                  UUID::randomUUID)
              .withMediaSources(channel -> media)
              .withVoice(
                  new OneSecond(),
                  SpeakerVerifier.none(),
                  RecordingFingerprints.none(),
                  new Counting(transcribed))
              .withLanguageModel(model)
              .withPlans(PLANS));

  @BeforeEach
  void everybodyIsThere() {
    core.tenantDesk().apply(List.of(crowd(PEOPLE)));
    for (int i = 0; i < PEOPLE; i++) {
      assertThat(core.bot().receive(says(i, "The blue bowl is in box 7", "wamid.a")).body())
          .contains("#1");
    }
  }

  @AfterEach
  void close() {
    database.close();
    postgres.close();
  }

  @Test
  void neverOneNoteTooManyIsWrittenDownAndNoneIsLost() {
    List<String> replies = atOnce(this::note);
    assertThat(transcribed).hasValue(LIMIT);
    assertThat(replies).filteredOn(each -> each.contains("no voice minutes left")).hasSize(30);
    assertThat(replies).allMatch(each -> each.contains("#2"));
    assertThat(used(Metered.VOICE_SECONDS)).isEqualTo(LIMIT);
  }

  @Test
  void neverOneCallOfTheModelTooMany() {
    assertThat(used(Metered.MODEL_MICROS)).isZero();
    model.costing(CALL, CALL);
    int before = model.paid();
    List<String> replies = atOnce(i -> says(i, "Where is the blue bowl?", "wamid.b"));
    assertThat(replies).allMatch(each -> each.contains("box 7"));
    assertThat(used(Metered.MODEL_MICROS)).isEqualTo(LIMIT * CALL);
    assertThat(model.paid() - before).isEqualTo(LIMIT);
  }

  @Test
  void neverOneMemberTooMany() {
    DeclaredTenant more = crowd(PEOPLE + 10);
    Callable<Integer> apply =
        () -> again(() -> core.tenantDesk().apply(List.of(more)).undone().size());
    assertThat(Race.between(Collections.nCopies(8, apply))).containsOnly(10);
    long people =
        core.tenantDesk().list().get(0).people().values().stream().mapToLong(each -> each).sum();
    assertThat(people).isEqualTo(PEOPLE);
  }

  private List<String> atOnce(IntFunction<IncomingMessage> message) {
    return Race.between(
        IntStream.range(0, PEOPLE)
            .mapToObj(message)
            .<Callable<String>>map(each -> () -> answered(each))
            .toList());
  }

  /** As the pumps do: again while the database is busy. */
  private String answered(IncomingMessage message) {
    return again(() -> core.bot().receive(message).body());
  }

  private static <T> T again(Supplier<T> work) {
    for (int left = TRIES; ; left--) {
      try {
        return work.get();
      } catch (MemoException.TryAgain busy) {
        if (left == 0) {
          throw busy;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private long used(Metered what) {
    MemberRef member = core.memories().find(phone(0)).orElseThrow();
    return database
        .storage()
        .<Long>inTenant(
            member.tenant(), scope -> scope.billing().used(what, YearMonth.of(2026, 11)));
  }

  private static DeclaredTenant crowd(int people) {
    return new DeclaredTenant(
        "crowd",
        "Crowd",
        false,
        List.of(),
        IntStream.range(0, people)
            .mapToObj(
                i ->
                    new DeclaredTenant.User(
                        phone(i),
                        "Person " + i,
                        i == 0 ? Role.OWNER : Role.MEMBER,
                        Optional.empty()))
            .toList());
  }

  private static ChannelIdentity phone(int number) {
    return ChannelIdentity.whatsappPhone("3460055500" + (10 + number));
  }

  private Media note(int who) {
    String id = media.put("media-" + who, new byte[] {(byte) who});
    return new Media(
        envelope(who, "wamid.note"),
        Media.Kind.VOICE_NOTE,
        id,
        "audio/ogg",
        Optional.empty(),
        Optional.empty());
  }

  private static Text says(int who, String words, String id) {
    return new Text(envelope(who, id), words);
  }

  private static Envelope envelope(int who, String id) {
    return new Envelope(
        new MessageId(id + "." + who),
        "106540000000001",
        new Sender(List.of(phone(who)), Optional.of("Somebody")),
        NOW,
        NOW,
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** Every note is a second of silence. */
  private static final class OneSecond implements VoiceNotes {
    @Override
    public boolean available() {
      return true;
    }

    @Override
    public VoiceNoteResult decode(Bytes file, Duration longest) {
      return new VoiceNoteResult.Heard(new Recording(RATE, new short[RATE]));
    }

    @Override
    public Bytes encode(Recording recording) {
      throw new UnsupportedOperationException("nothing is encoded here");
    }
  }

  /** Counts what it writes down. */
  private record Counting(AtomicInteger notes) implements SpeechToText {
    @Override
    public boolean available() {
      return true;
    }

    @Override
    public boolean inProcess() {
      return true;
    }

    @Override
    public TranscriptResult transcribe(SpokenNote note, SpeechHints hints) {
      return new TranscriptResult.Written(
          "remember that the boat is number " + notes.incrementAndGet(), Optional.empty());
    }
  }
}
