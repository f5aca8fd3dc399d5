package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Matters that are asked about in other words than they are told in: "what can't Ana eat" is
 * answered by "milk makes Ana ill", and "a present for Leo" by "Leo wants a kite".
 */
enum Matter {
  /** What somebody does not eat, or does not stand. */
  DIET(
      "\\b(?:all?erg\\p{L}{0,12}|intoler\\p{L}{0,12}|unvertrag\\p{L}{0,12}|vertragt|vertragen|diet\\p{L}{0,12}|diat|regime)\\b"
          + "|\\b(?:can|may|can't|cant|cannot|not|shouldn't|mustn't|doesn't|doesnt|don't|puede|pueden|no|pode|podem|nao"
          + "|darf|kann|nicht|kein\\p{L}{0,5}|peut|pas|puo|non|nahin?|sakt\\p{L})\\b.{0,24}"
          + "\\b(?:eat|eats|food|tolerate|cook|come|comer|comen|tomar|toma|isst|essen|kochen|mange|manger"
          + "|cuisiner|mangia|mangiare|cucinare|kha\\p{L}{0,12})\\b"
          + "|\\b(?:eat|come|comer|isst|mange|mangia|kha|khana|khat\\p{L})\\b.{0,12}\\b(?:not|no|nao|nicht|pas|nahin?|sakt\\p{L})\\b|एलर्जी|परहेज़|परहेज|नहीं"
          + " खा|खा.{0,8}नहीं|खा सक",
      "\\b(?:all?erg\\p{L}{0,12}|intoler\\p{L}{0,12}|c(?:o?eliac?|eliac)\\p{L}{0,12}|zoliakie|diabet\\p{L}{0,12}|vegan\\p{L}{0,12}|vegetari\\p{L}{0,12}|halal|kosher|sugar"
          + " ?free|(?:gluten|dairy|lactose|nut)[- ]?free|(?:sin|sem|sans|senza)"
          + " (?:gluten|lactos\\p{L}|glutine|lattosio|sel|sal))\\b"
          + "|\\b(?:no|not|n't|never|doesn't|can't|cannot|won't|nao|nunca|nicht|kein\\p{L}{0,5}|nie|ne|pas|jamais|non|nahin?)\\b.{0,16}"
          + "\\b(?:eat|eats|have|tolerate|digest|touch|come|comer|tomar|toma|tolera|isst|essen|vertragt|mange|manger|supporte|digere|mangia|mangiare|digerisce|tollera|sopporta|sienta|pode"
          + " com|pode comer|kha\\p{L}{0,12}|chalt\\p{L})\\b"
          + "|\\b(?:eats?|isst|vertragt|mange|mangia|kha\\p{L}{0,12})\\b.{0,12}\\b(?:no|nothing|kein\\p{L}{0,5}|nicht|pas|niente|nahin?)\\b|\\b(?:reacts?"
          + " to|swells? up|hives|off limits|makes? .{1,20}(?:ill|sick)|(?:gets?|is) (?:ill|sick)"
          + " (?:from|if|when)|sienta mal|sientan mal|cae mal|hace dano|faz mal|fazem mal|passa"
          + " mal|bekommt .{0,20}nicht|wird schlecht|rend malade|malade (?:si|quand|avec)|sta"
          + " male|fa male|fanno male|hazam nahi|suit nahi|parhez)\\b|एलर्जी|परहेज़|परहेज|नहीं"
          + " खा|शाकाहारी|डायबिटीज़|मधुमेह",
      "eat food meal cook serve have allergy allergic intolerant tolerate diet dinner lunch"
          + " breakfast dish take make allerg* alerg* intoler* comer come comen toma isst essen"
          + " kochen mange* mangia* cucinare khat* kha",
      true),

