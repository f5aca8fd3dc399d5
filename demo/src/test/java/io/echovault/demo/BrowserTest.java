package io.echovault.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The chat page in a real browser, with the whole bot behind it. */
@Tag("browser")
class BrowserTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final String PHOTO_CAME_BACK =
      "return Array.from(document.querySelectorAll('[data-testid=bubble-in] img.photo'))"
          + ".some(image => image.complete && image.naturalWidth === 320)";

  @TempDir static Path dataDirectory;
  private static RunningDemo demo;

  private final ChromeDriver browser;

  BrowserTest(@TempDir Path profile) {
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
  @CsvSource({"1280, 800, 34600555001", "390, 844, 34600555002"})
  void aPersonTypesGetsAReplyAndPressesAButton(int width, int height, String phone) {
    demo.simulator().person(phone, "Vera");
    open(width, height, phone);
    assertThat(composerIsWhole()).as("the message field shows its words").isTrue();
    say("The piano tuner is called Wolfgang");
    awaitWords("#1");
    say("What is the piano tuner called?");
    awaitWords("Wolfgang");
    say("/delete 1");
    WebElement button = await(By.cssSelector("[data-testid=reply-button]"));
    assertThat(button.getRect().getX() + button.getRect().getWidth()).isLessThanOrEqualTo(width);
    int before = replies().size();
    button.click();
    new WebDriverWait(browser, SOON).until(driver -> replies().size() > before);
    say("What is the piano tuner called?");
    awaitWords("nothing on that");
    assertThat(Chromium.scrollsSideways(browser)).as("the page scrolls sideways").isFalse();
    assertThat(Chromium.complaints(browser)).isEmpty();
  }

  /** First contact, tell, ask, change, delete, stop and start, in another language than English. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4915155500003 | hallo | Willkommen bei EchoVault | Leos Schuhgröße ist 31 | Gemerkt als #1"
            + " | welche schuhgröße hat leo | ändere Leos Schuhgröße auf 32 | korrigiert | lösch"
            + " das mit Leos Schuhgröße | ja | #1 ist gelöscht | Dazu habe ich nichts | hör bitte"
            + " auf, mir zu schreiben | Okay, du bist raus | fang wieder an | wieder da",
        "34600555004 | hola | bienvenida a EchoVault | La talla de Leo es la 31 | Guardado como #1"
            + " | que talla tiene leo | cambia la talla de Leo a 32 | corregido | borra lo de la"
            + " talla de Leo | sí | #1 borrado | No tengo nada sobre eso | deja de escribirme, por"
            + " favor | Te diste de baja | vuelve a empezar | Qué bien que",
      })
  void talksInTheLanguageOfWhoWrites(
      String phone,
      String hello,
      String welcome,
      String told,
      String kept,
      String asked,
      String change,
      String changed,
      String delete,
      String yes,
      String deleted,
      String nothing,
      String stop,
      String left,
      String start,
      String back) {
    demo.simulator().person(phone, "Leo");
    open(1280, 800, phone);
    answered(hello, welcome);
    answered(told, kept);
    answered(asked, "31");
    answered(change, changed);
    answered(asked, "32");
    answered(delete, "32");
    answered(yes, deleted);
    answered(asked, nothing);
    answered(stop, left);
    answered(start, back);
    assertThat(Chromium.complaints(browser)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, 34600555005"})
  void aPhotoADocumentAPlaceAndAContactAreFoundAgain(
      int width, int height, String phone, @TempDir Path files) throws IOException {
    demo.simulator().person(phone, "Nora");
    open(width, height, phone);
    sendFile("Photo", photo(files.resolve("boat.png")), "Our red boat in the old harbour", "#1");
    sendFile("Document", SentFiles.pdf(files.resolve("lease.pdf")), "", "document lease.pdf");
    choose("Place");
    fill("place-name", "The cabin in Navacerrada");
    sent("#3");
    choose("Contact");
    fill("card-name", "Ben Okafor");
    fill("card-phone", "+44 7700 900123");
    sent("Kept the contact");

    answered("where is the cabin?", "Navacerrada");
    answered("what is Ben's number?", "7700 900123");
    answered("which document says something about pets?", "from the document lease.pdf");
    answered("show me the photo of the boat", "Our red boat");
    new WebDriverWait(browser, SOON)
        .withMessage("the photo comes back and is shown")
        .until(driver -> Boolean.TRUE.equals(browser.executeScript(PHOTO_CAME_BACK)));
    assertThat(Chromium.complaints(browser)).isEmpty();
  }

  /** Pays, fails to pay, pays again, cancels, and is back where they began. */
  @ParameterizedTest
  @CsvSource({"1280, 800, 34600555006"})
  void aPlanIsBoughtFailsRecoversIsCancelledAndEnds(int width, int height, String phone) {
    demo.simulator().person(phone, "Paula");
    open(width, height, phone);
    answered("/plans", "Free – 200 memories");
    answered("/subscribe pro", "Pay for Pro");
    String checkout = link("/pay/");
    browser.get(checkout);
    await(By.id("pay")).click();
    new WebDriverWait(browser, SOON).until(driver -> !checkout.equals(driver.getCurrentUrl()));
    open(width, height, phone);
    awaitWords("Your plan is Pro now");
    answered("/billing", "Paid until");
    String portal = link("/portal/");
    pressAt(portal, "fail", "past_due");
    pressAt(portal, "recover", "active");
    pressAt(portal, "cancel", "cancelled");
    open(width, height, phone);
    awaitWords("payment failed");
    awaitWords("went through");
    awaitWords("is cancelled and ends on");
    pressAt(portal, "end", "canceled");
    open(width, height, phone);
    awaitWords("your plan is Free now");
    answered("/billing", "Your plan: Free");
  }

  private void pressAt(String portal, String button, String wanted) {
    browser.get(portal);
    await(By.id(button)).click();
    new WebDriverWait(browser, SOON)
        .ignoring(StaleElementReferenceException.class)
        .until(driver -> driver.findElement(By.id("status")).getText().contains(wanted));
  }

  /** The last address in the chat with something in it. */
  private String link(String with) {
    return replies().stream()
        .flatMap(reply -> Stream.of(reply.split("\\s+")))
        .filter(word -> word.startsWith("http") && word.contains(with))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private void sendFile(String kind, Path file, String caption, String wanted) {
    int before = replies().size();
    choose(kind);
    browser.findElement(By.id("file")).sendKeys(file.toString());
    fill("caption", caption);
    await(By.id("file-send")).click();
    awaitNew(before, wanted);
  }

  private void choose(String kind) {
    await(By.id("attach")).click();
    await(By.xpath("//*[@id='attach-menu']//button[contains(., '" + kind + "')]")).click();
  }

  private void fill(String field, String words) {
    WebElement input = await(By.id(field));
    input.clear();
    input.sendKeys(words);
  }

  /** Sends what the open sheet holds. */
  private void sent(String wanted) {
    int before = replies().size();
    await(By.cssSelector("#sheet button[type=submit]")).click();
    awaitNew(before, wanted);
  }

  private void awaitNew(int before, String wanted) {
    new WebDriverWait(browser, SOON)
        .withMessage("a reply with: " + wanted)
        .until(driver -> replies().stream().skip(before).anyMatch(each -> each.contains(wanted)));
  }

  /** A picture as a telephone's camera makes it, but smaller. */
  private static Path photo(Path file) throws IOException {
    BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setColor(Color.RED);
    brush.fillRect(40, 120, 200, 60);
    brush.dispose();
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  /** Says something, and waits for a reply to it that has some words. */
  private void answered(String words, String wanted) {
    int before = replies().size();
    say(words);
    new WebDriverWait(browser, SOON)
        .withMessage("a reply to " + words + " with: " + wanted)
        .until(driver -> replies().stream().skip(before).anyMatch(reply -> reply.contains(wanted)));
  }

  private void open(int width, int height, String phone) {
    browser.manage().window().setSize(new Dimension(width, height));
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    browser.get("http://127.0.0.1:" + demo.port() + "/simulator#" + phone);
    await(By.cssSelector("body[data-ready]"));
  }

  private void say(String words) {
    WebElement composer = await(By.cssSelector("[data-testid=composer]"));
    composer.sendKeys(words);
    composer.sendKeys(Keys.ENTER);
  }

  private void awaitWords(String words) {
    new WebDriverWait(browser, SOON)
        .withMessage("a reply with: " + words)
        .until(driver -> replies().stream().anyMatch(reply -> reply.contains(words)));
  }

  /** What the bot has said, read in one go: a bubble is drawn anew when its message changes. */
  private List<String> replies() {
    String script =
        "return Array.from(document.querySelectorAll('[data-testid=bubble-in]'), b => b.innerText)";
    List<?> read = (List<?>) Objects.requireNonNull(browser.executeScript(script));
    return read.stream().map(String::valueOf).toList();
  }

  private WebElement await(By place) {
    return new WebDriverWait(browser, SOON)
        .ignoring(StaleElementReferenceException.class)
        .until(
            driver ->
                driver.findElements(place).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  private boolean composerIsWhole() {
    String script =
        "const field = document.getElementById('composer');"
            + " return field.clientHeight >= field.scrollHeight && field.clientHeight > 30";
    return Boolean.TRUE.equals(browser.executeScript(script));
  }
}
