package io.echovault.app.web;

import io.echovault.app.metrics.Metrics;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before all routes, on the thread that read the request and never waits. It puts on every
 * answer what browsers are told, refuses who asks too often, and takes webhooks itself: handing
 * each of them to another thread, and through everything that routes need, would cost more than
 * taking it. All other requests are handed to the pool, with their bodies read where ours have any.
 */
final class FrontDoor extends Handler.Wrapper {
  private static final int MOST_HEADERS = 100;
  private static final String ORIGIN = "io.echovault.origin";

  /** What a PIN page sends is far shorter. */
  private static final int LARGEST_FORM = 4 * 1024;

  private static final long ROOM_FOR_FORMS = 2L * 1024 * 1024;
  private static final int UNFINISHED_OF_ONE_ORIGIN = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final WebhookPosts posts;
  private final PaymentRoutes payments;
  private final Executor pool;
  private final Limits limits;
  private final SecurityHeaders secure;
  private final Cors cors;
  private final Metrics metrics;
  private final BodyRoom room = new BodyRoom(ROOM_FOR_FORMS, UNFINISHED_OF_ONE_ORIGIN);

  FrontDoor(
      WebhookPosts posts,
      PaymentRoutes payments,
      Executor pool,
      Limits limits,
      SecurityHeaders secure,
      Cors cors,
      Metrics metrics) {
    this.posts = posts;
    this.payments = payments;
    this.pool = pool;
    this.limits = limits;
    this.secure = secure;
    this.cors = cors;
    this.metrics = metrics;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HeldEndPoint.headDone(request);
    secure.addTo(response.getHeaders());
    String path = Request.getPathInContext(request);
    if (request.getHeaders().size() > MOST_HEADERS) {
      answer(request, response, callback, "headers").refuseUnread(431);
    } else if (HttpMethod.POST.is(request.getMethod()) && isWebhook(path)) {
      posts.take(request, response, callback);
    } else if (payments.takes(path, HttpMethod.POST.is(request.getMethod()))) {
      takePayment(request, response, callback);
    } else {
      cors.putOn(request, response.getHeaders());
      takeOther(path, request, response, callback);
    }
    return true;
  }

  /** The number of where a request comes from that was handed to the pool. */
  static long origin(Context ctx) {
    return ctx.attribute(ORIGIN) instanceof Long origin ? origin : 0;
  }

  /**
   * What is rightly signed is never limited; whoever signs wrongly too often is not listened to.
   */
  private void takePayment(Request request, Response response, Callback callback) {
    long origin = limits.origin(request);
    request.setAttribute(ORIGIN, origin);
    if (limits.suspects(origin)) {
      answer(request, response, callback, "limited").refuseUnread(429, Limits.LATER);
    } else {
      readBody(PaymentRoutes.LARGEST_BODY, PaymentRoutes.POST, origin, request, response, callback);
    }
  }

  private void takeOther(String path, Request request, Response response, Callback callback) {
    long origin = limits.origin(request);
    request.setAttribute(ORIGIN, origin);
    // With a token it is counted once the token is known to be good, or not.
    boolean counted = !SessionRoutes.isCall(path, request.getHeaders());
    if (counted && !limits.takeRequest(origin)) {
      answer(request, response, callback, "limited").refuseUnread(429, Limits.LATER);
    } else if (cors.isPreflight(request)) {
      cors.answerPreflight(request, response.getHeaders());
      answer(request, response, callback, "preflight").answerEmpty(204);
    } else if (UnlockRoutes.isForm(path, request.getMethod())) {
      readBody(LARGEST_FORM, UnlockRoutes.FORM, origin, request, response, callback);
    } else {
      handToPool(request, response, callback);
    }
  }

  // No thread waits for who sends slowly.
  private void readBody(
      int largest,
      String route,
      long origin,
      Request request,
      Response response,
      Callback callback) {
    BodyReading.begin(
        request,
        largest,
        room,
        origin,
        PATIENCE,
        new BodyReading.Reader() {
          @Override
          public void whole(byte[] body) {
            handToPool(new RequestWithBody(request, body), response, callback);
          }

          @Override
          public void refused(int status) {
            var refusal = answer(request, response, callback, route);
            if (status == 413) {
              refusal.refuseUnread(status);
            } else {
              refusal.refuse(status, Exchange.CLOSE);
            }
          }
        });
  }

  private void handToPool(Request request, Response response, Callback callback) {
    try {
      pool.execute(() -> handOn(request, response, callback));
    } catch (RejectedExecutionException stopping) {
      Response.writeError(request, response, callback, 503);
    }
  }

  private Exchange answer(Request request, Response response, Callback callback, String route) {
    return new Exchange(request, response, callback, route, metrics);
  }

  private static boolean isWebhook(String path) {
    return path.equals(WebhookRoutes.PATH) || path.equals(WebhookRoutes.PATH + "/");
  }

  // The server itself does as much for whoever runs on its own thread.
  private void handOn(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, 404);
      }
    } catch (Exception failure) {
      Response.writeError(request, response, callback, failure);
    }
  }
}
