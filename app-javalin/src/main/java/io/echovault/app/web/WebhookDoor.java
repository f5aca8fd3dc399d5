package io.echovault.app.web;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before all routes and lets webhooks by on the thread that read them, which never waits:
 * handing each of them to another thread, and through everything that routes need, would cost more
 * than taking it. All other requests are handed to the pool.
 */
final class WebhookDoor extends Handler.Wrapper {
  private final WebhookPosts posts;
  private final Executor pool;

  WebhookDoor(WebhookPosts posts, Executor pool) {
    this.posts = posts;
    this.pool = pool;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (HttpMethod.POST.is(request.getMethod()) && isWebhook(Request.getPathInContext(request))) {
      posts.take(request, response, callback);
    } else {
      try {
        pool.execute(() -> handOn(request, response, callback));
      } catch (RejectedExecutionException stopping) {
        Response.writeError(request, response, callback, 503);
      }
    }
    return true;
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