  /** Who or what is not liked. */
  DISLIKE(
      "\\b(?:hates?|hated|dislikes?|odia|odian|detesta|odeia|hasst|deteste|nafrat)\\b"
          + "|\\b(?:not|n't|doesn't|don't|didn't|doesnt|isn't|isnt|wasn't|no|nao|nicht|pas|non|nahin?)\\b.{0,16}"
          + "\\b(?:like|likes|liked|love|loves|fan|keen|good|great|gusta|gusto|gustan|gosta|gostou|gostam|curte|mag"
          + "|mogen|gefallt|gefallen|gefiel|toll|gut|aime|plait|plu|bon|piace|piacciono|piaciuto|pasand|achha)\\b|\\b(?:like|gosta|mag|aime|aiment|piace|pasand|achha)\\b.{0,12}\\b(?:not|nao|nicht|pas|nahin?)\\b|पसंद"
          + " नहीं|नापसंद",
      "\\b(?:overrated|awful|terrible|horrible|dreadful|rubbish|disgusting|worst|hates?|hated|dislikes?|can't"
          + " stand|boring|bored|disappoint\\p{L}{0,12}|not worth|too"
          + " (?:expensive|dear|salty|loud|sweet|spicy)|sobrevalorad\\p{L}|sobrestimad\\p{L}"
          + "|superestimad\\p{L}|supervalorizad\\p{L}|uberbewertet|uberschatzt|surcote\\p{L}{0,12}|surestime\\p{L}{0,12}|sopravvalutat\\p{L}"
          + "|odia|odian|odio|detest\\p{L}{0,12}|malisim\\p{L}|malo|mala|fatal|asco|asqueros\\p{L}|aburrid\\p{L}|demasiado|odeia|odeio|ruim|pessim\\p{L}|horrivel|nojo|chato|cara"
          + " demais|caro"
          + " demais|hasst|schlecht|furchtbar|schrecklich|grasslich|langweilig|enttausch\\p{L}{0,12}|zu"
          + " teuer|nul|nulle|mauvais\\p{L}{0,12}|decu\\p{L}{0,12}|degueu\\p{L}{0,12}|affreux|trop"
          + " cher|ennuyeux|schifo|brutt\\p{L}|noios\\p{L}|delud\\p{L}{0,12}|delusion\\p{L}|troppo"
          + " car\\p{L}|nafrat|bekar|bura|kharab)\\b"
          + "|\\b(?:not|n't|doesn't|don't|didn't|isn't|wasn't|no|nao|nicht|kein\\p{L}{0,5}|ne|n|pas|non|nahin?)\\b.{0,16}"
          + "\\b(?=[lfkgcmapb])(?:like|likes|liked|love|fan|keen|good|great|gusta|gusto|gustan|gosta|gostou|gostam|curte|mag|mogen"
          + "|gefallt|gefallen|gefiel|gut|aime|plait|plu|bon|piace|piacciono|piaciuto|pasand|achha)\\b"
          + "|\\b(?:mag|mogen|aime|aiment|pasand|achha)\\b.{0,24}\\b(?:nicht|kein\\p{L}{0,5}|pas|nahin?)\\b|पसंद"
          + " नहीं|नापसंद|नफ़रत|नफरत|बेकार|ख़राब|खराब|बुर[ाी]",
      "like love enjoy fan keen good great nice think find favourite hate dislike detest bad"
          + " gust* gost* mag gefall* gefiel aim* plai* plu piac* pasand achh*",
      true),

  /** What could be given to somebody. */
  GIFT(
      "\\b(?:gifts?|presents?|regal\\p{L}{0,12}|present(?:e|es|ear)|geschenk\\p{L}{0,12}|schenk\\p{L}{0,12}|cadeaux?|offrir|tohfa)\\b|तोहफ|उपहार|गिफ़?्ट",
      "\\b(?:would (?:really )?(?:love|like)|'d (?:really"
          + " )?(?:love|like)|wants?|wanted|wish\\p{L}{0,12}|ask(?:s|ed|ing) for|going on about|dreams?"
          + " of|needs|could (?:use|do with)|quiere|querria|gustaria|encantaria|suena"
          + " con|pidio|pedido|hace"
          + " ilusion|necesita|quer|queria|gostaria|adoraria|sonha|pediu|precisa|wunscht|mochte|will|hatte"
          + " gern\\p{L}{0,12}|traumt|braucht"
          + "|voudrait|aimerait|reve|veut|envie|demande|vorrebbe|vuole|desidera|sogna|chiesto|chahiye|chaht\\p{L}|manga)\\b"
          + "|चाहिए|चाहत|माँग|मांग",
      "gift present surprise idea buy give get bring offer suggestion"
          + " geschenk* schenk* regal* present* cadeau* offrir idee* doon du",
      false),

  /** What somebody does for a living. */
  WORK(
      "\\b(?:jobs?|trabajo|empleo|emprego|beruf|metier|mestiere|naukri|for a living|line of"
          + " work|quoi (?:comme (?:metier|travail|boulot)|dans la vie|de metier)|fait .{0,20}dans"
          + " la vie|beruflich|von beruf|a que se dedica|en que trabaja|faz da vida|trabalha com"
          + " (?:o )?que|com o que .{0,20}trabalha|che (?:lavoro|mestiere)|nella vita|di (?:che"
          + " )?cosa si occupa|kya kaam|kaam kya)\\b|क्या काम|काम क्या",
      "\\b(?:for a"
          + " living|work(?:s|ing)?|bosse|travaille|trabaja|curra|trabalha|arbeitet|lavora|kaam|naukri)\\b|काम|नौकरी",
      "life living profession work job make do occupy dedicate metier line vida vita vie dedica"
          + " beruf* macht fa fait faz mestiere lavoro kaam",
      false),

