package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import java.util.Set;

/**
 * Who owes whom, by the words for owing, lending and paying back: that Dan owes the member is no
 * answer to what the member owes Dan, and neither takes the other's place.
 */
public final class Debts {
  private static final int LOOKED_AT = 500;

  /** Whose debt words speak of; {@code UNKNOWN} where they speak of none or of both. */
  public enum Side {
    MINE,
    THEIRS,
    UNKNOWN
  }

  /** The member owes or borrowed, or somebody lent to the member. */
  private static final BoundedPattern MINE =
      BoundedPattern.compile(
          "^borrowed (?!by )|^owe (?!me\\b|us\\b)|\\b(?:covered|spotted|fronted|advanced) (?:me|us|my|our)\\b|\\b(?:i|we)(?:'ve| have| had| did)?(?: still| also| now)? (?:owed?|borrowed|borrow)\\b"
              + "|\\b(?:lend|lent|loaned) (?:me|us)\\b|\\b(?:lent|loaned) .{1,20} to (?:me|us)\\b"
              + "|\\bi have to pay .{1,30} back\\b"
              + "|\\b(?:me|nos) (?:dejo|dejaron|adelanto|adelantaron|adelantou|adiantou|ha adelantado|ha dejado) (?:otr[oa]s )?\\d"
              + "|\\b(?:m['’](?:a|ont)|nous (?:a|ont)) (?:\\p{L}{1,6} )?avance\\b|\\b(?:mi|ci) ha(?:nno)? anticipat"
              + "|(?<!von )(?<!bei )\\b(?:mir|uns) .{0,40}(?:ausgelegt|vorgestreckt|vorgeschossen)\\b"
              + "|\\bke .{0,20}\\d+ .{0,20}\\bden[aei] (?:hai|hain)\\b|के .{0,20}\\d+ .{0,20}देने (?:हैं|है)"
              + "|(?<!mi )(?<!me )(?<!ci )\\b(?:debo|debemos|debia yo|devo|devemos|dobbiamo)\\b"
              + "|\\b(?:me|nos) (?:ha |han |habia )?prest(?:o|aron|ado)\\b|\\bpedi prestad"
              + "|\\b(?:me|nos) emprest(?:ou|aram)\\b"
              + "|\\bemprest(?:ou|aram) .{0,20}(?:pra|para|a) mim\\b"
              + "|\\b(?:peguei|pedi) .{0,30}emprestad"
              + "|\\b(?:mi|ci) ha(?:nno)? prestat|\\bho (?:preso|chiesto) .{0,30}in prestito\\b"
              + "|\\bfatto prestare\\b"
              + "|\\bje (?:\\p{L}{1,5} )?dois\\b|\\bdois[- ]je\\b|\\bnous (?:\\p{L}{1,4} )?devons\\b"
              + "|\\b(?:m['’](?:a|ont|avait)|nous (?:a|ont)) prete"
              + "|\\bj['’]ai .{0,10}emprunte|\\bje (?:lui|leur) ai emprunte"
              + "|\\bschulde\\b|\\b(?:wir schulden|schulden wir)\\b"
              + "|(?<!von )(?<!bei )\\b(?:mir|uns) .{0,40}(?:geliehen|geborgt)\\b"
              + "|\\bich .{0,30}von (?!mir).{1,30}(?:geliehen|geborgt)\\b"
              + "|\\bmujhe \\S{1,20} ko .{0,20}\\bden[aei]\\b"
              + "|(?<!mujhe \\p{L}{1,20} )\\bko (?!mujhe|hume|mer[aei]).{0,20}\\bden[aei]\\b"
              + "|\\bmujh ?par\\b.{0,30}\\b(?:udhaa?r|karza?|baa?ki)\\b"
              + "|को (?!मुझे|मेर|हमें).{0,20}देन|मुझ ?पर .{0,30}(?:उधार|क़?र्ज|बाकी|बाक़ी)");

