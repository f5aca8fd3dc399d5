package io.echovault.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.doctor.Doctor;
import io.echovault.app.doctor.Finding;
import io.echovault.app.doctor.Finding.Result;
import io.echovault.simulator.azure.SpeechFault;
import io.echovault.simulator.azure.SpeechServer;
import io.echovault.testkit.SyntheticSpeech;
import io.echovault.voice.OpusVoiceNotes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the doctor says of Azure Speech, which is asked through its SDK. */
@Tag("slow")
class SpeechCheckTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String ANOTHER_KEY = "fedcba9876543210fedcba9876543210";

  private final SpeechServer server = SpeechServer.start(0, KEY);

  @AfterEach
  void close() {
    server.close();
  }

  private Finding look(String key) {
    return look("speech", key);
  }

  private Finding look(String check, String key) {
    Map<String, String> environment =
        Map.of(
            "DATABASE_URL",
            "postgresql://echovault:not-asked@127.0.0.1:9/echovault",
            "ENCRYPTION_KEY",
            "00112233445566778899aabbccddeeff".repeat(2),
            "WHATSAPP_ACCESS_TOKEN",
            "canary-access-token",
            "WHATSAPP_PHONE_NUMBER_ID",
            RunningBot.NUMBER,
            "WEBHOOK_VERIFY_TOKEN",
            RunningBot.VERIFY_TOKEN,
            "WEBHOOK_SECRET",
            RunningBot.SECRET,
            "AZURE_SPEECH_KEY",
            key,
            "AZURE_SPEECH_ENDPOINT",
            server.url());
    return new Doctor(environment, InstantSource.system()).look(check).finding();
  }

  @Test
  void passesWhereSilenceIsHeardAsSilence() {
    Finding finding = look(KEY);
    assertThat(finding.result()).as(finding.what()).isEqualTo(Result.PASS);
    assertThat(server.heard()).hasSize(1);
    assertThat(server.complaints()).isEmpty();
  }

  @Test
  void saysThatAKeyIsNotTaken() {
    Finding finding = look(ANOTHER_KEY);
    assertThat(finding.result()).isEqualTo(Result.FAIL);
    assertThat(finding.what()).contains("does not take the key").doesNotContain(ANOTHER_KEY);
    assertThat(finding.remedy()).contains("AZURE_SPEECH_REGION").doesNotContain(ANOTHER_KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "429, come too fast, Raise the quota",
    "503, not reached or has trouble, AZURE_SPEECH_REGION",
    "400, not reached or has trouble, AZURE_SPEECH_REGION"
  })
  void saysWhatIsWrongWithTheService(int status, String what, String remedy) {
    server.next(20, new SpeechFault.Refused(status));
    Finding finding = look(KEY);
    assertThat(finding.result()).isEqualTo(Result.FAIL);
    assertThat(finding.what()).contains(what);
    assertThat(finding.remedy()).contains(remedy);
  }

  /** Has the service speak by one voice, and hear what it said last, or something else. */
  private void voice(boolean hearsWhatItSaid) {
    OpusVoiceNotes notes = new OpusVoiceNotes(() -> Duration.ZERO);
    AtomicInteger recordings = new AtomicInteger();
    AtomicReference<String> said = new AtomicReference<>("");
    server
        .speaking(
            words -> {
              said.set(words.text());
              int recording = recordings.incrementAndGet();
              return notes.encode(SyntheticSpeech.speaker(1, recording, 6)).array();
            })
        .hearing(sound -> hearsWhatItSaid ? String.valueOf(said.get()) : "one two three");
  }

  @Test
  void passesWhereATestMemberIsLetInByTheVoiceOfTheService() {
    voice(true);
    Finding finding = look("voice-login", KEY);
    assertThat(finding.result()).as(finding.what()).isEqualTo(Result.PASS);
    assertThat(server.spoken()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(server.heard()).hasSameSizeAs(server.spoken());
    assertThat(server.complaints()).isEmpty();
  }

  @Test
  void saysHowFarATestMemberCame() {
    voice(false);
    assertThat(look("voice-login", KEY).what()).contains("could not be enrolled");
    server.next(20, new SpeechFault.Refused(503));
    assertThat(look("voice-login", KEY).what()).contains("does not speak digits");
  }
}
