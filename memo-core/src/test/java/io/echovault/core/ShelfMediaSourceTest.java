package io.echovault.core;

import io.echovault.ports.outbound.MediaSource;
import io.echovault.testkit.MediaSourceContract;
import io.echovault.testkit.ShelfMediaSource;
import java.util.concurrent.atomic.AtomicInteger;

class ShelfMediaSourceTest implements MediaSourceContract {
  private final ShelfMediaSource shelf = new ShelfMediaSource();
  private final AtomicInteger ids = new AtomicInteger();

  @Override
  public MediaSource mediaSource() {
    return shelf;
  }

  @Override
  public String sent(byte[] content) {
    return shelf.put("media-" + ids.incrementAndGet(), content);
  }

  @Override
  public String unknown() {
    return "nothing";
  }
}
