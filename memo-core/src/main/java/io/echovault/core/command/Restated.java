package io.echovault.core.command;

import io.echovault.core.claim.ForeignWords;
import io.echovault.core.memory.Notebook;
import io.echovault.core.recall.Debts;
import io.echovault.core.recall.QuestionFit;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.time.MemoryTimes;
import io.echovault.ports.vocabulary.Memory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of the memories that were found for a question say the same matter anew: they share what is
 * asked about, and the newer has a word for a change, or nothing but another figure. It sees what
 * no rule of a claim describes. The older is still told, as what was before.
 */
final class Restated {
  /** Words for a change, without accents. */
  private static final BoundedPattern CHANGE =
      BoundedPattern.compile(
          "\\b(?:now|no longer|any ?more|moved|changed|renamed|swapped|switched|replaced|gave up|quit"
              + "|cancell?ed|called off|is off|postponed|rescheduled|instead|actually|correction"
              + "|turns out|back from|paid back|gave back|returned|(?:we're|were|all) even"
              + "|settled|sold|relocated|upgraded|downgraded|raised|dropped to"
              + "|(?:i|my) (?:was wrong|mistake)|i meant|got that wrong|scratch that|sorry,? (?:it|that)"
              + "|put .{0,20}up|went up|goes up|going up|up to|down to|pushed back|put back"
              + "|brought forward|delayed|can't (?:do|make)|took over|as of|from now on"
              + "|ahora|ya no|renombrad[oa]|rebautizad[oa]|mudado|mudo|cambi(?:o|ado|aron|e)|en realidad|cancelad[oa]|aplazad[oa]"
              + "|pospuest[oa]|devolvi[o]?|devuelto|vendi(?:do)?|sube|subio|subid[oa] (?:.{1,25} )?a|(?:bajado|reducido|aumentado) .{0,25}a \\d+|paso al?|pasado al?|pasa al?|adelantad[oa]"
              + "|retrasad[oa]|a partir de|no puede|movid[oa]|movieron|trasladad[oa]|me equivoque|perdona|perdon|correccion"
              + "|renovad[oa]|reemplazad[oa]|sustituid[oa]|ha dejado|dejo de|se fue"
              + "|agora|nao .{0,30}mais|renome(?:ou|ei|amos|aram|ad[oa])|mud(?:ou|ei|amos|aram|ado)|troc(?:ou|ei|aram|ado)|na verdade"
              + "|adiad[oa]|adiou|devolveu|subi(?:u|r)|pass(?:ou|a) (?:a|pr[ao]s?|para)|fic(?:ou|a) (?:pr[ao]|para)"
              + "|a partir de|remarc(?:ou|ad[oa])|nao pode|errei|me enganei|corrigindo|desculpa"
              + "|aument(?:ou|aram)|baix(?:ou|aram)|saiu|antecip(?:ou|ad[oa])|substitui\\p{L}*"
              + "|jetzt|nicht mehr|umbenannt|umgezogen|nach .{1,30}gezogen|geandert|gewechselt|stattdessen|eigentlich|abgesagt"
              + "|verschoben|verlegt|vorverlegt|kann .{0,20}nicht|zuruckgegeben|zuruckgezahlt|zuruckbekommen|verkauft|nun|ab sofort"
              + "|gezogen|erhoht|gestiegen|gesenkt|stimmt nicht|falsch|korrektur|ich meinte|geirrt"
              + "|ersetzt|gekundigt|doch nicht|sondern|ausgefallen"
              + "|maintenant|desormais|renommee?s?|rebaptisee?s?|n'est plus|ne .{0,30}plus|demenage|change|finalement|annulee?"
              + "|reportee?|decalee?|avancee?|repoussee?|rendu|rembourse|vendu|passee?s? (?:a|aux?)|augmente|ne peut pas|en fait|je me suis trompee?|erreur|correction|pardon"
              + "|baisse|remis[e]? a|decommande"
              + "|a partir de|remplacee?"
              + "|adesso|ormai|rinominat[oa]|non .{0,30}piu|trasferit[oa]|cambiat[oa]|spostat[oa]|in realta"
              + "|annullat[oa]|rimandat[oa]|anticipat[oa]|slittat[oa]|restituit[oa]|venduto|passat[oa] a|passa a|sale a"
              + "|non puo|a partire da|mi sbagliavo|mi sono sbagliat[oa]|correzione|scusa|anzi"
              + "|aumentat[oa]|calat[oa]|sostituit[oa]|posticipat[oa]|traslocat[oa]"
              + "|ab|badal|badla|badli|galat|galti|badha\\p{L}*|ghata\\p{L}*|lauta\\p{L}*|kar di hai|\\d+ ?\\p{L}{0,5} kar d(?:i|e|iya|iye)"
              + "|shift|nahi raha|nahin raha|nahi aa|wapas|cancel|tal ga\\p{L}+)\\b"
              + "|(?:^|\\s)(?:अब|बदल|बढ.?(?:ा|कर| ग)|घटा|घट ग|लौटा|ग़लत|गलत|नहीं रहा|वापस|शिफ्ट|कैंसल|रद्द)");

