package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the words that tell something out of a text, each with what it may mean. */
final class Concepts {
  private static final int MOST = 200;

  /** So many consonants are hardly those of another language's word. */
  private static final int TELLING = 4;

  /** So many of a word in Devanagari, which is no word of another language. */
  private static final int DEVANAGARI = 3;

  /** So many capitals stand for themselves. */
  private static final int LETTERS = 2;

  private static final int LOOKED_AT = 2_000;
  private static final BoundedPattern BLANKS = BoundedPattern.compile(" ");

  /** Words that ask, join or point in one of the seven languages, without accents. */
  private static final Set<String> JOINING =
      words(
          "ser sido vai vais vas va vao vamos estaba estaban estava estavam podria podrias deberia"
              + " seria tuvo tuve tuvimos tenia tenian hubo habia haya sea poderia deveria teve tive"
              + " tinha tinham havia houve tera konnte konnten sollte sollten soll sollen musste"
              + " mussten muss mussen wurde wurden pourrait pourrais devrais devrait serait aurait"
              + " etais avait avaient faut sera seront potrei potrebbe dovrei dovrebbe sarebbe avro"
              + " avra fu stato stata sakte lagta lagti sta stanno dans fino acha acho achou achei disse diz dizem dice dicen dijo dit sagt "
              + "meint findet"
              + " pense trouve trova crede cree piensa algo algun alguna etwas qualcosa quelque"
              + " seinen seinem seiner ihren ihrem ihrer darf darfst durfen didn doesn isn wasn"
              + " weren hasn haven couldn wouldn shouldn won aren hadn mustn jusqu avevo aveva"
              + " avevi avevano tenia tenias tinha avais avait entro until till til these those"
              + " nowadays nochmal wogegen ni acuerdo ich du wir ihr mir dir mich dich uns euch mit"
              + " von vom seit ja denn mal welchem wieviel wovor womit wofur wovon wozu worauf"
              + " woran woruber worum worin woraus woher komm kommt kommen di fa dov quand cos com"
              + " qu cade quell quest gli le lo ne tiene llamaba llamaban chamava appelait chiamava"
              + " hiessen je tu il elle on nous vous ils elles lui leur yo tu usted el nos os les"
              + " eu voce ele ela nos io lui lei noi voi me te si mujhe mujhko tum aap usne mere"
              + " tera teri tere jati jata jaata jaati aati aata si hab habt haste hast hatten"
              + " gehabt i'd we've youve fur auf aus bei nach uber unter vor ohne gegen um bis"
              + " durch nem ner sobre hasta desde sin ate sem et er sie ao aos au aux maine humne pour sans chez par vers ca per tra"
              + " fra su da dal dallo dalla liye saath bitte por favor favore kripya q quais km pls"
              + " please not no dont doesnt isnt no non nicht kein keine keinen nie pas ne nao nahi"
              + " nahin mat dell all nell sull dall trop mucho muito molto sehr bahut zu so too"
              + " idea want can puede puedo pode posso puo kann peut sakta sakti sakte toca tocar"
              + " whats wheres whens whos hows im ive s t d re ll ve is still now again today"
              + " currently actually anything something please called call named name does did said"
              + " say know told remember give show find need number-of como cuanto cuanta cuantos"
              + " cuantas cuales adonde llama llaman llamaba era estan esta hay tengo tiene tienen"
              + " ha he mis sus nuestro nuestra su aun todavia ahora ya dime dijo recuerdas quanto"
              + " quanta quantos quantas quais chama chamam ta tao pra pro pras pros tem tenho"
              + " minhas meus nosso nossa ainda agora ja eh wie wer wem wen was wann wo wohin"
              + " welche welcher welches welchen heisst hiess hat habe haben hatte sind unser"
              + " unsere unserer meiner meinem meinen noch jetzt gerade der dem den zum zur beim"
              + " vom sich wird werden sein seine ihre ihr gibt comment combien quoi qui quel"
              + " quelle quels quelles appelle appellent c ce cet cette ces j l n s d m t y a ai as"
              + " avons ont etait nos notre encore maintenant est-ce deja che chi come cosa quando"
              + " quanto quanti quante quale quali dove qual ce ci si della dello del dei degli"
              + " delle al allo alla ai agli alle nel nella sul sulla mia mie miei tuo tua suo sua"
              + " nostro nostra ha ho hanno sono era chiama chiamano adesso ora ancora l un un' ka"
              + " ki ke ko se me mein main hai hain tha thi the ho hua hui kya kab kahan kaha kaun"
              + " kon kis kiska kiski kiske kisko kitna kitni kitne kaise mera meri mere kisse kise"
              + " kisne kidhar kaunsa kaunsi kyu kyun paas tak saka saki kaisa kaisi hoga hogi"
              + " honge chahiye hota hoti hote jaata jaati jata jati hamara hamari hamare uska uski"
              + " uske ye yeh wo woh aur par pe ne bhi ab abhi naam nam wala wali vala vali kar"
              + " karna karta karti raha rahi gaya gayi mujhse mujhko");

