package io.echovault.speech;

import com.microsoft.cognitiveservices.speech.CancellationErrorCode;
import com.microsoft.cognitiveservices.speech.PropertyId;
import com.microsoft.cognitiveservices.speech.SpeechConfig;
import io.echovault.speech.SpeechCall.Outcome;

/** What calls of the service have in common: where it is, and what its errors mean. */
final class AzureSession {
  private AzureSession() {}

  /**
   * The SDK's settings for one call, to be closed.
   *
   * @throws LinkageError when the native library does not run here
   */
  static SpeechConfig open(AzureSpeechSettings settings) {
    if (settings.endpoint().isEmpty()) {
      return SpeechConfig.fromSubscription(settings.key(), settings.region());
    }
    SpeechConfig config = SpeechConfig.fromEndpoint(settings.endpoint().get());
    config.setProperty(PropertyId.SpeechServiceConnection_Key, settings.key());
    return config;
  }

  /** What a cancellation means; each code that the SDK knows is here. */
  static Outcome outcome(CancellationErrorCode code) {
    return switch (code) {
      case NoError -> Outcome.ANSWERED;
      case AuthenticationFailure, Forbidden -> Outcome.UNAUTHORISED;
      case BadRequest, ServiceRedirectPermanent, EmbeddedModelError -> Outcome.NOT_TAKEN;
      case TooManyRequests -> Outcome.TOO_FAST;
      case ServiceTimeout -> Outcome.TIMED_OUT;
      case ConnectionFailure,
          ServiceError,
          ServiceUnavailable,
          ServiceRedirectTemporary,
          RuntimeError ->
          Outcome.UNAVAILABLE;
    };
  }
}