  /** Words that take back what stands beside them: "not Emma any more". */
  private static final BoundedPattern NEGATION =
      BoundedPattern.compile(
          "(?:not|isn't|longer|anymore|instead|no|vez|lugar|nao|mais|nicht|statt|mehr|pas|plus|lieu|place|non|invece|posto"
              + "|nahin?|jagah|bajay|नहीं|जगह|बजाय|não|più)");

  /** Words for a debt, and for one that is paid. */
  private static final BoundedPattern DEBT =
      BoundedPattern.compile(
          "\\b(?:owe[sd]?|lent|borrowed|loan(?:ed)?|debo|debe|deben|preste|presto|debia|devo|deve|emprestei"
              + "|emprestou|schulde[tn]?|schuldet|geliehen|dois|doit|prete|emprunte|prestato|dene|lene|udhaar|udhar)\\b"
              + "|उधार|देने|लेने");

  private static final BoundedPattern SETTLED =
      BoundedPattern.compile(
          "\\b(?:paid|sent|gave|transferred|settled|returned|(?:brought|got|took|has) .{1,20} back|(?:we're|were|all) (?:even|square|good|quits)|bizum"
              + "|pagad[oa]|pague|pago|devuelto|devolvi|devolvio|en paz|paguei|pagou|devolvi|devolveu|quitad[oa]|pix"
              + "|bezahlt|gezahlt|uberwiesen|zuruckgegeben|zuruckgezahlt|beglichen|quitt|rembourse|paye|rendu|regle"
              + "|quittes|ridat[oa]|pagat[oa]|restituit[oa]|saldat[oa]|resi|reso|restitui\\p{L}*|pari"
              + "|de diye|de diya|chuka\\p{L}*|lauta\\p{L}*|wapas|mil gaye)\\b|दे दिए|दे दिये|चुका|लौटा|वापस|मिल गए");

  /** Before what is new; before the word itself stands whose it is: "Julia's new number". */
  private static final BoundedPattern NEW_FIRST =
      BoundedPattern.compile("(?:new|neue[nrsm]?|naya|nayi|naye|नया|नई|नए)");

  /** Before or behind it. */
  private static final BoundedPattern NEW =
      BoundedPattern.compile("(?:nuev[oa]|nov[oa]|nouveau|nouvelle|nuov[oa])");

  /** Words for giving one thing away for another. */
  private static final BoundedPattern GONE =
      BoundedPattern.compile(
          "\\b(?:sold|swapped|traded in|got rid of|split up|broke up|divorced|han dejado|han roto"
              + "|terminaram|haben sich getrennt|auseinander|ont rompu|separes|si sono lasciati|vendi|vendido|vendemos|cambie .{1,30} por|troquei|verkauft"
              + "|eingetauscht|vendu|vendue|echangee?|vendut[oa]|dat[oa] via|bech d\\p{L}+|bech di)\\b"
              + "|बेच दि|बेच दी");

  private static final BoundedPattern OFF =
      BoundedPattern.compile(
          "\\b(?:cancell?ed|called off|is off|cancelad[oa]|cancelo|cancelou|desmarc\\p{L}+|abgesagt"
              + "|fallt aus|annulee?|annullat[oa]|saltat[oa]|cancel)\\b|रद्द|कैंसल");