  /** Somebody owes the member or borrowed of them, or the member lent. */
  private static final BoundedPattern THEIRS =
      BoundedPattern.compile(
          "^(?:lent|loaned) (?!me\\b|us\\b)|^pretee?s? |^prestat[oaie] |^prestad[oa]s? a "
              + "|\\b(?:owe[sd]?|owing) (?:me|us)\\b|\\bborrowed .{1,30}(?:from|off) (?:me|us)\\b"
              + "|\\b(?:i|we)(?:'ve| have| had| did)? (?:lend|lent|loan|loaned|spotted|fronted)\\b"
              + "|\\b(?:le|les) (?:adelante|he adelantado)\\b|\\bj['’]ai avance\\b|\\b(?:ho|abbiamo) anticipat"
              + "|\\b(?:ich|habe?)\\b(?:(?!\\b(?:mir|uns|von|bei)\\b).){0,40}(?:ausgelegt|vorgestreckt)\\b"
              + "|\\b(?:me|nos) deb(?:e|en|ia|ian)\\b|(?<!me )(?<!nos )\\bpreste\\b"
              + "|\\b(?:he|hemos) prestado\\b|\\bprestamos\\b|\\bme pid(?:io|ieron) prestad"
              + "|\\b(?:me|nos) devem?\\b|\\bdeve(?:m|-me)?\\b.{0,20}\\b(?:(?:pra|para|a) mim|a me)\\b"
              + "|\\bdeve-me\\b|\\b(?:me|nos) (?:(?:ta|esta|tao|estao) )?(?:devendo|debiendo)\\b|\\b(?:emprestei|emprestamos)\\b"
              + "|\\b(?:mi|ci) (?:dev(?:e|ono)|doveva)\\b|\\b(?:ho|abbiamo) prestat"
              + "|\\b(?:me|nous) doi(?:t|vent)\\b"
              + "|\\b(?:j['’]ai|je (?:lui|leur|t['’])? ?ai|on a|nous avons) (?:\\p{L}{1,5} )?prete"
              + "|\\bm['’](?:a|ont) emprunte"
              + "|\\b(?:mir|uns)\\b.{0,30}\\bschulde(?:t|n|te|ten)\\b"
              + "|\\bschulde(?:t|n|te|ten)\\b.{0,30}\\b(?:mir|uns)\\b"
              + "|\\b(?:ich|wir|habe?)\\b(?:(?!\\b(?:mir|uns|von|bei)\\b).){0,40}"
              + "\\b(?:ge|ver|aus)(?:liehen|borgt)\\b"
              + "|\\bvon (?:mir|uns) .{0,30}(?:geliehen|geborgt)\\b"
              + "|\\bko (?:mujhe|hume|mer[aei])\\b.{0,20}\\bden[aei]\\b"
              + "|\\bse\\b.{0,20}\\blen[aei] (?:hai|hain|the|tha|thi)\\b"
              + "|(?<!mujh )\\bp(?:ar|e) (?:mer[aei]\\b)?.{0,30}\\b(?:udhaa?r|karza?|baa?ki)\\b"
              + "|को (?:मुझे|मेर.|हमें) .{0,20}देन|से .{0,20}लेन[ाेी]"
              + "|(?<!मुझ)(?<!मुझ )पर (?:मेर)?.{0,30}(?:उधार|क़?र्ज|बाकी|बाक़ी)");

  /** What in Hindi is a loan only beside a word for one, as giving and taking are all kinds. */
  private static final BoundedPattern LOAN =
      BoundedPattern.compile("\\b(?:udhaa?r|karza?|loan)\\b|उधार|क़?र्ज");

  private static final BoundedPattern LOAN_MINE =
      BoundedPattern.compile(
          "\\bne (?:mujhe|hume|hamein|humko|mujhko)\\b.{0,40}\\bdi(?:y[ae]|ye|e)?\\b"
              + "|\\b(?:maine|main ne|mene|humne)\\b.{0,30}\\bse\\b.{0,30}\\bli(?:y[ae]|e)?\\b"
              + "|ने (?:मुझे|हमें|मुझको) .{0,40}दि|मैंने .{0,30}से .{0,30}लि");

