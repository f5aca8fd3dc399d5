package io.echovault.architecture.planted.core.recall;

import io.echovault.architecture.planted.core.wording.Phrase;

/** Breaks: answers become words where they are kept and sent only. */
record SpeaksItself(Phrase phrase) {}