  /** Words for beginning at some place, which says where somebody works now. */
  private static final BoundedPattern STARTED =
      BoundedPattern.compile(
          "\\b(?:new job|(?:quit|left|lost) (?:her|his|their|my|the) job|resigned|got (?:fired|sacked)|laid off"
              + "|nuevo (?:trabajo|curro|empleo)|dejo el (?:trabajo|curro)|dimitio|renuncio|despedid[oa]|novo emprego|pediu (?:demissao|as contas)|demitid[oa]|saiu d[aoe]"
              + "|neue[nr]? (?:job|stelle)|gekundigt|entlassen|nouveau (?:boulot|job|travail|poste)|demissionn\\p{L}*|quitte|viree?|licencie\\p{L}*"
              + "|nuovo lavoro|dimess[oa]|licenziat[oa]|lasciato|nayi naukri|naukri (?:chhod|chod)\\p{L}*|resign"
              + "|started|begun|began|starts|joined|empez(?:o|ado|amos)|comenz(?:o|ado)|empece"
              + "|entr(?:o|ado)|comec(?:ou|ei)|entrou|angefangen|commence|embauchee?"
              + "|(?:in|co)minciato|iniziato|assunt[oa]|join|shuru|gewechselt|cambiado a|switched to|moved to|passee? chez|passat[oa] a)\\b|ज्वाइन|जॉइन|शुरू");

  /** Words by which somebody tells of themselves. */
  private static final BoundedPattern ONESELF =
      BoundedPattern.compile(
          "\\b(?:i|i'm|i've|ich|bin|hab|habe|yo|he|me|empece|comence|eu|comecei|entrei|je|j'ai|suis"
              + "|ho|sono|main|maine|mujhe|mera|meri)\\b|मैं|मैंने|मेर");

  /** Words for giving something into other hands, which say where it is now. */
  private static final BoundedPattern HANDED =
      BoundedPattern.compile(
          "\\b(?:lent|loaned|gave|took|handed|passed|prest(?:e|o|ado|amos)|deje a|le di|le dimos|emprest(?:ei|ou|ado|amos)|dei"
              + "|geliehen|verliehen|gegeben|ausgeliehen|pretee?s?|donnee?s?|passe a|prestat[oaie]|dat[oa] a|de diya|de di|udhaar)\\b|दे दि|दे दी|उधार");

  /** What happens again and again is not one matter that changes. */
  private static final BoundedPattern EVENT =
      BoundedPattern.compile(
          "\\b(?:paid|pay|lent|lend|spent|bought|ran|gave|got|sold|owe[sd]?|saw|read|ate|drank"
              + "|pague|preste|gaste|compre|paguei|emprestei|gastei|comprei|bezahlt|geliehen"
              + "|ausgegeben|gekauft|bills?|invoices?|receipts?|facturas?|recibos?|contas?|\\p{L}{0,20}rechnung|factures?|fattur[ae]|bollett[ae]|paye|prete|depense|achete|pagato|prestato|speso|comprato"
              + "|diye|liye|kharida|udhaar)\\b");

  /** What is taken back stands so many words before or behind the negation at most. */
  private static final int REACH = 3;

  private static final BoundedPattern BETWEEN = BoundedPattern.compile("[\\s,.;:!()]+");

  /**
   * What the words of a memory say of change.
   *
   * @param renewed the words beside one for "new"
   */
  private record Signs(
      boolean change,
      boolean started,
      boolean oneself,
      boolean gone,
      boolean off,
      boolean event,
      List<String> takenBack,
      boolean debt,
      boolean settled,
      boolean handed,
      List<String> renewed) {
    Signs {
      takenBack = List.copyOf(takenBack);
      renewed = List.copyOf(renewed);
    }

    /** Prints no words. */
    @Override
    public String toString() {
      return "Signs[" + change + "]";
    }
  }

  private final Map<Integer, Signs> signs = new HashMap<>();
  private final Map<Integer, Optional<Memory>> standing = new HashMap<>();
  private final Notebook notebook;
  private final List<Memory> found;
  private final QuestionFit fit;

  Restated(Turn turn, List<Memory> found, QuestionFit fit) {
    this.notebook = turn.notebook();
    this.found = found;
    this.fit = fit;
  }

  /** The newest of the found that says this one's matter anew; empty when none does. */
  Optional<Memory> standingFor(Memory memory) {
    int older = found.indexOf(memory);
    return older < 0 ? Optional.empty() : standing.computeIfAbsent(older, this::newest);
  }

