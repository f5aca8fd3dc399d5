package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;

/**
 * Who gave something to whom: what the member gave to Theo is no answer to what Theo gave to them.
 */
final class Giving {
  /** Somebody gave the member something. */
  private static final BoundedPattern TO_ME =
      BoundedPattern.compile(
          "\\b(?:gave|given|give|gives|sent|send|sends|bought|buy|got|brought|bring) (?:me|us)\\b"
              + "|\\b(?:me|nos) (?:ha |han |habia )?(?:regal(?:o|aron|ado|aba)|di(?:o|eron)|dado|trajo|mando|envio)\\b"
              + "|\\b(?:me|nos) (?:deu|deram|dava|presente(?:ou|aram)|trouxe|mandou)\\b"
              + "|\\b(?:mir|uns) .{0,40}(?:geschenkt|gegeben|mitgebracht|geschickt)\\b"
              + "|\\b(?:m['’](?:a|ont)|nous (?:a|ont)) (?:\\p{L}{1,5} )?(?:offert|donne|envoye|apporte)"
              + "|\\b(?:mi|ci) ha(?:nno)? (?:regalat|dat[oaie]\\b|portat|mandat)"
              + "|\\bne (?:mujhe|mujhko|hume|hamein|humein)\\b.{0,40}\\b(?:di(?:y[ae]|ye|ya)?|bhej\\p{L}*)\\b"
              + "|ने (?:मुझे|मुझको|हमें) .{0,40}(?:दी|दिया|दिए|दिये|भेज\\S*)");

  /** The member gave somebody something. */
  private static final BoundedPattern BY_ME =
      BoundedPattern.compile(
          "(?:^|\\b(?:i|we)(?:'ve| have| had)? )(?:gave|given|sent|brought|bought) (?!me\\b|us\\b)"
              + "|\\bdid (?:i|we) (?:give|send|bring|buy)\\b"
              + "|(?<!me )(?<!nos )\\b(?:regale|regalamos|le di|le dimos|les di|he regalado|hemos regalado|le mande|le envie|le compre)\\b"
              + "|\\b(?:presenteei|presenteamos|dei|demos|mandei|mandamos|enviei)\\b"
              + "|\\b(?:ich|wir|habe?)\\b(?:(?!\\b(?:mir|uns)\\b).){0,40}(?:geschenkt|mitgebracht|geschickt)\\b"
              + "|\\b(?:j['’]ai|on a|nous avons|je (?:lui|leur) ai) (?:\\p{L}{1,5} )?(?:offert|donne|envoye|apporte)"
              + "|(?<!mi )(?<!ci )\\b(?:ho|abbiamo) (?:regalat|portat|mandat|dat[oaie]\\b)"
              + "|\\b(?:maine|main ne|humne)\\b.{0,40}\\b(?:di(?:y[ae]|ye|ya)?|bhej\\p{L}*)\\b"
              + "|^(?!.*\\b(?:ne|mujhe|mujhko|hume)\\b).{1,30}\\bko\\b.{1,30}\\b(?:di(?:y[ae]|ye|ya)?|bhej\\p{L}*)$"
              + "|(?:मैंने|हमने) .{0,40}(?:दी|दिया|दिए|दिये|भेज\\S*)"
              + "|^(?!.*(?: ने |मुझे|मुझको|हमें)).{1,30} को .{1,30}(?:दी|दिया|दिए|दिये|भेज\\S*)$");

  private Giving() {}

  /** Whether one text speaks of what the member gave, and the other of what they were given. */
  static boolean opposed(String question, String text) {
    String asked = Debts.plain(question);
    String told = Debts.plain(text);
    return (isToMe(asked) && isByMe(told)) || (isByMe(asked) && isToMe(told));
  }

  private static boolean isToMe(String plain) {
    return TO_ME.matcher(plain).find() && !BY_ME.matcher(plain).find();
  }

  private static boolean isByMe(String plain) {
    return BY_ME.matcher(plain).find() && !TO_ME.matcher(plain).find();
  }
}
