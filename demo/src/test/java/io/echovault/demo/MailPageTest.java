package io.echovault.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page that shows what was mailed, in a real browser: it shows new mail by itself. */
@Tag("browser")
class MailPageTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
  private static final By MAIL = By.cssSelector("[data-testid=mail]");

  @TempDir static Path dataDirectory;
  private static RunningDemo demo;

  private final ChromeDriver browser;

  MailPageTest(@TempDir Path profile) {
    browser = new ChromeDriver(Chromium.service(), Chromium.options(profile));
  }

  @BeforeAll
  static void startDemo() {
    demo = RunningDemo.start(dataDirectory, Map.of("PORT", String.valueOf(Ports.free())));
  }

  @AfterAll
  static void endDemo() {
    demo.close();
  }

  @AfterEach
  void closeBrowser() {
    browser.quit();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, 34600555021, vera@example.org", "390, 844, 34600555022, leo@example.org"})
  void showsTheCodeThatConfirmsAnAddress(int width, int height, String phone, String address) {
    Person person = demo.simulator().person(phone, "Vera");
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    browser.get("http://127.0.0.1:" + demo.port() + "/simulator/mail");
    assertThat(browser.getTitle()).isEqualTo("Mails that arrived");
    person.says("/mail address " + address);
    assertThat(person.awaitReply(SOON).text()).contains(address);
    Matcher code = CODE.matcher(awaitMail(address));
    assertThat(code.find()).isTrue();
    person.says("/mail code " + code.group(1));
    assertThat(person.awaitReply(SOON).text()).startsWith("Confirmed");
    assertThat(Chromium.scrollsSideways(browser)).as("the page scrolls sideways").isFalse();
    assertThat(Chromium.complaints(browser)).isEmpty();
    browser.findElement(By.linkText("Back to the chats")).click();
    new WebDriverWait(browser, SOON)
        .until(driver -> !driver.findElements(By.cssSelector("body[data-ready]")).isEmpty());
  }

  /** The mail to an address, which the page shows without being asked again. */
  private String awaitMail(String address) {
    return new WebDriverWait(browser, SOON)
        .ignoring(StaleElementReferenceException.class)
        .until(
            driver ->
                driver.findElements(MAIL).stream()
                    .map(each -> each.getText())
                    .filter(each -> each.contains("To " + address))
                    .findFirst()
                    .orElse(null));
  }
}