  /** The same, where the newest has a word for a change, and not only another figure. */
  Optional<Memory> changedBy(Memory memory) {
    return standingFor(memory).filter(newer -> signs(found.indexOf(newer)).change());
  }

  private Optional<Memory> newest(int older) {
    return IntStream.range(0, found.size())
        .filter(newer -> succeeds(newer, older))
        .mapToObj(found::get)
        .max(MemoryTimes.AS_SAID);
  }

  /** Those whose matter this one says anew, the newest first. */
  List<Memory> before(Memory memory) {
    return found.stream()
        .filter(each -> standingFor(each).filter(memory::equals).isPresent())
        .sorted(MemoryTimes.AS_SAID.reversed())
        .toList();
  }

  private boolean succeeds(int newer, int older) {
    Memory late = found.get(newer);
    Memory early = found.get(older);
    return newer != older
        && MemoryTimes.AS_SAID.compare(late, early) > 0
        && !early.tier().secret()
        && !notebook.isBeside(late.number(), early.number())
        && ForeignWords.mayReplace(late, early)
        && !Debts.standsApart(late.text(), early.text())
        && saysAnew(newer, older);
  }

  private boolean saysAnew(int newer, int older) {
    Signs late = signs(newer);
    if (late.handed() && fit.asksFor().place() && fit.matter().isOf(newer, older)) {
      return true;
    }
    if (fit.hasFigure(newer) && !fit.hasFigure(older) && !late.settled()) {
      return false;
    }
    boolean changed = fit.matter().isOf(newer, older) && (late.change() || isNew(late, older));
    boolean oneself = !fit.names() && late.oneself();
    boolean elsewhere =
        late.started()
            && (oneself || areOfTheSame(newer, older))
            && fit.matter().tellsOf(older, "work");
    boolean off = late.off() && fit.asksFor().time() && fit.hasFigure(older);
    boolean ended = (late.gone() || off) && fit.matter().pairs().share(newer, older);
    boolean takenBack =
        late.takenBack().stream().anyMatch(word -> fit.matter().isValue(older, word));
    boolean settled =
        late.settled() && signs(older).debt() && fit.matter().pairs().share(newer, older);
    if (settled && Balance.isPartOf(found.get(newer).text(), found.get(older).text())) {
      return false;
    }
    return changed
        || elsewhere
        || ended
        || takenBack
        || settled
        || (!signs(older).event() && fit.matter().pairs().differInFigures(newer, older));
  }

  /** In German a name that means something, as Ruben, is no name for certain. */
  private boolean areOfTheSame(int newer, int older) {
    return fit.names()
        ? fit.mentions(newer) && fit.mentions(older)
        : fit.covered(newer) > 0 && fit.matter().pairs().share(newer, older);
  }

  private Signs signs(int place) {
    return signs.computeIfAbsent(place, this::read);
  }

  /** Devanagari loses its vowel signs with the accents, and is read with them. */
  private Signs read(int place) {
    String text = found.get(place).text();
    String plain = PlainText.of(text);
    String accented = PlainText.accented(text);
    String both = plain + " " + accented;
    return new Signs(
        CHANGE.matcher(both).find(),
        STARTED.matcher(both).find(),
        ONESELF.matcher(both).find(),
        GONE.matcher(both).find(),
        OFF.matcher(both).find(),
        EVENT.matcher(plain).find(),
        beside(accented, NEGATION, -REACH, REACH),
        DEBT.matcher(both).find(),
        SETTLED.matcher(both).find(),
        HANDED.matcher(both).find(),
        Stream.concat(
                beside(accented, NEW_FIRST, 1, 1).stream(), beside(accented, NEW, -1, 1).stream())
            .toList());
  }

  /** The words of a text that stand so far before or behind one that a pattern matches. */
  private static List<String> beside(String text, BoundedPattern which, int from, int to) {
    String[] words = BETWEEN.split(text, 0);
    return IntStream.range(0, words.length)
        .filter(at -> which.matches(words[at]))
        .flatMap(at -> IntStream.rangeClosed(at + from, at + to).filter(each -> each != at))
        .filter(at -> at >= 0 && at < words.length)
        .mapToObj(at -> words[at])
        .toList();
  }

  /** Whether the newer speaks of a new one of what the older is about. */
  private boolean isNew(Signs newer, int older) {
    return newer.renewed().stream().anyMatch(word -> fit.matter().speaksOf(older, word));
  }
}
