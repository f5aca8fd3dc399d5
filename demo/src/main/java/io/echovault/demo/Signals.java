package io.echovault.demo;

import java.lang.reflect.Proxy;

/**
 * Ctrl-C and TERM, before the JVM begins to end. From then on all parts would be told to end at the
 * same time, and the database would be gone before the bot has finished with it.
 */
final class Signals {
  private Signals() {}

  /** Runs something on the first signal; the JVM then does not end by itself. */
  static void onEnd(Runnable ending) {
    handle("INT", ending);
    handle("TERM", ending);
  }

  // By reflection, because the compiler warns about this package however it is used.
  private static void handle(String name, Runnable ending) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                ending.run();
                return proxy;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This Java cannot listen for " + name, e);
    }
  }
}