  /** Which blood somebody has. */
  BLOOD(
      "\\b(?:blood (?:type|group)|grupo sanguineo|tipo (?:sanguineo|de sangre|de"
          + " sangue)|blutgruppe|groupe sanguin|gruppo sanguigno|blood group|khoon ka)\\b|ब्लड"
          + " ग्रुप|रक्त",
      "\\b(?:a|b|ab|0|o|zero) ?(?:\\+|-|rh|pos|neg|positi\\p{L}{0,12}|negati\\p{L}{0,12})",
      "blood type group blutgruppe sangre sanguineo sanguin sanguigno",
      false),

  /** How high somebody's blood pressure is. */
  PRESSURE(
      "\\b(?:blood pressure|bp|tension arterial|la tension|presion arterial|pressao(?:"
          + " arterial)?|blutdruck|tension|pressione)\\b|ब्लड प्रेशर",
      "\\b\\d{2,3} ?(?:/|zu|over|sobre|por|sur|su) ?\\d{2,3}\\b",
      "blood pressure tension blutdruck bp pression* pressao presion ब्लड प्रेशर बीपी",
      false),

  /** Until when something is open: it is when it closes. */
  OPEN_UNTIL(
      "\\b(?:how late|until (?:when|what)|till (?:when|what)|hasta (?:que hora|cuando)|ate (?:que"
          + " horas|quando)|bis wann|bis wie ?viel uhr|jusqu'?a? ?(?:quelle heure|quand|a"
          + " quand)|fino a (?:che ora|quando)|kab tak|kitne baje tak)\\b|कब तक|बजे तक",
      "\\b(?:clos(?:es?|ing)|shuts?|until|till|cierra|cierran|fecha|fecham|hasta|ate|schliesst|macht"
          + " .{1,20} zu|bis|ferme|ferment|jusqu|chiude|chiudono|fino|band|tak)\\b|बंद|तक",
      "open close shut late hour time be heure stay"
          + " fica sta abiert* abert* offen auf geoffnet ouvert* apert* khul* abre abren",
      false);

  private static final int LOOKED_AT = 500;

  // A BoundedPattern is immutable, which Error Prone cannot know without an annotation of its own.
  @SuppressWarnings("ImmutableEnumChecker")
  private final BoundedPattern asking;

  @SuppressWarnings("ImmutableEnumChecker")
  private final BoundedPattern telling;

  // Copies that nobody can change, which the type does not say.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> words;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> raw;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> beginnings;

  private final boolean needed;

  /**
   * @param words of a question that a memory need not have which tells of the matter: in English,
   *     which stands for all languages, or as they are written without accents; with {@code *} it
   *     is a beginning
   * @param needed whether a memory that does not tell of it is no answer
   */
  Matter(String asking, String telling, String words, boolean needed) {
    this.asking = BoundedPattern.compile(asking);
    this.telling = BoundedPattern.compile(telling);
    this.needed = needed;
    List<String> all = WordList.of(words);
    this.words = Set.copyOf(Words.of(words));
    this.raw =
        all.stream().filter(each -> !each.endsWith("*")).collect(Collectors.toUnmodifiableSet());
    this.beginnings =
        all.stream()
            .filter(each -> each.endsWith("*"))
            .map(each -> each.substring(0, each.length() - 1))
            .toList();
  }

  /** The first that a question asks about. */
  static Optional<Matter> of(String question) {
    String read = read(question);
    return Stream.of(values()).filter(each -> each.asking.matcher(read).find()).findFirst();
  }

  /**
   * Whether a memory tells of it.
   *
   * @param concepts the words of the memory
   */
  boolean isToldIn(String memory, List<Concept> concepts) {
    return telling.matcher(read(memory)).find() || (this == WORK && Sorts.tell("job", concepts));
  }

  /** Whether a word of the question need not stand in a memory that tells of it. */
  boolean covers(Concept word) {
    return word.isOneOf(words)
        || raw.contains(word.plain())
        || raw.contains(word.word())
        || beginnings.stream().anyMatch(word.plain()::startsWith);
  }

  /** Whether a memory that does not tell of it is no answer. */
  boolean isNeeded() {
    return needed;
  }

  /** Devanagari loses its vowel signs with the accents, and is read with them. */
  private static String read(String text) {
    String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return Romanised.isDevanagari(text) ? PlainText.accented(beginning) : Words.plain(beginning);
  }
}
