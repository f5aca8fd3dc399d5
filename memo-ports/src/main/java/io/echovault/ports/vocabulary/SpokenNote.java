package io.echovault.ports.vocabulary;

/**
 * A voice note.
 *
 * @param file Opus in Ogg, as the channel gave it
 * @param recording the decoded file, at the rate of {@code VoiceNotes}
 */
public record SpokenNote(Bytes file, Recording recording) {}
