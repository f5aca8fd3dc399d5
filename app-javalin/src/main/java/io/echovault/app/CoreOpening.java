package io.echovault.app;

import io.echovault.app.Closing.Stage;
import io.echovault.app.media.Tesseract;
import io.echovault.app.metrics.CountedReadings;
import io.echovault.app.metrics.Metrics;
import io.echovault.app.metrics.RememberedCount;
import io.echovault.app.settings.Settings;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.media.FileMediaReader;
import io.echovault.openai.OpenAiLanguageModel;
import io.echovault.ports.outbound.Embedder;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.MediaSources;
import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.outbound.Storage;
import io.echovault.ports.outbound.TextToSpeech;
import io.echovault.ports.vocabulary.Channel;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.stripe.StripeGateway;
import io.echovault.text.LuceneTextAnalyzer;
import io.echovault.voice.MixtureSpeakerVerifier;
import io.echovault.voice.OpusVoiceNotes;
import io.echovault.voice.SpectralFingerprints;
import io.echovault.whatsapp.WhatsAppMediaSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens the core of the running bot over everything outside. */
final class CoreOpening {
  private final Settings settings;
  private final Hooks hooks;
  private final Metrics metrics;
  private final Closing closing;

  CoreOpening(Settings settings, Hooks hooks, Metrics metrics, Closing closing) {
    this.settings = settings;
    this.hooks = hooks;
    this.metrics = metrics;
    this.closing = closing;
  }

  MemoCore open(
      PostgresDatabase database,
      Embedder embedder,
      Optional<OpenAiLanguageModel> model,
      SpeechToText speech,
      TextToSpeech spoken) {
    Storage storage = hooks.portDecorators().storage(database.storage());
    LanguageModel direct = model.<LanguageModel>map(each -> each).orElseGet(LanguageModel::none);
    var media =
        closing.later(Stage.SENDER, new WhatsAppMediaSource(App.whatsApp(settings, App.SENDING)));
    return MemoCore.with(
        paying(
                Wiring.outside(
                    settings,
                    storage,
                    hooks.instants(),
                    new FileMediaReader(Tesseract.ofThisMachine())))
            .withMediaSources(MediaSources.of(Map.of(Channel.WHATSAPP, media)))
            .withVoice(
                new OpusVoiceNotes(new ThreadWork()),
                MixtureSpeakerVerifier.open(),
                new SpectralFingerprints(),
                hooks.portDecorators().speechToText(speech))
            .withSpokenReplies(spoken)
            .withEmbedder(embedder)
            .withLanguageModel(hooks.portDecorators().languageModel(direct))
            .withTextAnalyzer(LuceneTextAnalyzer.choosing(Locale.ENGLISH))
            .withWorkClock(new ThreadWork())
            .withMemoryListener(new RememberedCount(metrics))
            .withAccessAlarm(AccessLines.counted(metrics))
            .withReadingFaults(new CountedReadings(metrics)));
  }

  private Outside paying(Outside outside) {
    return Wiring.payments(settings)
        .map(stripe -> new StripeGateway(stripe, hooks.instants(), Math::random))
        .map(gateway -> closing.later(Stage.SENDER, gateway))
        .map(gateway -> outside.withPayments(gateway, settings.publicUrl().orElse("") + "/"))
        .orElse(outside);
  }
}
