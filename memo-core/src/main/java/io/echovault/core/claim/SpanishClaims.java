package io.echovault.core.claim;

import static io.echovault.core.claim.Patterns.rule;

import io.echovault.core.claim.Claim.Weight;
import java.util.List;

/** How Spanish claims something; accents are gone. */
final class SpanishClaims {
  private static final String WHO = "(?<subject>[Mm]i \\p{Ll}+|" + Patterns.NAME + ")";
  private static final String WHO_OR_I =
      "(?:(?<subject>Yo|[Mm]i \\p{Ll}+|" + Patterns.NAME + ") )?";
  private static final String THING =
      "(?<subject>(?:[Ee]l|[Ll]a|[Mm]i|[Nn]uestr[oa]) \\p{Ll}+(?: (?!es |esta |se |fue |sale |ahora )\\p{Ll}+){0,3}?)";
  private static final String NOW = "(?<mark>ahora|ya) ";
  private static final String LATELY = "(?: (?:ayer|hoy|la semana pasada|el mes pasado))?";
  private static final String CHANGED =
      "(?:cambiado|cambio|movido|movio|pospuesto|pospuso|aplazado|aplazo|retrasado|retraso|adelantado|adelanto)";

  static final List<ClaimRule> ALL =
      List.of(
          rule(
              "vive en",
              Attributes.HOME,
              Weight.BESIDE,
              WHO_OR_I
                  + "(?:(?<mark>[Aa]hora) )?[Vv]iv(?:e|o) (?:(?<mark2>ahora) )?en "
                  + Patterns.PLACE),
          rule(
              "se mudo a",
              Attributes.HOME,
              Weight.INSTEAD,
              WHO_OR_I
                  + "(?:[Ss]e|[Mm]e) (?:mudo|mude|ha mudado|he mudado|ha ido a vivir|fue a vivir) a "
                  + Patterns.PLACE
                  + LATELY),
          rule(
              "ya no vive en",
              Attributes.HOME,
              Weight.ENDED,
              WHO_OR_I + "[Yy]a no viv(?:e|o) en " + Patterns.PLACE),
          rule(
              "trabaja en",
              Attributes.WORK,
              Weight.BESIDE,
              WHO + " (?:" + NOW + ")?trabaja (?:(?<mark2>ahora) )?en " + Patterns.FIRM),
          rule(
              "ya no trabaja en",
              Attributes.WORK,
              Weight.ENDED,
              WHO + " ya no trabaja en " + Patterns.FIRM),
          rule(
              "calza",
              Attributes.SHOE_SIZE,
              Weight.INSTEAD,
              WHO + " (?:ahora |ya )?calza (?:ahora )?(?:un |el |la )?(?<value>[1-4]\\d)"),
          rule(
              "tiene anos",
              Attributes.AGE,
              Weight.INSTEAD,
              WHO
                  + " (?:ahora |ya )?(?:tiene|ha cumplido|cumplio) (?:ya )?(?<value>\\d{1,3}) anos"),
          rule(
              "tiene uno",
              "",
              Weight.BESIDE,
              "(?<subject>[Mm]i) (?:(?<mark>nuev[oa]) )?(?<attribute>\\p{Ll}+(?: de \\p{Ll}+)?) "
                  + "(?:(?<mark2>ahora) )?es (?:ahora )?(?:el |la )?"
                  + Patterns.NAMED),
          rule(
              "el de alguien",
              "",
              Weight.BESIDE,
              "(?:[Ee]l|[Ll]a) (?:(?<mark>nuev[oa]) )?(?<attribute>\\p{Ll}+(?: de \\p{Ll}+)?) de (?<subject>"
                  + Patterns.NAME
                  + ") (?:(?<mark2>ahora) )?es (?:ahora )?(?:el |la )?"
                  + Patterns.NAMED),
          rule(
              "es a una hora",
              Attributes.TIME,
              Weight.BESIDE,
              THING
                  + " (?:"
                  + NOW
                  + ")?(?:es|sale|empieza|abre) (?:(?<mark2>ahora) )?"
                  + "(?:a las?|el(?: dia)?) (?<value>.{1,40})",
              Patterns::isTime),
          rule(
              "se ha cambiado a una hora",
              Attributes.TIME,
              Weight.INSTEAD,
              THING
                  + " (?:se ha|ha sido|se|fue|han) "
                  + CHANGED
                  + " (?:al?|para|hasta)(?: las?| el)?(?: dia)? (?<value>.{1,40})",
              Patterns::isTime),
          rule(
              "esta en algun sitio",
              Attributes.PLACE,
              Weight.BESIDE,
              THING
                  + " (?:"
                  + NOW
                  + ")?esta (?:(?<mark2>ahora) )?"
                  + "(?<value>(?:en|debajo|detras|encima|dentro|sobre|bajo) [^,]{1,60})",
              Patterns::isNoTime));

  private SpanishClaims() {}
}
