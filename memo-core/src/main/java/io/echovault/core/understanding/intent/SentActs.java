package io.echovault.core.understanding.intent;

/**
 * What is done for each kind of {@link Sent}: something that was sent.
 *
 * @param <R> what comes of it
 */
public interface SentActs<R> {
  R nothing(Sent.Nothing intent);

  R blank(Sent.Blank intent);

  R unsupported(Sent.Unsupported intent);

  R memoryFile(Sent.MemoryFile intent);

  R wordless(Sent.Wordless intent);

  R captioned(Sent.Captioned intent);

  R file(Sent.File intent);

  R cards(Sent.Cards intent);

  R edit(Sent.Edit intent);

  R revoke(Sent.Revoke intent);

  R digits(Sent.Digits intent);
}
