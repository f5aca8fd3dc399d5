package io.echovault.core.claim;

import static io.echovault.core.claim.Patterns.rule;

import io.echovault.core.claim.Claim.Weight;
import java.util.List;

/** How Portuguese claims something; accents are gone. */
final class PortugueseClaims {
  private static final String WHO =
      "(?:[OA] )?(?:(?:o|a) )?(?<subject>(?:[Mm]eu|[Mm]inha) \\p{Ll}+|" + Patterns.NAME + ")";
  private static final String THING =
      "(?<subject>(?:(?:[Oo]|[Aa]) )?(?:[Mm]eu |[Mm]inha )?\\p{Ll}+(?: (?!e |esta |foi |sai |agora )\\p{Ll}+){0,3}?)";
  private static final String NOW = "(?<mark>agora|ja) ";
  private static final String LATELY = "(?: (?:ontem|hoje|na semana passada|no mes passado))?";
  private static final String CHANGED =
      "(?:mudad[oa]|adiad[oa]|alterad[oa]|remarcad[oa]|transferid[oa]|antecipad[oa]|atrasad[oa])";

  static final List<ClaimRule> ALL =
      List.of(
          rule(
              "mora em",
              Attributes.HOME,
              Weight.BESIDE,
              WHO
                  + " (?:(?<mark>agora) )?(?:mora|vive) (?:(?<mark2>agora) )?(?:em|no|na) "
                  + Patterns.PLACE),
          rule(
              "mudou-se para",
              Attributes.HOME,
              Weight.INSTEAD,
              WHO + " (?:mudou-se|se mudou|mudou) para (?:o |a )?" + Patterns.PLACE + LATELY),
          rule(
              "ja nao mora em",
              Attributes.HOME,
              Weight.ENDED,
              WHO
                  + " (?:ja )?nao (?:mora|vive) (?:mais )?(?:em|no|na) "
                  + Patterns.PLACE
                  + "(?: mais)?"),
          rule(
              "trabalha em",
              Attributes.WORK,
              Weight.BESIDE,
              WHO
                  + " (?:"
                  + NOW
                  + ")?trabalha (?:(?<mark2>agora) )?(?:em|no|na|para a|para o) "
                  + Patterns.FIRM),
          rule(
              "ja nao trabalha em",
              Attributes.WORK,
              Weight.ENDED,
              WHO + " (?:ja )?nao trabalha (?:mais )?(?:em|no|na) " + Patterns.FIRM + "(?: mais)?"),
          rule(
              "calca",
              Attributes.SHOE_SIZE,
              Weight.INSTEAD,
              WHO + " (?:agora |ja )?calca (?:agora )?(?:o )?(?<value>[1-4]\\d)"),
          rule(
              "tem anos",
              Attributes.AGE,
              Weight.INSTEAD,
              WHO + " (?:agora |ja )?(?:tem|fez) (?:ja )?(?<value>\\d{1,3}) anos"),
          rule(
              "tem um",
              "",
              Weight.BESIDE,
              "(?:[OA] )?(?<subject>[Mm]eu|[Mm]inha) (?:(?<mark>nov[oa]) )?(?<attribute>\\p{Ll}+(?: de \\p{Ll}+)?) "
                  + "(?:(?<mark2>agora) )?e (?:agora )?(?:o |a )?"
                  + Patterns.NAMED),
          rule(
              "o de alguem",
              "",
              Weight.BESIDE,
              "[OoAa] (?:(?<mark>nov[oa]) )?(?<attribute>\\p{Ll}+(?: de \\p{Ll}+)?) d[oae] (?<subject>"
                  + Patterns.NAME
                  + ") (?:(?<mark2>agora) )?e (?:agora )?(?:o |a )?"
                  + Patterns.NAMED),
          rule(
              "e a uma hora",
              Attributes.TIME,
              Weight.BESIDE,
              THING
                  + " (?:"
                  + NOW
                  + ")?(?:e|sai|comeca|abre) (?:(?<mark2>agora) )?"
                  + "(?:as?|no dia|em|no|na) (?<value>.{1,40})",
              Patterns::isTime),
          rule(
              "foi mudado para uma hora",
              Attributes.TIME,
              Weight.INSTEAD,
              THING + " (?:foi " + CHANGED + "|passou) para (?:as? |o (?:dia )?)?(?<value>.{1,40})",
              Patterns::isTime),
          rule(
              "esta em algum sitio",
              Attributes.PLACE,
              Weight.BESIDE,
              THING
                  + " (?:"
                  + NOW
                  + ")?esta (?:(?<mark2>agora) )?"
                  + "(?<value>(?:em|no|na|debaixo|atras|dentro|sobre|sob) [^,]{1,60})",
              Patterns::isNoTime));

  private PortugueseClaims() {}
}
