package io.echovault.drills.process;

import io.echovault.app.command.Main;
import java.util.concurrent.CountDownLatch;

/** A version of the app whose bot starts and never becomes ready; its commands work. */
public final class StuckApp {
  private StuckApp() {}

  /** Runs a command as the app does, and for the bot just waits. */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length > 0 && arguments[0].equals("serve")) {
      new CountDownLatch(1).await();
    }
    Main.main(arguments);
  }
}
