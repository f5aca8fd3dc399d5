package io.echovault.archive;

import io.echovault.ports.vocabulary.ArchiveContent.Wordless;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What WhatsApp itself puts into an export in place of words: its wording in English, Spanish,
 * Portuguese, German, French, Italian and Hindi, and the shapes that are the same in all languages.
 * Every repetition in these expressions is bounded or gives nothing back, or is over the short name
 * of an author.
 */
final class ChatNotices {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern OMITTED =
      pattern(
          "<(?:media omitted|(?:video|view once|audio|voice).{0,30} omitted|multimedia"
              + " omitido|archivo omitido|m[ií]dia oculta|m[ií]dia omitida|arquivo de m[ií]dia"
              + " oculto|ficheiro não revelado|ficheiro omitido|medien ausgeschlossen|médias?"
              + " omis)>|(?:image|video|video note|audio|voice message|gif|sticker|document|contact"
              + " card) omitted|(?:imagen|v[ií]deo|audio|gif|sticker|documento|tarjeta de"
              + " contacto|nota de v[ií]deo)"
              + " omitid[oa]|(?:imagem|vídeo|áudio|gif|figurinha|documento|cartão do contato|cartão"
              + " de contacto) (?:ocultad[oa]|omitid[oa]|não"
              + " revelad[oa])|(?:bild|video|audio|gif|sticker|dokument|kontaktkarte|videonachricht)"
              + " (?:weggelassen|ausgelassen)|(?:image|vidéo|audio|gif|sticker|document|carte de"
              + " contact|fiche contact) (?:absente?|omise?)");
  private static final Pattern ATTACHED_BY_ANDROID =
      pattern(
          ".{1,200}\\.\\w{1,5} \\((?:file attached|archivo adjunto|arquivo anexado|ficheiro anexado"
              + "|datei angehängt|fichier joint)\\)");
  private static final Pattern ATTACHED_BY_IPHONE =
      pattern(
          "<(?:attached|adjunto|anexado|anexo|anhang|pièce jointe|fichier joint) ?: [^>\\n"
              + "]{1,250}>");

  /** A few words in angle brackets and nothing else: a picture that was left out. */
  private static final Pattern OMITTED_BY_SHAPE =
      Pattern.compile("<\\p{L}[\\p{L}\\p{M}'’]{1,30}(?: [\\p{L}\\p{M}'’]{1,30}){1,4}>");

  /** The name that a phone gives a file, and a few words in brackets. */
  private static final Pattern ATTACHED_BY_SHAPE =
      Pattern.compile(
          "[A-Z]{3}-\\d{8}-WA\\d{4}\\.\\w{2,5} \\([^()\\n]{3,40}\\)"
              + "|<[^:<>\\n]{2,40}: ?\\d{8}-[A-Z]{3,10}-[^<>\\n]{5,60}>");