  private static final BoundedPattern LOAN_THEIRS =
      BoundedPattern.compile(
          "\\b(?:maine|main ne|mene|humne)\\b.{0,40}\\bdi(?:y[ae]|e)?\\b"
              + "|\\bne (?:mujhse|mujh se|humse)\\b.{0,40}\\bli(?:y[ae]|e)?\\b"
              + "|मैंने .{0,40}दि|ने (?:मुझसे|हमसे) .{0,40}लि"
              // Who is not named is the member.
              + "|^(?!.*\\bne\\b)(?!.*\\bmujhe\\b).{1,40}\\bko\\b.{0,30}\\bdi(?:y[ae]|ye|e)?\\b"
              + "|^(?!.*ने )(?!.*मुझे).{1,40} को .{0,30}दि");

  /** The member paid. */
  private static final BoundedPattern I_PAID =
      BoundedPattern.compile(
          "\\b(?:i|we)(?:'ve| have)?(?: already| just)? (?:paid|gave|sent|returned|repaid|settled"
              + "|transferred)\\b|^(?:paid|repaid|gave|sent|returned|transferred)\\b"
              + "|\\b(?:pague|devolvi|pagamos|paguei|devolvemos)\\b|\\b(?:he|hemos) (?:pagado|devuelto)\\b"
              + "|\\b(?:ho|abbiamo) (?:pagat|ridat|restituit|saldat|reso|resi)"
              + "|\\b(?:j['’]ai|je (?:lui|leur) ai|on a|nous avons) (?:\\p{L}{1,5} )?(?:paye|rendu"
              + "|rembourse|regle)"
              + "|\\b(?:ich|wir|habe?)\\b(?:(?!\\b(?:mir|uns)\\b).){0,40}(?:bezahlt|gezahlt"
              + "|uberwiesen|zuruckgegeben|zuruckgezahlt|beglichen)\\b"
              + "|\\b(?:maine|main ne|mene|humne)\\b.{0,40}\\b(?:diy[ae]|chuka|lauta|wapas)"
              + "|मैंने .{0,40}(?:दि|चुका|लौटा|वापस)");

  /** Somebody paid the member. */
  private static final BoundedPattern THEY_PAID =
      BoundedPattern.compile(
          "\\b(?:paid|gave|sent|repaid|transferred|returned)(?: it| them)?(?: back)? (?:to )?(?:me|us)\\b"
              + "|\\b(?:paid|gave|sent) .{1,20} back to (?:me|us)\\b"
              + "|\\bgot .{1,30} back\\b|\\b(?:me|nos) (?:ha |han )?(?:pag(?:o|aron|ado|ou|aram)"
              + "|dev(?:olvio|olvieron|uelto|olveu|olveram))\\b"
              + "|\\b(?:mi|ci) ha(?:nno)? (?:pagat|ridat|restituit|reso|resi|saldat)"
              + "|\\b(?:m['’](?:a|ont)|nous (?:a|ont)) (?:paye|rendu|rembourse|regle)"
              + "|\\b(?:mir|uns)\\b.{0,40}(?:bezahlt|gezahlt|uberwiesen|zuruckgegeben"
              + "|zuruckgezahlt)\\b"
              + "|\\bne (?:mujhe|hume|hamein|mer[aei])\\b.{0,40}\\b(?:di(?:y[ae]|e)|chuka|lauta|wapas)"
              + "|\\bmil ga(?:ye|e|ya)\\b"
              + "|ने (?:मुझे|हमें|मेर.) .{0,40}(?:दि|चुका|लौटा|वापस)|मिल गए"
              // Somebody is named who gave back, and not whom they gave it to.
              + "|(?<![\\p{L}'’])(?!(?:i|we|and|then|just|already|have|also|finally|today|yesterday|now|so)\\b)"
              + "\\p{L}{2,20} (?:(?:has|have|already|just) ){0,2}"
              + "(?:(?:paid|gave|sent|handed) (?:[^ ]+ ){0,2}back(?! (?:to )?(?!me\\b|us\\b)\\p{L})"
              + "|repaid|returned (?=[^ ]*\\d))"
              + "|\\bdevolvi(?:o|eron)\\b|\\bhan? devuelto\\b|\\bdevolv(?:eu|eram)\\b"
              + "|\\bpag(?:ou|aram) (?:(?:so|ja|r\\$|de volta) ?){0,2}\\d|\\bpag(?:ou|aram) de volta\\b"
              + "|\\bha(?:t|ben)\\b(?:(?!\\b(?:ich|wir)\\b).){0,40}"
              + "\\b(?:zuruck(?:gegeben|gezahlt|bezahlt)|a[nb]bezahlt|abgezahlt)\\b"
              + "|(?<!\\bon )\\b(?:a|ont) (?:deja )?(?:rembourse|rendu)\\b"
              + "|\\bha(?:nno)? (?:gia )?(?:restituit|ridat|reso|resi)\\p{L}?\\b"
              + "|(?<!\\bmain )(?<!\\bhum )\\bne .{0,40}\\b(?:chuka|lauta|v?w?aa?pas)"
              + "|(?<!मैं )(?<=\\s)ने .{0,40}(?:चुका|लौटा|वापस)");

