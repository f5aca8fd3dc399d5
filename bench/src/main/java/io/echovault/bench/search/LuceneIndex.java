package io.echovault.bench.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.VectorUtil;

/**
 * The same notes in one Lucene segment in memory: BM25 over the words, one vector for each note.
 */
final class LuceneIndex implements AutoCloseable {
  private static final String WORDS = "words";
  private static final String VECTOR = "vector";
  private static final int SHOWN = 10;

  /** Vectors always get a graph; one of hardly any edges costs hardly any time. */
  private static final Codec WITHOUT_GRAPH =
      new Lucene912Codec() {
        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
          return new Lucene99HnswVectorsFormat(2, 1);
        }
      };

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private LuceneIndex(Material material, int seed, int notes, boolean graph) throws IOException {
    IndexWriterConfig settings = new IndexWriterConfig(analyzer);
    if (!graph) {
      settings.setCodec(WITHOUT_GRAPH);
    }
    try (IndexWriter writer = new IndexWriter(directory, settings)) {
      for (int number = 1; number <= notes; number++) {
        String note = material.note(seed, number);
        Document document = new Document();
        document.add(new TextField(WORDS, note, Field.Store.NO));
        document.add(
            new KnnFloatVectorField(
                VECTOR, DrawnVectors.of(note), VectorSimilarityFunction.DOT_PRODUCT));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  /**
   * Fills one.
   *
   * @param graph whether vectors are to be searched along a graph too, which takes minutes to lay
   *     for 100,000
   */
  static LuceneIndex of(Material material, int seed, int notes, boolean graph) throws IOException {
    return new LuceneIndex(material, seed, notes, graph);
  }

  /** The first ten by words, and the first ten by an exact comparison of vectors. */
  int askExactly(String question) throws IOException {
    return byWords(question) + nearest(DrawnVectors.of(question)).size();
  }

  /** The first ten by words, and about the first ten by vectors, along a graph. */
  int askAlongGraph(String question) throws IOException {
    KnnFloatVectorQuery query = new KnnFloatVectorQuery(VECTOR, DrawnVectors.of(question), SHOWN);
    return byWords(question) + searcher.search(query, SHOWN).scoreDocs.length;
  }

  private int byWords(String question) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    try (TokenStream words = analyzer.tokenStream(WORDS, new StringReader(question))) {
      CharTermAttribute word = words.getAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        any.add(new TermQuery(new Term(WORDS, word.toString())), BooleanClause.Occur.SHOULD);
      }
      words.end();
    }
    return searcher.search(any.build(), SHOWN).scoreDocs.length;
  }

  private List<ScoreDoc> nearest(float[] question) throws IOException {
    PriorityQueue<ScoreDoc> best =
        new PriorityQueue<>(Comparator.comparingDouble((ScoreDoc each) -> each.score));
    for (LeafReaderContext leaf : reader.leaves()) {
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(VECTOR);
      while (vectors.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        float score = VectorUtil.dotProduct(question, vectors.vectorValue());
        if (best.size() < SHOWN) {
          best.add(new ScoreDoc(leaf.docBase + vectors.docID(), score));
        } else if (score > best.element().score) {
          best.remove();
          best.add(new ScoreDoc(leaf.docBase + vectors.docID(), score));
        }
      }
    }
    return new ArrayList<>(best);
  }

  /** How much its files take, the graph included. */
  long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
