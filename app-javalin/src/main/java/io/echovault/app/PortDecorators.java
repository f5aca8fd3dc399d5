package io.echovault.app;

import io.echovault.app.web.Logins;
import io.echovault.ports.outbound.Inbox;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.outbound.SpeechToText;
import io.echovault.ports.outbound.Storage;
import io.echovault.smtp.SmtpSender;
import io.echovault.smtp.SmtpSettings;
import java.time.InstantSource;

/**
 * What stands between the app and the outside. Each method is asked once, at the start, with the
 * real thing, and gives what the app works on in its place; unless it says otherwise, the same.
 */
public interface PortDecorators {
  /** Nothing stands between. */
  PortDecorators NONE = new PortDecorators() {};

  default Inbox inbox(Inbox direct) {
    return direct;
  }

  default Outbox outbox(Outbox direct) {
    return direct;
  }

  default Storage storage(Storage direct) {
    return direct;
  }

  default MessageSender sender(MessageSender direct) {
    return direct;
  }

  /** What sends mail, where the settings name a server. */
  default MessageSender mail(SmtpSettings settings, InstantSource instants) {
    return new SmtpSender(settings, instants);
  }

  /** The language model, or none where the settings name none. */
  default LanguageModel languageModel(LanguageModel direct) {
    return direct;
  }

  /** What writes voice notes down, or none where the settings name none. */
  default SpeechToText speechToText(SpeechToText direct) {
    return direct;
  }

  /** How members log in over the web. */
  default Logins logins(Logins direct) {
    return direct;
  }
}
