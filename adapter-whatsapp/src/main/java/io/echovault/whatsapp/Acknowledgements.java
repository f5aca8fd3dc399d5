package io.echovault.whatsapp;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Requests whose answers nobody waits for, on a few threads with a bounded queue. */
final class Acknowledgements implements AutoCloseable {
  private static final int THREADS = 8;
  private static final int MOST_WAITING = 256;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final AtomicLong failed = new AtomicLong();
  private final ThreadPoolExecutor executor;
  private final OkHttpClient client;

  Acknowledgements(OkHttpClient like) {
    executor =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> {
              var thread = new Thread(task, "whatsapp-acknowledgement");
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
    // The dispatcher would queue without bound. It hands everything on, so that the executor's
    // bound holds; what the executor refuses comes back as a failure.
    var dispatcher = new Dispatcher(executor);
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    client = like.newBuilder().dispatcher(dispatcher).callTimeout(TIMEOUT).build();
  }

  void start(Request request) {
    client.newCall(request).enqueue(new Outcome());
  }

  void countFailure() {
    failed.incrementAndGet();
  }

  long failed() {
    return failed.get();
  }

  @Override
  public void close() {
    executor.shutdown();
    client.dispatcher().cancelAll();
  }

  private final class Outcome implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {
      countFailure();
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        if (!response.isSuccessful()) {
          countFailure();
        }
      }
    }
  }
}
