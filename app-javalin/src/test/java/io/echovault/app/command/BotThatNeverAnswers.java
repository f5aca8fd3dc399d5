package io.echovault.app.command;

import java.util.concurrent.CountDownLatch;

/** A version of the program whose bot starts and does not become ready; its commands work. */
public final class BotThatNeverAnswers {
  private BotThatNeverAnswers() {}

  /** Runs a command as the program does, and for the bot just waits. */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length > 0 && arguments[0].equals("serve")) {
      new CountDownLatch(1).await();
    }
    Main.main(arguments);
  }
}
