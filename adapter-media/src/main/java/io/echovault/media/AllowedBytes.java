package io.echovault.media;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Content that is read within an allowance. Not safe for threads. */
final class AllowedBytes implements RandomAccessRead {
  /** Asking costs more than a read, so that not every read asks. */
  private static final int EVERY = 64;

  private final RandomAccessReadBuffer content;
  private final Allowance allowance;
  private int reads;

  AllowedBytes(byte[] content, Allowance allowance) {
    this.content = new RandomAccessReadBuffer(content);
    this.allowance = allowance;
  }

  private void ask() throws HostileContent {
    if (++reads % EVERY == 0) {
      allowance.check();
    }
  }

  @Override
  public int read() throws IOException {
    ask();
    return content.read();
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    allowance.check();
    return content.read(into, from, length);
  }

  @Override
  public long getPosition() throws IOException {
    return content.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    ask();
    content.seek(position);
  }

  @Override
  public long length() throws IOException {
    return content.length();
  }

  @Override
  public boolean isClosed() {
    return content.isClosed();
  }

  @Override
  public boolean isEOF() throws IOException {
    return content.isEOF();
  }

  @Override
  public RandomAccessReadView createView(long from, long length) throws IOException {
    return new RandomAccessReadView(this, from, length);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
