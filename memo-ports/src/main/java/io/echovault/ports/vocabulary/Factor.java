package io.echovault.ports.vocabulary;

/** What a person shows to log in: something they know, or something they are. Stored by name. */
public enum Factor {
  PIN,
  VOICE
}