  /** The same in Devanagari. */
  private static final Set<String> HINDI =
      words(
          "नहीं मत बहुत सकता सकती सकते का की के को से में मैं है हैं था थी थे हो हुआ हुई क्या कब"
              + " कहाँ कहां कौन किस किसका किसकी किसके किसको कितना कितनी कितने कैसे मेरा मेरी मेरे"
              + " हमारा हमारी हमारे उसका उसकी उसके ये यह वो वह और पर ने भी अब अभी नाम वाला वाली"
              + " वाले कर करना किससे किसे किसने किधर कहा कौनसा कौनसी क्यों कैसा कैसी तक सके सका"
              + " चाहिए होगा होगी होंगे सी सा से जाती जाता आती आता बनता बनती मुझे मैंने तुम आप हम"
              + " उसने तेरा तेरी इस उस करता करती रहा रही गया गई पास एक तो ही मुझसे मुझको हमसे हमको उससे उनसे");

  /** Words before what something is of. */
  private static final Set<String> PREPOSITIONS =
      words("of de del da do das dos du des d di della dello dell dei degli delle von vom");

  /** Words behind what something is of. */
  private static final Set<String> POSTPOSITIONS = words("s ka ki ke का की के");

  /** Words that are a debt, or a duty when an infinitive follows. */
  private static final Set<String> MODALS =
      words(
          "devo devi deve dobbiamo devono devemos devem debo debes debe debemos deben dois doit"
              + " devons doivent");

  private static final List<String> INFINITIVES =
      List.of("are", "ere", "ire", "rre", "ar", "er", "ir", "re", "arlo", "arla", "erlo", "erla");

  /** Words that join in one language and are a name or a number in another. */
  private static final Map<String, Tongue> JOINING_IN =
      Map.of("mia", Tongue.ITALIAN, "per", Tongue.ITALIAN, "dos", Tongue.PORTUGUESE);

  /** What ends the names of relatives by marriage, which are one word. */
  private static final String IN_LAW = "-in-law";

  private static final String OBLIQUE = "े";
  private static final String DIRECT = "ा";

  private Concepts() {}

  private static Set<String> words(String joined) {
    return new HashSet<>(List.of(BLANKS.split(joined, 0)));
  }

  /** The words of a text that tell something, in order. */
  static List<Concept> of(String text) {
    List<Concept> concepts = new ArrayList<>();
    boolean first = true;
    List<String> pieces = Words.pieces(text.substring(0, Math.min(text.length(), LOOKED_AT)));
    List<String> plain = pieces.stream().map(Words::plain).toList();
    // Expressions in Devanagari are found by their Latin letters.
    List<String> said =
        Romanised.isDevanagari(text) ? pieces.stream().map(Concepts::said).toList() : plain;
    Tongue tongue = Tongue.of(plain, BilingualGlossary.shipped());
    Set<String> phrase = Set.of();
    int phraseEnd = 0;
    boolean of = false;
    for (int at = 0; at < pieces.size(); at++) {
      String piece = pieces.get(at);
      if (at >= phraseEnd) {
        Optional<Phrases.Found> begun = BilingualGlossary.shipped().phrase(said, at);
        phrase = begun.map(found -> Set.of(found.english())).orElse(Set.of());
        phraseEnd = at + begun.map(Phrases.Found::pieces).orElse(1);
      }
      if (!Character.isLetterOrDigit(piece.codePointAt(0))) {
        first = true;
        of = false;
        continue;
      }
      if (at < phraseEnd - 1 && phrase.stream().anyMatch(Concepts::isInLaw)) {
        continue;
      }
      boolean joins = joining(piece, plain.get(at), tongue) && (first || !isLetter(pieces, at));
      if (!joins && !isModal(plain, at)) {
        boolean owner =
            of || (at + 1 < pieces.size() && POSTPOSITIONS.contains(pieces.get(at + 1)));
        concepts.add(of(piece, first, owner, tongue, phrase));
        of = false;
      } else if (PREPOSITIONS.contains(plain.get(at))) {
        of = true;
      }
      first = false;
      if (concepts.size() == MOST) {
        break;
      }
    }
    return concepts;
  }

  private static String said(String piece) {
    return Romanised.isDevanagari(piece) ? Romanised.of(piece) : Words.plain(piece);
  }

  private static boolean joining(String piece, String plain, Tongue tongue) {
    Tongue only = JOINING_IN.getOrDefault(plain, tongue);
    return HINDI.contains(piece)
        || plain.isEmpty()
        || (only == tongue && (Words.common(plain) || JOINING.contains(plain)));
  }

