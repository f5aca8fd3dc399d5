package io.echovault.ports.vocabulary;

/** How the words of a memory came to us. */
public enum Provenance {
  SAID,
  VOICE,
  PHOTO,
  DOCUMENT,
  PLACE,
  CONTACT,
  FORWARDED,
  IMPORTED
}
