package io.echovault.core.command;

import io.echovault.core.answer.Answer;
import io.echovault.core.text.PlainText;
import io.echovault.core.text.WordList;
import io.echovault.core.understanding.intent.Intent;
import io.echovault.ports.vocabulary.Attachment;
import io.echovault.ports.vocabulary.Memory;
import io.echovault.ports.vocabulary.Permission;
import io.echovault.ports.vocabulary.Provenance;
import io.echovault.ports.vocabulary.Recall;
import io.echovault.ports.vocabulary.Recollection;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Gives a picture or a document back to who asks for it: "show me the photo of the car", or a voice
 * note that nobody has written down: "play the voice note". It goes with the words of the memory
 * that it came with.
 */
final class AskedFile {
  private static final int LOOKED_AT = 20;

  /** Of more files the last ones are looked at, since they are made ready for that each time. */
  private static final int MOST = 500;

  private static final String MARKS = " \n.,;:!?¿¡…\"'()[]“”„«»/-’";

  private static final Set<String> PICTURES =
      Set.of(
          "photo",
          "photos",
          "picture",
          "pictures",
          "image",
          "images",
          "pic",
          "pics",
          "snapshot",
          "screenshot",
          "foto",
          "fotos",
          "bild",
          "bilder",
          "imagen",
          "imagenes",
          "imagem",
          "imagens",
          "immagine",
          "immagini",
          "fotografia",
          "fotografie",
          "fotografias",
          "captura",
          "फोटो",
          "फ़ोटो",
          "तस्वीर",
          "तस्वीरें",
          "चित्र",
          "tasveer",
          "tasvir");

  private static final Set<String> DOCUMENTS =
      Set.of(
          "document",
          "documents",
          "file",
          "files",
          "pdf",
          "attachment",
          "dokument",
          "dokumente",
          "datei",
          "dateien",
          "documento",
          "documentos",
          "archivo",
          "archivos",
          "ficheiro",
          "ficheiros",
          "arquivo",
          "arquivos",
          "documenti",
          "fichier",
          "fichiers",
          "video",
          "videos",
          "दस्तावेज",
          "दस्तावेज़",
          "फाइल",
          "फ़ाइल");

  /** Words that ask to be given something, in front of its name. */
  private static final Set<String> GIVE =
      Set.of(
          "show",
          "send",
          "give",
          "see",
          "display",
          "open",
          "get",
          "play",
          "hear",
          "listen",
          "spiel",
          "spiele",
          "reproduce",
          "toca",
          "joue",
          "ecoute",
          "riproduci",
          "ascolta",
          "sunao",
          "सुनाओ",
          "चलाओ",
          "zeig",
          "zeige",
          "schick",
          "schicke",
          "gib",
          "sende",
          "muestrame",
          "ensename",
          "enviame",
          "mandame",
          "dame",
          "mostra",
          "mostre",
          "mostrame",
          "mostrami",
          "manda",
          "mande",
          "envia",
          "envie",
          "mandami",
          "inviami",
          "dammi",
          "montre",
          "envoie",
          "donne",
          "dikhao",
          "bhejo",
          "दिखाओ",
          "दिखाइए",
          "भेजो",
          "भेजिए",
          "दिखा");

  private AskedFile() {}

  /** The file that words ask for; empty when they ask for none, or for none that is there. */
  static Optional<Answer> answer(Intent intent, String text, Turn turn) {
    if (turn.envelope().forwarded() || !(looksFor(intent) || isAsking(intent, text))) {
      return Optional.empty();
    }
    Set<String> words = WordList.plain(text, MARKS);
    boolean picture = words.stream().anyMatch(PICTURES::contains);
    boolean document = words.stream().anyMatch(DOCUMENTS::contains);
    boolean given = words.stream().anyMatch(GIVE::contains);
    boolean sound = given && PlayedNotes.named(words);
    if (!picture && !sound && !(document && given)) {
      return Optional.empty();
    }
    if (!turn.notebook().access().may(Permission.MEMORY_SEARCH_SELF)) {
      return Optional.empty();
    }
    if (!picture && sound) {
      return PlayedNotes.last(turn.notebook()).map(memory -> shown(memory, turn));
    }
    Predicate<Attachment> wanted = picture ? Attachment::isPicture : file -> !file.isPicture();
    return found(turn, text, wanted).map(memory -> shown(memory, turn));
  }

  /** "Show me the photo" where no rule knows more of it than that it is said. */
  private static boolean isAsking(Intent intent, String text) {
    if (!(intent instanceof Intent.Keep keep) || keep.provenance() != Provenance.SAID) {
      return false;
    }
    String start = text.strip();
    int end = start.indexOf(' ');
    return end > 0 && end < 20 && GIVE.contains(PlainText.of(start.substring(0, end)));
  }

  private static boolean looksFor(Intent intent) {
    return intent instanceof Intent.Ask
        || intent instanceof Intent.Search
        || intent instanceof Intent.Show
        || intent instanceof Intent.FollowUp
        || intent instanceof Intent.ListAll
        || intent instanceof Intent.KeepOrAsk;
  }

  /** What fits best among what came with such a file; the last one where nothing more is said. */
  private static Optional<Memory> found(Turn turn, String text, Predicate<Attachment> wanted) {
    List<Memory> every =
        turn.notebook().all().stream()
            .filter(memory -> memory.attachment().filter(wanted).isPresent())
            .toList();
    List<Memory> all = every.subList(Math.max(0, every.size() - MOST), every.size());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Recall recall = turn.notebook().recallAmong(all, text, LOOKED_AT);
    List<Memory> ranked = recall.ranked().stream().map(Recollection::memory).toList();
    Collection<String> telling = telling(text);
    if (telling.isEmpty()) {
      return Optional.of(all.get(all.size() - 1));
    }
    return Stream.concat(
            ranked.stream().limit(recall.answered()),
            ranked.stream().filter(memory -> sharesAWord(memory, telling)))
        .findFirst();
  }

  private static Collection<String> telling(String text) {
    return WordList.plain(text, MARKS).stream()
        .filter(word -> word.codePointCount(0, word.length()) > 3)
        .filter(word -> !PICTURES.contains(word) && !DOCUMENTS.contains(word))
        .filter(word -> !GIVE.contains(word))
        .toList();
  }

  private static boolean sharesAWord(Memory memory, Collection<String> telling) {
    Set<String> words = WordList.plain(memory.text(), MARKS);
    return telling.stream().anyMatch(words::contains);
  }

  private static Answer shown(Memory memory, Turn turn) {
    return Answer.say(Quotes.answers(List.of(memory), turn.zone())).showing(memory);
  }
}
