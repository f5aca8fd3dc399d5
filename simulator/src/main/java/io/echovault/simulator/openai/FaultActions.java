package io.echovault.simulator.openai;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Does what goes wrong with a request. */
final class FaultActions {
  private static final int CUT = -1;

  private FaultActions() {}

  /** Does what goes wrong before there is an answer; whether there is none then. */
  static boolean refused(Context context, ModelFault fault) {
    if (fault instanceof ModelFault.TooFast fast) {
      if (!fast.after().isZero()) {
        double seconds = fast.after().toMillis() / 1000.0;
        context.header("retry-after", Double.toString(seconds));
      }
      throw new ModelRefusal(429, "requests", "rate_limit_exceeded", "", "Rate limit reached.");
    } else if (fault instanceof ModelFault.NoQuota) {
      throw new ModelRefusal(
          429, "insufficient_quota", "insufficient_quota", "", "You exceeded your current quota.");
    } else if (fault instanceof ModelFault.ServerError error) {
      throw new ModelRefusal(
          error.status(), "server_error", "server_is_overloaded", "", "The server had an error.");
    } else if (fault instanceof ModelFault.Delay delay) {
      sleep(delay.duration().toMillis());
    } else if (fault instanceof ModelFault.Cut) {
      cut(context);
      return true;
    }
    return false;
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static void cut(Context context) {
    try {
      context.res().sendError(CUT);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
