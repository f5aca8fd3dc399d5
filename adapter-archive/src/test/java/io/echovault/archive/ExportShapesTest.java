package io.echovault.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.ArchiveContent.Chat;
import io.echovault.ports.vocabulary.ChatMessage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Exports of many phones, each with what of it is kept. All dates are unambiguous: 24 March 2014.
 */
class ExportShapesTest {
  /** An export, and the words that are kept of it. */
  private record Export(String text, List<String> kept) {
    static Export of(String text, String... kept) {
      return new Export(text, List.of(kept));
    }
  }

  private static final List<Export> EXPORTS =
      List.of(
          Export.of(
              "24/3/14, 13:59:59: Ana: The key is under the mat\n", "The key is under the mat"),
          Export.of(
              "24/03/2014 13:59:59: Ana: First\nsecond line\n24/03/2014 14:00:01: Ben: Yes\n",
              "First\nsecond line",
              "Yes"),
          Export.of(
              "24.03.14 13:59:59: Ana: Der Schlüssel liegt hier\n", "Der Schlüssel liegt hier"),
          Export.of(
              "24/3/14 1:59:59 PM: Ana: Hi\n24/3/14 2:00:00 PM: Ben: <Media omitted>\n", "Hi"),
          Export.of(
              "\u200E24/3/14, 13:59:59: Ana: \u200Eimage omitted\n24/3/14, 14:00:00: Ana: Hi\n",
              "Hi"),
          Export.of("٢٤/٣/٢٠١٤، ١٣:٥٩ - Ana: مرحبا\n", "مرحبا"),
          Export.of("٢٤/٣/٢٠١٤، ١:٥٩ م - Ana: المفتاح هنا\n", "المفتاح هنا"),
          Export.of("\u200F٢٤\u200F/٣\u200F/٢٠١٤، ١:٥٩ م - Ana: المفتاح هنا\n", "المفتاح هنا"),
          Export.of(
              "٢٤/٣/٢٠١٤، ٩:٥٩ ص - Ana: <تم استبعاد الوسائط>\n٢٤/٣/٢٠١٤، ١٠:٠٠ ص - Ana: نعم\n",
              "نعم"),
          Export.of("[٢٤/٣/٢٠١٤، ١٣:٥٩:٠٠] Ana: مرحبا\n", "مرحبا"),
          Export.of("۲۴/۳/۲۰۱۴،\u200F ۱۳:۵۹ - Ana: سلام\n", "سلام"),
          Export.of("[۲۴/۳/۲۰۱۴, ۱۳:۵۹:۰۰] Ana: کلید اینجاست\n", "کلید اینجاست"),
          Export.of("24/03/14, 13:59 - Ana: <Media omessi>\n24/03/14, 14:00 - Ana: Ciao\n", "Ciao"),
          Export.of(
              "24/03/14, 13:59 - Ana: Questo messaggio è stato eliminato\n24/03/14, 14:00 - Ana: Ciao\n",
              "Ciao"),
          Export.of("24/03/14, 13:59 - Ana: Ciao <Questo messaggio è stato modificato>\n", "Ciao"),
          Export.of(
              "24/03/14, 13:59 - Ana: Chiamata vocale persa\n24/03/14, 14:00 - Ana: Ciao\n",
              "Ciao"),
          Export.of(
              "24/03/14, 1:59 pm - Ana: <मीडिया के बिना>\n24/03/14, 2:00 pm - Ana: चाबी यहाँ है\n",
              "चाबी यहाँ है"),
          Export.of(
              "24/03/14, 1:59 pm - Ana: आपने यह मैसेज हटाया\n24/03/14, 2:00 pm - Ana: हाँ\n",
              "हाँ"),
          Export.of(
              "24.03.2014, 13:59 - Ana: <Medien ausgeschlossen>\n24.03.2014, 14:00 - Ana: Ja\n",
              "Ja"),
          Export.of("24-03-14 13:59 - Ana: <Media weggelaten>\n24-03-14 14:00 - Ana: Ja\n", "Ja"),
          Export.of(
              "24.03.2014, 13:59 - Ana: <Без медиафайлов>\n24.03.2014, 14:00 - Ana: Да\n", "Да"),
          Export.of(
              "24/03/2014, 13:59 - Ana: IMG-20140324-WA0007.jpg (file allegato)\n24/03/2014, 14:00 - Ana: Ok\n",
              "Ok"),
          Export.of(
              "24/03/2014, 13:59 - Ana: PTT-20140324-WA0001.opus (फ़ाइल संलग्न है)\n24/03/2014, 14:00 - Ana: Ok\n",
              "Ok"),
          Export.of(
              "[24/03/14, 13:59:00] Ana: <allegato: 00000012-PHOTO-2014-03-24-13-59-00.jpg>\n[24/03/14, 14:00:00] Ana: Ok\n",
              "Ok"),
          Export.of(
              "24/03/14, 13:59 - Ana: The ratio is <3 and that's that\n",
              "The ratio is <3 and that's that"));

  @Test
  void keepsWhatWasSaidInEachOfThem() {
    assertThat(EXPORTS).hasSize(25);
    for (Export export : EXPORTS) {
      Chat chat =
          ChatReading.read(
              export.text(),
              dates ->
                  dates.stream()
                      .map(
                          date ->
                              Optional.of(LocalDateTime.of(LocalDate.of(2014, 3, 24), date.time())))
                      .toList());
      assertThat(chat.messages().stream().map(ChatMessage::words).toList())
          .as(export.text())
          .isEqualTo(export.kept());
    }
  }
}
