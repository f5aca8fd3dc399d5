package io.echovault.core.command;

import static java.util.Map.entry;

import io.echovault.core.answer.Message;
import io.echovault.core.text.Letters;
import io.echovault.core.text.PlainText;
import io.echovault.ports.vocabulary.Tier;
import java.util.List;
import java.util.Map;

/** What people call the tiers. */
final class Tiers {
  /** Each name in the form that {@link PlainText} gives it, in every language with texts. */
  static final Map<String, Tier> NAMES =
      Map.ofEntries(
          entry("general", Tier.GENERAL),
          entry("everyday", Tier.GENERAL),
          entry("facts", Tier.GENERAL),
          entry("chronological", Tier.CHRONOLOGICAL),
          entry("dated", Tier.CHRONOLOGICAL),
          entry("dates", Tier.CHRONOLOGICAL),
          entry("events", Tier.CHRONOLOGICAL),
          entry("calendar", Tier.CHRONOLOGICAL),
          entry("appointments", Tier.CHRONOLOGICAL),
          entry("cronologico", Tier.CHRONOLOGICAL),
          entry("confidential", Tier.CONFIDENTIAL),
          entry("private", Tier.CONFIDENTIAL),
          entry("confidencial", Tier.CONFIDENTIAL),
          entry("secret", Tier.SECRET),
          entry("secrets", Tier.SECRET),
          entry("passwords", Tier.SECRET),
          entry("secreto", Tier.SECRET),
          entry("geral", Tier.GENERAL),
          entry("generale", Tier.GENERAL),
          entry("allgemein", Tier.GENERAL),
          entry(PlainText.of("सामान्य"), Tier.GENERAL),
          entry("chronologisch", Tier.CHRONOLOGICAL),
          entry("chronologique", Tier.CHRONOLOGICAL),
          entry(PlainText.of("तारीख वाली"), Tier.CHRONOLOGICAL),
          entry("vertraulich", Tier.CONFIDENTIAL),
          entry("confidentiel", Tier.CONFIDENTIAL),
          entry("riservato", Tier.CONFIDENTIAL),
          entry(PlainText.of("गोपनीय"), Tier.CONFIDENTIAL),
          entry("geheim", Tier.SECRET),
          entry("segreto", Tier.SECRET),
          entry(PlainText.of("गुप्त"), Tier.SECRET),
          entry("ultrasecreto", Tier.ULTRA_SECRET),
          entry("ultrassecreto", Tier.ULTRA_SECRET),
          entry("streng geheim", Tier.ULTRA_SECRET),
          entry("segretissimo", Tier.ULTRA_SECRET),
          entry(PlainText.of("अति गुप्त"), Tier.ULTRA_SECRET),
          entry("ultra secret", Tier.ULTRA_SECRET),
          entry("ultrasecret", Tier.ULTRA_SECRET),
          entry("top secret", Tier.ULTRA_SECRET));

  private Tiers() {}

  /** How many there are of one tier, of counts in the order of the tiers. */
  static int count(List<Integer> counts, Tier tier) {
    return counts.get(List.of(Tier.values()).indexOf(tier));
  }

  /** What a tier is called. */
  static Message name(Tier tier) {
    return Message.of("tier." + Letters.lower(tier.name()).replace('_', '-'));
  }
}
