package io.echovault.core.bot;

import io.echovault.core.answer.Answer;
import io.echovault.core.identity.Located;
import io.echovault.core.text.MessageWork;
import io.echovault.core.voice.Heard;
import io.echovault.core.voice.VoiceDesk;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.IncomingMessage.Media;
import java.util.Optional;

/** Has voice notes heard before they are read like any other words. */
public final class Hearing {
  private final VoiceDesk desk;

  public Hearing(VoiceDesk desk) {
    this.desk = desk;
  }

  /**
   * A message that was heard.
   *
   * @param handling of the message, with its words where these were written down
   * @param done what came of a note that is not to be read
   */
  record Result(Handling handling, Optional<Done> done) {}

  /** Hears a message if it is a voice note; every other message stays as it is. */
  Result hear(Located located, Handling handling) {
    IncomingMessage message = handling.message();
    if (!desk.concerns(message)) {
      return new Result(handling, Optional.empty());
    }
    Media note = (Media) message;
    Heard heard =
        MessageWork.unlimited(
            () ->
                desk.hear(
                    located.member(),
                    note,
                    handling.fingerprint(),
                    scope -> handling.fence().ifPresent(scope::verify)));
    if (heard instanceof Heard.Words words) {
      IncomingMessage.Text text = new IncomingMessage.Text(note.envelope(), words.text(), true);
      return new Result(handling.of(text), Optional.empty());
    }
    return new Result(handling, Optional.of(done(note, heard)));
  }

  private static Done done(Media note, Heard heard) {
    if (heard instanceof Heard.Said said) {
      return Done.ending(
          (memberTransaction, notebook) -> Answer.say(said.outcome().apply(memberTransaction)));
    } else if (heard instanceof Heard.Unwritten unwritten) {
      return Done.ending(
          (memberTransaction, notebook) ->
              KeptNotes.keep(memberTransaction, notebook, note.envelope(), unwritten));
    }
    return Done.ending((memberTransaction, notebook) -> Answer.SILENCE);
  }
}
