package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.text.BoundedPattern;
import io.echovault.core.text.PlainText;
import io.echovault.core.time.MemoryTimes;
import io.echovault.core.understanding.requests.ToDo;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that there is to do, as "what's on my to-do list?" asks: what says so, and what is told as
 * one writes it down, "call the plumber". What is about a time that is over is done with.
 */
final class ThingsToDo {
  /** So many memories are looked at, and shown. */
  private static final int MOST = 300;

  private static final int SHOWN = 15;
  private static final int LOOKED_AT = 160;

  /** Somebody has to, must or ought to do something, themselves. */
  private static final BoundedPattern HAVE_TO =
      BoundedPattern.compile(
          "^(?:[^ ]{1,12} ){0,3}(?:(?:i |we )?(?:(?:still|also) )?(?:need to|have to|must|should|gotta|got to|ought to)|remember to|(?:don['’]?t|do not) forget(?: to)?"
              + "|to ?-?do(?: list)?:|(?:tengo|tenemos) que|hay que|debo \\p{L}{2,12}[aei]r|me (?:falta|queda)(?: por)? \\p{L}{2,12}[aei]r|necesito \\p{L}{2,12}[aei]r(?:me|lo|la)?|recordar|no olvidar|acordarme de|pendientes?:"
              + "|(?:tenho|temos) (?:que|de)|preciso(?: de)? \\p{L}{2,12}[aeio]r|devo \\p{L}{2,12}[aeio]r|falta \\p{L}{2,12}[aeio]r|nao esquecer(?: de)?|lembrar de|tarefas:|afazeres:"
              + "|(?:je dois|on doit|il faut(?: que)?|faut(?: que)?|faudrait|j['’]ai a|ne pas oublier(?: de| d['’])?|penser a|a faire ?:)"
              + "|(?:ich )?(?:muss|mussen|sollte?|musste)(?: ich| wir)?|nicht vergessen|(?:zu erledigen|aufgaben|to-?do)s?:"
              + "|(?:devo|dobbiamo|bisogna|occorre|c['’]e da|ho da) \\p{L}{2,14}(?:are|ere|ire|rre|rlo|rla|rmi)|ricordar(?:mi|si) di|non dimenticare(?: di)?|da fare:)(?=[ :\\d]|$|['’])"
              + "|(?<![\\p{L}])(?!(?:p[uo]ra+na|apna|itna|kitna|jitna|utna|nana|sona)\\b)\\p{L}{1,12}n[aei] (?:hai|hain|padega|padegi)(?: |[.!]|$)|(?!पुराना|अपना|इतना|कितना)[\\p{L}\\p{M}]{1,16}ना (?:है|हैं|पड़ेगा)");

  /** A verb as one writes down what to do, and what it is done to. */
  private static final BoundedPattern AS_A_NOTE =
      BoundedPattern.compile(
          "^(?:(?:call|phone|ring|email|e-?mail|text|message|pay|book|buy|get|pick|collect|return|send|post|renew|cancel|order|fix|repair|clean|wash|water|feed|ask|tell|check|finish|write|reply|remind|take|bring|drop|mow|paint|sort|tidy|print|sign|fill|change|move|make|arrange|schedule|contact|chase|update|iron|hoover|vacuum|empty|submit|apply|register|invite|sell|measure|replace|service)"
              + " (?:up |back |in |out |off |away )?(?:the|a|an|my|our|his|her|their|some|for|to|about|new|more|all|mum|mom|dad|gran|nan|\\p{L}+['’]s)\\b"
              + "|(?!(?:ayer|lugar|mujer|taller|alquiler|hogar|mulher|colher|jantar|celular|lugar|hiver|papier|cahier|escalier|boulanger|diner|dejeuner|mercier|cellulare|cameriere|carabiniere|quartiere|bicchiere|mare|mestiere)\\b)"
              + "(?:\\p{L}{2,12}(?:ar|er|ir|or)(?:me|lo|la|le|los|las|se)? (?:el|la|los|las|al|a|un|una|mi|mis|con|por|para|lo|o|os|as|ao|aos|um|uma|meu|minha|com|pra|pro|no|na)"
              + "|\\p{L}{2,12}(?:er|ir|re) (?:le|la|les|l['’]|un|une|mon|ma|mes|a|au|aux|du|des|de|pour|chez|son|sa|ses)"
              + "|\\p{L}{2,12}(?:are|ere|ire|rre|ar|er|ir)(?:lo|la|li|le|mi|gli)? (?:il|lo|la|i|gli|le|l['’]|un|una|a|al|alla|dal|dalla|per|con|mio|mia)))(?: |(?<=['’]))"
              + "|^(?!(?:wir|sie|ich|er|es|ihr|das|dass)\\b)(?:\\p{L}[^ ]{0,20} ){1,4}(?:(?:an|ab|auf|ein|mit|vor|aus|weg|nach|zuruck|um|zu)\\p{L}{2,12}(?:en|ern|eln)"
              + "|kaufen|holen|bringen|bezahlen|zahlen|machen|schreiben|putzen|waschen|reparieren|buchen|bestellen|verlangern|futtern|gie(?:ss|ß)en|fragen|schicken|besorgen|erledigen|kundigen|suchen|streichen|lesen|antworten|erinnern|vereinbaren|uberweisen)[.!]?$");

  /** Languages in which hardly anything but a verb begins words so. */
  private static final Set<String> OF_INFINITIVES = Set.of("es", "pt");

  private static final BoundedPattern INFINITIVE =
      BoundedPattern.compile(
          "^(?!(?:ayer|lugar|mujer|taller|alquiler|hogar|mulher|colher|jantar|celular|bar|mar|pilar|hotel|par|lar|calculador)\\b)"
              + "\\p{L}{2,12}(?:ar|er|ir)(?:me|lo|la|le|los|las|se)? "
              + "(?!(?:d[aeio]l?|dos|das|des|es|esta|e|y|ou|foi|fue)\\b)\\p{L}{2,30}");

  private ThingsToDo() {}

  /** Empty where something else is asked, or where nothing is told that is to do. */
  static Optional<Answer> answer(Turn turn, String question) {
    if (!ToDo.isAsked(question, turn.settings().language())) {
      return Optional.empty();
    }
    List<Memory> toDo =
        turn.notebook().all().stream()
            .sorted(MemoryTimes.AS_SAID.reversed())
            .limit(MOST)
            .filter(each -> each.provenance() == Provenance.SAID && !isOver(each, turn))
            .filter(each -> isToDo(each.text(), turn.settings().language()))
            .limit(SHOWN)
            .sorted(MemoryTimes.AS_SAID)
            .toList();
    return toDo.isEmpty()
        ? Optional.empty()
        : Optional.of(Answer.say(Quotes.dated(toDo, turn.zone())));
  }

  private static boolean isOver(Memory memory, Turn turn) {
    return memory.repetition().isEmpty()
        && memory.aboutAt().filter(at -> at.isBefore(turn.saidAt())).isPresent();
  }

  static boolean isToDo(String text, String language) {
    String beginning = text.strip();
    beginning = beginning.substring(0, Math.min(beginning.length(), LOOKED_AT));
    return Stream.of(PlainText.of(beginning), PlainText.accented(beginning))
            .anyMatch(each -> HAVE_TO.matcher(each).find() || AS_A_NOTE.matcher(each).find())
        || (OF_INFINITIVES.contains(language)
            && INFINITIVE.matcher(PlainText.of(beginning)).find());
  }
}
