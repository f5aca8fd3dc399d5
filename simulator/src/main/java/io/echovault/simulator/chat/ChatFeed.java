package io.echovault.simulator.chat;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream of events to the pages that are open. A page that reads too slowly is cut off; it
 * comes back by itself and begins with the whole state again.
 */
public final class ChatFeed implements AutoCloseable {

  private static final int MOST_PAGES = 16;
  private static final int MOST_WAITING = 2000;
  private static final long HEARTBEAT_SECONDS = 10;
  private static final JsonMapper JSON = JsonMapper.shared();

  private record Event(String name, String data) {}

  private final class Page implements Runnable {
    private final SseClient client;
    private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    Page(SseClient client) {
      this.client = client;
    }

    @Override
    public void run() {
      try {
        while (!client.terminated() && pages.contains(this)) {
          Event event = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
          if (event == null) {
            client.sendComment("still here");
          } else {
            client.sendEvent(event.name, event.data);
          }
        }
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
      } finally {
        leave(this);
      }
    }
  }

  private final List<Page> pages = new CopyOnWriteArrayList<>();

  /** Tells every open page; the data is only made if there is one. */
  void publish(String name, Supplier<Object> data) {
    if (pages.isEmpty()) {
      return;
    }
    Event event = new Event(name, JSON.writeValueAsString(data.get()));
    for (Page page : pages) {
      if (!page.waiting.offer(event)) {
        leave(page);
      }
    }
  }

  /** Adds a page, which is told the first data before anything else. */
  void join(SseClient client, Object first) {
    if (pages.size() >= MOST_PAGES) {
      leave(pages.get(0));
    }
    Page page = new Page(client);
    page.waiting.add(new Event("state", JSON.writeValueAsString(first)));
    pages.add(page);
    client.keepAlive();
    client.onClose(() -> pages.remove(page));
    Thread thread = new Thread(page, "chat-page");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    pages.forEach(this::leave);
  }

  private void leave(Page page) {
    pages.remove(page);
    page.client.close();
  }
}
