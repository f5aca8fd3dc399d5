package io.echovault.demo;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Debian's Chromium, and what any page of ours is looked at for. */
final class Chromium {
  private Chromium() {}

  static ChromeDriverService service() {
    return new ChromeDriverService.Builder()
        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
        .usingPort(Ports.free())
        .build();
  }

  /** A browser of its own, which asks nobody for anything. */
  static ChromeOptions options(Path profile) {
    return new ChromeOptions()
        .setBinary("/usr/bin/chromium")
        .addArguments(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + profile);
  }

  /** Whether the page is wider than what is to be seen of it. */
  static boolean scrollsSideways(ChromeDriver browser) {
    String script =
        "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    return Boolean.TRUE.equals(browser.executeScript(script));
  }

  /** What the browser found wrong with the page. */
  static List<String> complaints(ChromeDriver browser) {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }
}