  /** Words that may stand in a question for the debts of anybody. */
  private static final Set<String> OF_ANYBODY =
      Set.copyOf(
          Words.of(
              "money cash debt debts euro rupee pound dollar anybody anyone somebody someone anything"
                  + " something still total people person friend who whom all borrow lend owe paise paisa"
                  + " dinheiro dinero geld argent soldi pasta plata guita lana grana sous fric thune kohle knete"
                  + " quid bucks"));

  /** Words of Hindi for the member, which mean nothing else. */
  private static final Set<String> ONESELF =
      WordList.plain("mujhse mujhko mujhe humse hume mera mere meri", " ");

  private Debts() {}

  /** Whose debt a text or a question speaks of. */
  public static Side owed(String text) {
    String plain = plain(text);
    boolean loan = LOAN.matcher(plain).find();
    return side(
        MINE.matcher(plain).find() || (loan && LOAN_MINE.matcher(plain).find()),
        THEIRS.matcher(plain).find() || (loan && LOAN_THEIRS.matcher(plain).find()));
  }

  /** Whether a question is about the debts of anybody, as "who owes me money?" is. */
  public static boolean areOfAnybody(String question) {
    return owed(question) != Side.UNKNOWN
        && Concepts.of(question).stream()
            .allMatch(
                each ->
                    each.isOneOf(OF_ANYBODY)
                        || ONESELF.contains(Romanised.of(each.word()))
                        || ONESELF.contains(each.plain())
                        || LightWords.isOne(each)
                        || LightWords.isVerb(each)
                        || Figures.isAskedFor(each));
  }

  /** Whose debt a text says to be paid back: what the member paid was theirs to pay. */
  public static Side paid(String text) {
    String plain = plain(text);
    return side(I_PAID.matcher(plain).find(), THEY_PAID.matcher(plain).find());
  }

  /** Whether one text speaks of what the member owes and the other of what they are owed. */
  public static boolean opposed(String one, String other) {
    Side first = owed(one);
    return first != Side.UNKNOWN && opposed(first, owed(other));
  }

  /** Whether a newer text speaks of the debt, or pays it, that an older one does not speak of. */
  public static boolean standsApart(String newer, String older) {
    Side first = owed(older);
    if (first == Side.UNKNOWN) {
      return false;
    }
    Side then = owed(newer);
    return opposed(first, then == Side.UNKNOWN ? paid(newer) : then);
  }

  /** Whether a question is what is owed, and a text tells that something was paid. */
  static boolean pays(String question, String text) {
    return owed(question) != Side.UNKNOWN
        && owed(text) == Side.UNKNOWN
        && paid(text) != Side.UNKNOWN;
  }

  private static boolean opposed(Side one, Side other) {
    return one != Side.UNKNOWN && other != Side.UNKNOWN && one != other;
  }

  private static Side side(boolean mine, boolean theirs) {
    if (mine == theirs) {
      return Side.UNKNOWN;
    }
    return mine ? Side.MINE : Side.THEIRS;
  }

  /** The beginning of a text as the patterns here read it, in Latin letters or Devanagari. */
  static String plain(String text) {
    String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return Romanised.isDevanagari(beginning)
        ? PlainText.accented(beginning)
        : Words.plain(beginning);
  }
}
