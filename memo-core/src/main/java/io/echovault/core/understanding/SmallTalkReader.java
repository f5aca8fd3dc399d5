package io.echovault.core.understanding;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.core.understanding.intent.Talk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads greetings, thanks and the like, which are nothing to keep. */
final class SmallTalkReader implements WordReader {
  private static final BoundedPattern BLANK = BoundedPattern.compile(" ");

  /** Words of a kind, alone or with fillers. */
  private record Said(Set<String> words, Talk kind) {}

  private static final List<Said> KINDS =
      List.of(
          said(
              Talk.THANKS,
              "thanks thank thx ty cheers gracias obrigado obrigada obg valeu danke dankeschon"
                  + " merci grazie shukriya dhanyavad dhanyawad धन्यवाद शुक्रिया थैंक्यू"),
          said(
              Talk.GOODBYE,
              "bye goodbye alvida अलविदा adios chao tchau tschuss night goodnight noche noches"
                  + " noite later hasta"),
          said(
              Talk.HELLO,
              "hi hello hey hiya howdy oii oiee heya yo greetings morning afternoon evening hola"
                  + " buenas buenos dias tardes oi ola bom boa hallo guten servus moin gruss"
                  + " bonjour coucou bonsoir salut buongiorno buonasera salve namaste namaskar"
                  + " नमस्ते नमस्कार"),
          said(
              Talk.ALL_RIGHT,
              "ok okay okey k kk yes yep yeah no nope sure fine great cool nice perfect good"
                  + " awesome understood lol haha hahaha jaja jajaja kkk kkkk rs vale perfecto"
                  + " claro si bien genial sim nao certo beleza perfeito ja nein gut oui non bene"
                  + " va"));

  private static final Set<String> FILLERS =
      words(
          "there everyone all you so very much a lot again bot echovault my friend dear to and too"
              + " the it for your help muchas muchisimas muito mil mille schon sehr vielen dank tag"
              + " morgen abend tardes tarde dia dias day de nada beaucoup bien tante see hasta"
              + " luego manana ate logo logo amanha everybody ok okay please tomorrow soon that was"
              + " that's helpful kind take care dir euch ihnen te ti voce vc toi"
              + " vous infinite tante tanto bahut bohot aapka apka tumhara yaar bhai ji बहुत आपका"
              + " तुम्हारा यार भाई जी");

  /** Laughter in any of the languages, as long as it likes to be. */
  private static final BoundedPattern LAUGHTER =
      BoundedPattern.compile(
          "k{2,60}+|a?h?(?:ha|he|hi|ja|je|ji|ah){2,30}+[hj]?|(?:rs){1,30}+|lo{1,20}+l|x{1,20}+d{1,20}+"
              + "|mdr{1,20}+|ptdr{1,20}+|rofl|lmf?ao|(?:हा|ह){2,30}+");

  /**
   * Keys that were hit at random, since a word of so many letters has a vowel; keys in the order in
   * which they lie on a keyboard; and "lalala".
   */
  private static final BoundedPattern MASHED =
      BoundedPattern.compile(
          "^(?:[b-df-hj-np-tv-xz]{5,60}+|p+f{2,60}|(?:la|na|bla|di|ta){3,20}"
              + "|[a-z]{0,20}(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|asdasd|qwert|werty|zxcv|xcvb|azert|qsdf|yxcv)[a-z]{0,30})$");

  private static final BoundedPattern HOW_ARE_YOU =
      BoundedPattern.compile(
          "(?:(?:hi|hello|hey|hola|oi|ola)[,! ]+)?(?:how are (?:you|things)(?: doing)?(?:"
              + " today)?|how's it going|what's up|como estas?|que tal|tudo bem|como vai|wie"
              + " geht's|ca va|come stai)[?!. ]*");
  private static final BoundedPattern WHO_ARE_YOU =
      BoundedPattern.compile(
          "(?:who are you|what are you|what can you do|what do you do|how do(?:es)? (?:you|this|it)"
              + " work|are you a (?:ro)?bot|quien eres|que puedes hacer|quem e voce|o que voce"
              + " faz)[?!. ]*");
  private static final BoundedPattern GREETED_BY_NAME =
      BoundedPattern.compile(
          "(?:hi|hello|hey|hola|oi|ola|hallo|bonjour|ciao),? \\p{L}{1,20}[!.,]*");
  private static final BoundedPattern OPENING_MARK = BoundedPattern.compile("^[¿¡]+");
  private static final BoundedPattern NOT_LETTERS =
      BoundedPattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
  private static final int LONGEST = 60;

  @Override
  public Optional<Intent> read(Written written, ChatContext context) {
    String plain = OPENING_MARK.matcher(written.plain()).replaceFirst("");
    if (plain.length() <= LONGEST && WHO_ARE_YOU.matches(plain)) {
      return Optional.of(new Intent.Command("help", ""));
    }
    return kind(plain).map(Intent.SmallTalk::new);
  }

  private static Optional<Talk> kind(String plain) {
    if (plain.length() > LONGEST) {
      return wordless(plain);
    }
    if (HOW_ARE_YOU.matches(plain)) {
      return Optional.of(Talk.HOW_ARE_YOU);
    }
    List<String> words =
        Arrays.stream(NOT_LETTERS.split(plain, -1)).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      return wordless(plain);
    }
    if (words.size() == 1 && MASHED.matches(words.get(0))) {
      return Optional.of(Talk.NOISE);
    }
    return KINDS.stream()
        .filter(each -> isOnly(each, words) && !plain.endsWith("?"))
        .map(Said::kind)
        .findFirst()
        .or(() -> GREETED_BY_NAME.matches(plain) ? Optional.of(Talk.HELLO) : Optional.empty());
  }

  /** The kind's words, other kinds' words and fillers; nothing that says something. */
  private static boolean isOnly(Said kind, List<String> said) {
    return said.stream().anyMatch(word -> has(kind, word))
        && said.stream()
            .allMatch(
                word -> FILLERS.contains(word) || KINDS.stream().anyMatch(each -> has(each, word)));
  }

  private static boolean has(Said kind, String word) {
    return kind.words().contains(word) || (kind.kind() == Talk.ALL_RIGHT && LAUGHTER.matches(word));
  }

  /** Emoji are answered in kind; marks alone are not understood. */
  private static Optional<Talk> wordless(String plain) {
    if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    boolean emoji =
        plain.codePoints().anyMatch(each -> Character.getType(each) == Character.OTHER_SYMBOL);
    return Optional.of(emoji ? Talk.EMOJI : Talk.NO_WORDS);
  }

  private static Said said(Talk kind, String words) {
    return new Said(words(words), kind);
  }

  private static Set<String> words(String words) {
    return Set.copyOf(BLANK.splitAsStream(PlainText.of(words)).distinct().toList());
  }
}
