package io.echovault.core.claim;

import static io.echovault.core.claim.Patterns.rule;

import io.echovault.core.claim.Claim.Weight;
import java.util.List;

/** How English claims something. */
final class EnglishClaims {
  private static final String WHO = "(?<subject>I|[Ww]e|[Mm]y \\p{Ll}+|" + Patterns.NAME + ")";
  private static final String THING =
      "(?:[Tt]he|[Mm]y|[Oo]ur) (?<subject>\\p{Ll}+(?: (?!is |are |was |now )\\p{Ll}+){0,3}?)";
  private static final String NOW = "(?<mark>now|currently) ";
  private static final String AT_END = "(?: (?<mark2>now))?";
  private static final String LATELY =
      "(?: (?:now|yesterday|today|again|for good|last (?:week|month|weekend)|this (?:week|month)))?";
  private static final String IN =
      "(?:in|under|on|at|behind|beside|next to|inside|above) (?:the|my|our|a) ";
  private static final String MOVED =
      "(?:moved|changed|postponed|rescheduled|delayed|put off|brought forward|pushed back)";

  static final List<ClaimRule> ALL =
      List.of(
          rule(
              "lives in",
              Attributes.HOME,
              Weight.BESIDE,
              WHO
                  + " (?:(?<mark>now|currently) )?(?:lives?|(?:is|am|are) living) in "
                  + Patterns.PLACE
                  + "(?: (?<mark2>now|these days|again))?"),
          rule(
              "moved to",
              Attributes.HOME,
              Weight.INSTEAD,
              WHO
                  + "(?:'s|'ve| has| have)?(?: (?:just|now|finally))? moved to "
                  + Patterns.PLACE
                  + LATELY),
          rule(
              "no longer lives in",
              Attributes.HOME,
              Weight.ENDED,
              WHO
                  + " (?:no longer lives?|(?:doesn't|does not|don't|do not) live) in "
                  + Patterns.PLACE
                  + "(?: any ?more| any longer| now)?"),
          rule(
              "works at",
              Attributes.WORK,
              Weight.BESIDE,
              WHO + " (?:" + NOW + ")?works? (?:at|for) " + Patterns.FIRM + AT_END),
          rule(
              "started at",
              Attributes.WORK,
              Weight.INSTEAD,
              WHO
                  + "(?:'s|'ve| has| have)?(?: just)? started (?:working )?(?:at|with) "
                  + Patterns.FIRM
                  + LATELY),
          rule(
              "no longer works at",
              Attributes.WORK,
              Weight.ENDED,
              WHO
                  + " (?:no longer works?|(?:doesn't|does not|don't|do not) work) (?:at|for) "
                  + Patterns.FIRM
                  + "(?: any ?more| any longer| now)?"),
          rule(
              "wears",
              Attributes.SHOE_SIZE,
              Weight.INSTEAD,
              WHO + " (?:now )?wears? (?:a )?(?:size )?(?<value>[1-4]\\d)(?: shoes)?(?: now)?"),
          rule(
              "is years old",
              Attributes.AGE,
              Weight.INSTEAD,
              WHO
                  + " (?:(?:is|am) (?:now )?|turned )(?<value>\\d{1,3})(?: years old| today)(?: now)?"),
          rule(
              "has one",
              "",
              Weight.BESIDE,
              "(?<subject>[Mm]y|"
                  + Patterns.NAME
                  + "'s?) (?:(?<mark>new) )?"
                  + "(?<attribute>\\p{Ll}+(?: \\p{Ll}+)?) is (?:(?<mark2>now) )?"
                  + Patterns.NAMED),
          rule(
              "is called",
              Attributes.NAME,
              Weight.BESIDE,
              THING + " is (?:" + NOW + ")?called (?<value>[^,]{1,40})"),
          rule(
              "costs",
              Attributes.PRICE,
              Weight.BESIDE,
              THING
                  + " (?:is|costs) (?:"
                  + NOW
                  + ")?(?<value>\\d[\\d.,]* ?(?:euros?|dollars|pounds|[€$£]))(?: a month)?"
                  + AT_END),
          rule(
              "is at a time",
              Attributes.TIME,
              Weight.BESIDE,
              THING
                  + " (?:"
                  + NOW
                  + ")?(?:is|are|leaves|starts|begins|opens|takes off) "
                  + "(?:(?<mark2>now) )?(?:at|on) (?<value>[^,]{1,40})",
              Patterns::isTime),
          rule(
              "was moved to a time",
              Attributes.TIME,
              Weight.INSTEAD,
              THING
                  + "(?:'s been| was| is| has been| got| has) "
                  + MOVED
                  + "(?: back| forward)? (?:to|until|till) (?<value>[^,]{1,40})",
              Patterns::isTime),
          rule(
              "they moved to a time",
              Attributes.TIME,
              Weight.INSTEAD,
              "(?:They|We|I|He|She|"
                  + Patterns.NAME
                  + ")(?:'ve|'s| have| has)? "
                  + MOVED
                  + " "
                  + THING
                  + " (?:to|until|till) (?<value>[^,]{1,40})",
              Patterns::isTime),
          rule(
              "lies somewhere",
              Attributes.PLACE,
              Weight.BESIDE,
              THING
                  + " (?:"
                  + NOW
                  + ")?(?:is|are|lies|hangs) (?:(?<mark2>now) )?(?<value>"
                  + IN
                  + "[^,]{1,60}?)(?: now)?",
              Patterns::isNoTime),
          rule(
              "I put it somewhere",
              Attributes.PLACE,
              Weight.INSTEAD,
              "(?:I|We)(?:'ve| have)? (?:moved|put) "
                  + THING
                  + " (?:to |(?=in |under |on ))"
                  + "(?<value>[^,]{1,60})",
              Patterns::isNoTime));

  private EnglishClaims() {}
}
