package io.echovault.architecture.planted.core.bot;

import io.echovault.architecture.planted.core.wording.Phrase;

/** Breaks: of wording, others know only the renderer and what it gives. */
record LooksUpAPhrase(Phrase phrase) {}