  /**
   * Whether a piece is a letter or two that stand for themselves, as in "blood group AB-", and no
   * small word of somebody who writes all in capitals.
   */
  private static boolean isLetter(List<String> pieces, int at) {
    String piece = pieces.get(at);
    String before = pieces.get(at - 1);
    boolean capitals = before.length() > 1 && before.chars().noneMatch(Character::isLowerCase);
    return piece.length() <= LETTERS
        && piece.chars().allMatch(Character::isUpperCase)
        && !piece.equals("I")
        && !(capitals && Character.isLetter(before.charAt(0)));
  }

  /**
   * Whether a word says only that something must or may be done, as "devo" before "pagare"; without
   * a verb behind it, it is a debt. The "days" of "these days" are none either.
   */
  private static boolean isModal(List<String> plain, int at) {
    if (at > 0 && plain.get(at).equals("days") && plain.get(at - 1).equals("these")) {
      return true;
    }
    return MODALS.contains(plain.get(at))
        && at + 1 < plain.size()
        && plain.get(at + 1).length() > 2
        && INFINITIVES.stream()
            .anyMatch(
                ending ->
                    plain.get(at + 1).endsWith(ending)
                        && plain.get(at + 1).length()
                            > ending.length() + (ending.length() > 3 ? 1 : 0));
  }

  /** What a meaning is compared by: a mother-in-law is no mother, and one word. */
  static List<String> keys(String meaning) {
    return isInLaw(meaning) ? List.of(meaning) : Words.of(meaning);
  }

  /** Whether an English word is for a relative by marriage. */
  static boolean isInLaw(String english) {
    return english.endsWith(IN_LAW);
  }

  /** What a short noun in "-e" means, by its base in "-a": "ताले का" is of a "ताला". */
  private static Optional<String> ofBase(String piece) {
    return piece.endsWith(OBLIQUE)
        ? BilingualGlossary.shipped()
            .hindi(piece.substring(0, piece.length() - 1) + DIRECT, DEVANAGARI)
        : Optional.empty();
  }

  /**
   * @param phrase what an expression means that the word is a part of
   */
  private static Concept of(
      String piece, boolean first, boolean owner, Tongue tongue, Set<String> phrase) {
    boolean hindi = Romanised.isDevanagari(piece);
    String plain = hindi ? Romanised.of(piece) : Words.plain(piece);
    Set<String> meanings =
        new LinkedHashSet<>(hindi ? phrase : Phrases.meaning(phrase, plain, tongue));
    if (!hindi) {
      meanings.addAll(BilingualGlossary.shipped().meanings(plain, tongue));
    }
    // Hindi in Latin letters is easily taken for English, and hardly for another language.
    boolean maybeHindi =
        tongue == Tongue.ENGLISH
            && !BilingualGlossary.shipped().isEnglish(plain)
            && Romanised.consonants(piece).length() >= TELLING;
    if (hindi || tongue == Tongue.HINDI || maybeHindi) {
      BilingualGlossary.shipped()
          .hindi(piece, hindi ? DEVANAGARI : TELLING)
          .or(() -> ofBase(piece))
          .ifPresent(meanings::add);
      if (hindi || tongue == Tongue.HINDI) {
        meanings.addAll(BilingualGlossary.shipped().hindiBesides(piece));
      }
    }
    Optional<String> grandparent = Grandparents.of(piece, plain);
    if (grandparent.isPresent()) {
      meanings.clear();
      meanings.add(grandparent.get());
    }
    boolean inLaw = phrase.stream().anyMatch(Concepts::isInLaw);
    boolean replaced = grandparent.isPresent() || inLaw;
    Set<String> own = new LinkedHashSet<>(replaced ? List.of() : Words.of(plain));
    Set<String> keys = new LinkedHashSet<>(own);
    (inLaw ? phrase : meanings).forEach(meaning -> keys.addAll(keys(meaning)));
    Set<String> alike = new LinkedHashSet<>();
    // What sounds like an English word in Hindi is not of its like: "तेल" is no "tel".
    keys.stream()
        .filter(key -> !hindi || !own.contains(key))
        .forEach(key -> alike.addAll(BilingualGlossary.shipped().alike(key)));
    keys.addAll(alike);
    boolean known =
        hindi
            ? !meanings.isEmpty()
            : replaced
                || own.stream().anyMatch(key -> !BilingualGlossary.shipped().alike(key).isEmpty())
                || BilingualGlossary.shipped().knows(plain, tongue);
    return new Concept(
        piece,
        Words.plain(piece),
        hindi,
        keys,
        known,
        Character.isUpperCase(piece.codePointAt(0)),
        first,
        owner);
  }
}