  private static final Pattern DELETED =
      pattern(
          "(?:(?:questo messaggio è stato eliminato|hai eliminato questo messaggio)"
              + "|(?:यह (?:मैसेज|संदेश) (?:हटाया गया|हटा दिया गया(?: था)?)|आपने यह (?:मैसेज|संदेश) हटाया)"
              + "|this message was deleted(?: by admin .{1,80})?|you deleted this message|(?:se eliminó"
              + " este mensaje|este mensaje fue eliminado|eliminaste este mensaje)|(?:mensagem"
              + " apagada|(?:esta|essa) mensagem foi apagada|(?:você apagou|apagou|apagaste)"
              + " (?:esta|essa) mensagem)|(?:diese nachricht wurde gelöscht|du hast diese nachricht"
              + " gelöscht)|(?:ce message a été supprimé|vous avez supprimé ce message|message"
              + " supprimé))\\.?");
  private static final Pattern CALL =
      pattern(
          "(?:(?:missed|silenced) (?:group )?(?:voice|video) call"
              + "|(?:llamada(?: de voz| de v[ií]deo| grupal)?|videollamada) perdida"
              + "|(?:chamada|ligação) de (?:voz|vídeo) (?:perdida|não atendida)"
              + "|verpasster (?:sprachanruf|videoanruf)|appel (?:vocal|vidéo) manqué|chiamata vocale"
              + " persa|videochiamata persa|मिस्ड (?:वॉइस|वीडियो) कॉल)"
              + "(?:\\.| at \\d{1,2}:\\d{2}.{0,5})?");
  private static final Pattern EDITED =
      Pattern.compile(
          "<(?:this message was edited|se editó este mensaje|este mensaje fue editado|mensagem"
              + " editada|(?:esta|essa) mensagem foi editada|diese nachricht wurde bearbeitet|ce"
              + " message a été modifié|questo messaggio è stato modificato|यह (?:मैसेज|संदेश) एडिट किया"
              + " गया)\\.?>$",
          FLAGS);
  private static final Pattern VOTE =
      Pattern.compile(
          "(?:poll|encuesta|enquete|sondagem|umfrage|sondage) ?:.*+", FLAGS | Pattern.DOTALL);
  private static final Pattern GROUP_NAMED =
      Pattern.compile(
          ".* (?:changed the|created group|cambió|creó el grupo|mudou|alterou|criou o grupo|hat den"
              + "|hat die|a changé|a modifié|a créé) .*[\"“„«”].*"
              + "|(?:you|cambiaste|creaste|você|mudaste|alteraste|criaste|du|vous) .*[\"“„«”].*",
          FLAGS);

  private ChatNotices() {}

  private static Pattern pattern(String words) {
    return Pattern.compile("(?:" + words + ")", FLAGS);
  }

  /** What a whole message is, if WhatsApp wrote it; empty when somebody did. */
  static Optional<Wordless> kind(String words) {
    String first = firstLine(words);
    if (OMITTED.matcher(first).matches()
        || OMITTED_BY_SHAPE.matcher(first).matches()
        || ATTACHED_BY_SHAPE.matcher(first).matches()
        || ATTACHED_BY_ANDROID.matcher(first).matches()
        || ATTACHED_BY_IPHONE.matcher(first).matches()) {
      return Optional.of(Wordless.MEDIA);
    }
    if (DELETED.matcher(words).matches()) {
      return Optional.of(Wordless.DELETED);
    }
    return CALL.matcher(words).matches() ? Optional.of(Wordless.NOTICE) : Optional.empty();
  }

  /** What was written under a picture, or beside it. */
  static String caption(String words) {
    int end = words.indexOf('\n');
    return end < 0 ? "" : words.substring(end + 1).strip();
  }

  /** The words without the name of an attached file in their midst, and without "edited". */
  static String cleared(String words) {
    return words.indexOf('<') < 0
        ? words
        : EDITED
            .matcher(ATTACHED_BY_IPHONE.matcher(words).replaceAll("").strip())
            .replaceFirst("")
            .strip();
  }

  /** What words are that WhatsApp marked as its own; empty for polls and places, which are kept. */
  static Optional<Wordless> markedKind(String words) {
    Optional<Wordless> kind = kind(words);
    if (kind.isPresent() || VOTE.matcher(words).matches() || words.contains("https://")) {
      return kind;
    }
    Matcher omitted = OMITTED.matcher(words);
    while (omitted.find()) {
      if (omitted.end() == words.length()) {
        return Optional.of(Wordless.MEDIA);
      }
    }
    return Optional.of(Wordless.NOTICE);
  }

  /** Whether what looks like an author is the beginning of a notice about a group's name. */
  static boolean isNoAuthor(String author) {
    return GROUP_NAMED.matcher(author).matches();
  }

  private static String firstLine(String words) {
    int end = words.indexOf('\n');
    return (end < 0 ? words : words.substring(0, end)).strip();
  }
}
