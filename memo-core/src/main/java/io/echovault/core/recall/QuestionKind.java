package io.echovault.core.recall;

import io.echovault.core.text.BoundedMatcher;
import io.echovault.core.text.BoundedPattern;
import java.util.List;

/** What kind of value would answer a question, where its words leave no doubt. */
enum QuestionKind {
  NUMBER(
      "\\bhow"
          + " (?:many|much|old|tall|long|heavy|wide|big|deep|high|thick)\\b|\\b(?:house|flat|room"
          + "|account)"
          + " number\\b|\\bcuant[oa]s?\\b|\\bquant[oaie]s?\\b|\\bwie ?viele?\\b|\\bwie"
          + " (?:alt|gross|schwer|hoch|breit|lang)\\b|\\bcombien\\b|\\bquel"
          + " age\\b|\\bkitn[aei]\\b|कितन|\\bcosts?\\b|\\bprice of\\b|\\bset"
          + " .{1,12}back\\b|\\bcost(?:o|aron|aba|ou|a|ata)\\b|\\bcuestan?\\b"
          + "|\\bprecio\\b|\\bcustam?\\b|\\bcustou\\b|\\bpreco\\b|\\b(?:ge)?kostet\\b|\\bpreis\\b"
          + "|\\bcoutee?s?\\b|\\bprix\\b|\\bprezzo\\b|\\bdaam\\b|\\bkeemat\\b|दाम|कीमत|क़ीमत"),
  TIME(
      "\\bwhen(?:s|'s)?\\b|\\b(?:what|which) (?:time|day|date|month|year)\\b"
          + "|\\bcuando\\b|\\ba que hora\\b|\\bque dia\\b|\\bquando\\b|\\b(?:a )?que horas\\b"
          + "|\\bwann\\b|\\bum wie ?viel uhr\\b|\\bwelche[nrm] tag\\b|\\bquand\\b"
          + "|\\bquelle (?:heure|date)\\b|\\bquel jour\\b|\\ba che ora\\b|\\bche giorno\\b"
          + "|\\bkab\\b|\\bkitne baje\\b|\\bkis din\\b|कब|कितन. बज|किस दिन"),
  TELEPHONE(
      "\\b(?:phone|telephone|mobile|landline) (?:number|no)\\b|\\bnumber to (?:call|ring)\\b"
          + "|\\b(?:telefono|movil|celular) de\\b|\\b(?:telefone|celular) d[aoe]s?\\b"
          + "|\\b(?:telefon|handy)nummer\\b|\\btelephone (?:de|du|d)\\b|\\btelephone d'"
          + "|\\b(?:telefono|cellulare) d(?:i|el|ella|ello|ell)\\b"
          + "|\\bk[aeio] (?:phone|fon|mobile)\\b|(?:फ़ोन|फोन|मोबाइल) (?:नंबर|नम्बर)"),
  COLOUR(
      "\\bcolou?rs?\\b|\\bque color\\b|\\bcolor de\\b|\\bcor d[aoe]s?\\b|\\bque cor\\b|\\bfarbe\\b"
          + "|\\bcouleur\\b|\\bcolore\\b|\\brang\\b|रंग"),
  NAME(
      "\\bnames?\\b|\\bcalled\\b|\\b(?:what|which) (?:make|brand)\\b|\\b(?:como|cual) (?:se"
          + " )?(?:llama|chama)\\p{L}{0,2}\\b|\\bnom(?:br)?e d[aeo]s?\\b|\\b(?:que|qual a|cual es"
          + " la) marca\\b|\\bheiss(?:t|en)\\b|\\bname (?:von|de[rsm])\\b|\\bwelche marke\\b|\\bs'?"
          + " ?appell\\p{L}{1,3}\\b|\\bnom d[eu]s?\\b|\\bquelle marque\\b|\\bsi"
          + " chiama\\p{L}{0,2}\\b|\\bnome d\\p{L}{1,3}\\b|\\bche marca\\b|\\bna+m"
          + " (?:kya|batao)\\b|\\bk[aei] na+m\\b|क[ाी] नाम|नाम क्या"),
  PERSON(
      "^(?:and |y |e |und |et |aur )?(?:(?:a|to|con|com|with|de|di|da|para|mit|von|avec|chez)"
          + " )?(?:whom?(?:'?s)?|wem|wen|quien(?:es)?|quem|wer|qui|chi|kaun|kisne|कौन|किसने)\\b"
          + "|^(?:कौन|किसने)|\\b(?:kaun|kisne)\\b(?!"
          + " s[aei]\\b)|(?:कौन|किसने)(?! स)"),
  PLACE(
      "^(?:and |y |e |und |et |aur"
          + " )?(?:where(?:'?s)?|a?donde|a?onde|cade|wo|ou|dove)\\b|\\bwhere\\b.{0,20}(?:live"
          + "|lives|put|keep|is|are)\\b|\\bdonde\\b|\\bonde\\b|\\bc'est"
          + " ou\\b|\\b(?:est|sont) (?:\\p{L}+"
          + " )?ou\\b|\\bdov'e\\b|\\bkah?a+n?\\b|\\bkidhar\\b|कहाँ|कहां|किधर"),
  MATERIAL(
      "\\bmade (?:of|from|out of)\\b|\\bwhat material\\b|\\bde que (?:es|esta"
          + " hech[oa]|son|material)\\b|\\bde que (?:e|sao) (?:feit[oa]s?|o|a)\\b|\\bde que"
          + " e\\b|\\bworaus\\b|\\baus (?:was|welchem)\\b|\\ben quoi (?:est|sont|c'est)\\b|\\bde"
          + " quoi est fait\\b|\\bdi (?:che )?cosa (?:e|sono)\\b|\\bdi che materiale\\b|\\bkis"
          + " (?:cheez|chiz) k|\\bkis(?:ka|ki) ban[ai]\\b|किस चीज़|किसक[ाी] बन"),
  ANY("$^");

