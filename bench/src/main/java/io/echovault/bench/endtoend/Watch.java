package io.echovault.bench.endtoend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Stands in front of a port and sees every call. */
@FunctionalInterface
interface Watch {

  /** Goes on to the real thing. */
  @FunctionalInterface
  interface Call {
    Object proceed(Object... arguments) throws Throwable;
  }

  Object see(String method, Object[] arguments, Call call) throws Throwable;

  /** The port with the watch in front of it. */
  static <T> T over(Class<T> port, T direct, Watch watch) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) ->
                watch.see(
                    method.getName(),
                    arguments == null ? new Object[0] : arguments,
                    given -> {
                      try {
                        return method.invoke(direct, given);
                      } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                      }
                    }));
    return port.cast(proxy);
  }
}
