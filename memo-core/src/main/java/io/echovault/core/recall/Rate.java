package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;

/** What something costs for a time: "13 an hour" is a price, and no length of time. */
final class Rate {
  private static final BoundedPattern PER =
      BoundedPattern.compile(
          "\\b\\d{1,6}(?:[.,]\\d{1,2})?(?: ?(?:an? |per |each |/ ?)|"
              + " (?:a la|al|por|por la|pro|die|de l'|l'|par|all'|a|ao|por a|ogni|je|har) ?)"
              + "(?:hour|hr|h|day|week|month|session|visit|hora|dia|semana|mes|stunde|tag|woche"
              + "|monat|heure|jour|semaine|mois|ora|giorno|settimana|mese|ghanta|din|hafta|mahina)\\b");

  private Rate() {}

  /** Whether a memory tells one. */
  static boolean isIn(String text) {
    return PER.matcher(Words.plain(text)).find();
  }
}
