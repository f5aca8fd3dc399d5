package io.echovault.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Cuts a text into pieces: codes first, and what is between them by Unicode's rules for words. */
final class Pieces {
  private static final String NUMBER = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.NUM];
  private static final String WORD = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
  private static final String EMOJI = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];

  private final List<Piece> pieces = new ArrayList<>();

  private Pieces() {}

  static List<Piece> of(String text) {
    String plain = text.replace('’', '\'');
    Pieces cut = new Pieces();
    Matcher matcher = Codes.CANDIDATE.matcher(plain);
    int from = 0;
    while (matcher.find()) {
      if (Codes.isOne(matcher.group())) {
        cut.addWords(plain.substring(from, matcher.start()));
        cut.add(Codes.written(matcher.group()), Piece.Kind.CODE);
        from = matcher.end();
      }
    }
    cut.addWords(plain.substring(from));
    return cut.pieces;
  }

  private void addWords(String text) {
    if (text.isBlank()) {
      return;
    }
    try (StandardTokenizer tokenizer = new StandardTokenizer()) {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      addWords(tokenizer);
      tokenizer.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory cannot be read", impossible);
    }
  }

  /** The tokenizer gives most runs a character at a time: neighbours are joined again. */
  private void addWords(StandardTokenizer tokenizer) throws IOException {
    CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    TypeAttribute type = tokenizer.getAttribute(TypeAttribute.class);
    OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
    StringBuilder run = new StringBuilder();
    int runEnd = -1;
    while (tokenizer.incrementToken()) {
      Piece.Kind kind = kind(type.type());
      if (!run.isEmpty() && (kind != Piece.Kind.RUN || offset.startOffset() != runEnd)) {
        add(run.toString(), Piece.Kind.RUN);
        run.setLength(0);
      }
      if (kind == Piece.Kind.RUN) {
        run.append(term);
        runEnd = offset.endOffset();
      } else {
        add(term.toString(), kind);
      }
    }
    if (!run.isEmpty()) {
      add(run.toString(), Piece.Kind.RUN);
    }
  }

  private static Piece.Kind kind(String type) {
    if (type.equals(NUMBER)) {
      return Piece.Kind.CODE;
    }
    return type.equals(WORD) || type.equals(EMOJI) ? Piece.Kind.WORD : Piece.Kind.RUN;
  }

  private void add(String text, Piece.Kind kind) {
    pieces.add(new Piece(lower(text), kind));
  }

  // One character at a time: the JDK looks around each Greek sigma for the end of its word.
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }
}