  /** What asks for a fact, and not whether something is so. */
  private static final BoundedPattern FACT =
      BoundedPattern.compile(
          "(?:^|\\s)(?:who|whos|whose|whom|what|whats|when|whens|where|wheres|which|how|why|quien"
              + "|quienes"
              + "|que|cual|cuales|cuando|donde|como|cuant[oa]s?|quem|qual|quais|onde"
              + "|quant[oaie]s?|quando"
              + "|wer|wem|wen|was|wann|wo|wo(?:hin|her|r?(?:vor|mit|fur|von|zu|auf|an|uber|gegen"
              + "|bei|um|in|aus))|welche[rsnm]?|wie|wieviel|warum|qui|quoi|quel(?:le)?s?|quand"
              + "|ou|comment|combien|lequel|chi|che|cosa|dove|come|quale|quali|kaun|kya|kab|kahan"
              + "|kaise"
              + "|kisk[aeio]|kitn[aei]|kaunsa|kaunsi|कौन|क्या|कब|कहाँ|कहां|किसक[ाीेो]|कितन[ाीे]"
              + "|कैसे)"
              + "(?:['’\\s?]|$)");

  /** A telephone may also be asked for as a thing that lies somewhere or costs something. */
  private static final BoundedPattern ELSE =
      BoundedPattern.compile(
          "\\b(?:where|who|how"
              + " much|donde|quien|cuanto|onde|quem|quanto|wo|wer|ou|qui|combien|dove|chi"
              + "|kahan|kaun|kitne)\\b|कहा|कौन|कितने");

  /** A question that goes on with when it is so, which it does not ask. */
  private static final BoundedPattern CLAUSE =
      BoundedPattern.compile(
          "^(?:and )?(?:what (?!time|day|date|month|year)|who|where|how|which (?!time|day|date|month|year)"
              + "|que (?!dia|hora)|o que|quien|donde|cual|como|quem|onde|qual|che cosa|cosa|chi|dove"
              + "|come|qui|quoi|comment|combien|qu'est).{3,80}? (when|cuando|quando|quand) .{3,}");

  /** What asks for a time that something takes, which words such as "another year" tell. */
  private static final BoundedPattern HOW_LONG =
      BoundedPattern.compile(
          "\\b(?:how long|cuanto (?:tiempo|dura|tarda)|quanto (?:tempo|dura|demora)|wie lange"
              + "|combien de temps|kitn[aei] (?:der|time|samay))\\b|कितन. (?:देर|समय)");

  /** Whether a question asks how long something takes. */
  static boolean asksHowLong(String question) {
    return HOW_LONG.matcher(plain(question)).find();
  }

  private static String beforeClause(String plain) {
    BoundedMatcher matcher = CLAUSE.matcher(plain);
    return matcher.find() ? plain.substring(0, matcher.start(1)) : plain;
  }

  /** English words for colours, likewise. */
  static final String COLOURS =
      "red white blue green black grey gray yellow brown pink orange purple violet beige cream gold"
          + " silver turquoise";

  /** English words for times, which those of all languages mean. */
  static final String TIMES =
      "monday tuesday wednesday thursday friday saturday sunday january february march april may"
          + " june july august september october november december morning afternoon evening night"
          + " today tomorrow yesterday week month year hour minute summer winter spring autumn"
          + " christmas easter noon midnight after before daily every early late breakfast lunch"
          + " dinner weekend mondays tuesdays wednesdays thursdays fridays saturdays sundays tues"
          + " thurs fri mon sept oct nov dec feb soon always";

  /** English words for what things are made of, likewise. */
  static final String MATERIALS =
      "wood oak pine birch beech stone granite marble slate metal steel iron copper brass glass"
          + " plastic leather cotton wool silk linen paper cardboard brick cement plaster tile"
          + " laminate parquet concrete teak ceramic pottery porcelain gold silver rubber cork"
          + " plank";

  // A BoundedPattern is immutable, which Error Prone cannot know without an annotation of its own.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BoundedPattern signs;

  QuestionKind(String signs) {
    this.signs = BoundedPattern.compile(signs);
  }

  /** Whether a question asks for a fact, so that its own words are no answer. */
  static boolean asksForFact(String question) {
    return FACT.matcher(plain(question)).find();
  }

  private static String plain(String question) {
    int start = 0;
    while (start < question.length() && !Character.isLetterOrDigit(question.charAt(start))) {
      start++;
    }
    String asked = question.substring(start);
    return Romanised.isDevanagari(asked) ? asked : Words.plain(asked);
  }

  static QuestionKind of(String question) {
    String plain = beforeClause(plain(question));
    if (TIME.signs.matcher(plain).find()) {
      return TIME;
    }
    if (TELEPHONE.signs.matcher(plain).find() && !ELSE.matcher(plain).find()) {
      return TELEPHONE;
    }
    if (NUMBER.signs.matcher(plain).find()) {
      return NUMBER;
    }
    for (QuestionKind kind : List.of(COLOUR, MATERIAL, NAME, PERSON, PLACE)) {
      if (kind.signs.matcher(plain).find()) {
        return kind;
      }
    }
    return ANY;
  }

  /** Whether what answers is a number, a time or a colour. */
  boolean isValue() {
    return this == NUMBER || this == TIME || this == TELEPHONE || this == COLOUR;
  }
}
