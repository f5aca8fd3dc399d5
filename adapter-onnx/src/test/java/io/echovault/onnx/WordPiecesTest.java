package io.echovault.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the tokenizer that the model was made with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordPiecesTest {
  private static final int MOST = 64;

  /** What came after Unicode 13, which is what JDK 17 knows. */
  private static final Set<Integer> KNOWN_TO_NEWER_JDKS_ONLY = Set.of(0x061D, 0x20C0, 0x20C1);

  private final HuggingFaceTokenizer judge = judge();
  private final WordPieces wordPieces = wordPieces();

  @AfterAll
  void close() {
    judge.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Remember that the spare key is with Ana!",
        "I'll meet Dr. O'Neill at 5:30pm — don't forget: €20, £3, +34 600-111-222.",
        "naïve façade Ångström ÉTÉ İstanbul Straße ΟΔΟΣ ﬁne",
        "unbelievably antidisestablishmentarianism xqzvkjw",
        "a\tb\nc\r\nd\u00a0e\u2003f\u200bg\u00adh\u0000i\ufffdj",
        "我的电话号码是 13800138000。お母さんの誕生日は五月三日です",
        "मेरी माँ का जन्मदिन मई में है",
        "Привет, как дела? Ключ у соседа",
        "어머니 생신은 오월이에요 · ไปหาหมอ · مرحبا بالعالم · שלום",
        "🎂🎉👩‍👩‍👧 party 👍🏽 at 8",
        "`code` $5 a+b=c <tag> x^2 ~40% |pipe| @home #42 __init__",
        "word\u0301 e\u0301te\u0301 \u1e9b\u0323",
        "1,234.56 2026-11-22T12:00Z ½ ² ٣ ⅷ"
      })
  void cutsAsTheModelsOwnTokenizer(String text) {
    assertThat(wordPieces.of(text, MOST)).isEqualTo(judge.encode(text).getIds());
  }

  static Stream<String> mixtures() {
    int[] blocks = {
      0x20, 0x80, 0x100, 0x370, 0x400, 0x590, 0x600, 0x900, 0xE00, 0x1E00, 0x2000, 0x20A0, 0x3040,
      0x4E00, 0xAC00, 0x1F300
    };
    Random random = new Random(20261122);
    return Stream.generate(
            () -> {
              StringBuilder text = new StringBuilder();
              int length = random.nextInt(60);
              while (text.length() < length) {
                int block = blocks[random.nextInt(blocks.length)];
                int point = block + random.nextInt(0x60);
                if (Character.isDefined(point) && !KNOWN_TO_NEWER_JDKS_ONLY.contains(point)) {
                  text.appendCodePoint(random.nextInt(4) == 0 ? ' ' : point);
                }
              }
              return text.toString();
            })
        .limit(2000);
  }

  @Test
  void cutsAnyMixtureAsTheModelsOwnTokenizer() {
    assertThat(mixtures())
        .allSatisfy(
            text -> assertThat(wordPieces.of(text, MOST)).isEqualTo(judge.encode(text).getIds()));
  }

  @Test
  void leavesOutWhatIsTooMuch() {
    assertThat(wordPieces.of("seven ".repeat(1000), MOST))
        .hasSize(MOST)
        .isEqualTo(judge.encode("seven ".repeat(1000)).getIds());
    assertThat(wordPieces.of("y".repeat(101), MOST))
        .isEqualTo(judge.encode("y".repeat(101)).getIds());
    assertThat(wordPieces.of("y".repeat(100), MOST))
        .isEqualTo(judge.encode("y".repeat(100)).getIds());
  }

  @Test
  void takesTheModelsMarksAsPlainWords() {
    assertThat(wordPieces.of("[SEP]", MOST)).hasSizeGreaterThan(3);
  }

  private static WordPieces wordPieces() {
    try (InputStream description = description()) {
      return new WordPieces(Vocabulary.read(description));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static HuggingFaceTokenizer judge() {
    try (InputStream description = description()) {
      return HuggingFaceTokenizer.newInstance(
          description,
          Map.of(
              "padding",
              "false",
              "truncation",
              "true",
              "maxLength",
              "" + MOST,
              "modelMaxLength",
              "512"));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static InputStream description() throws IOException {
    InputStream found = WordPieces.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json");
    if (found == null) {
      throw new IOException("the model is not on the class path");
    }
    return found;
  }
}
