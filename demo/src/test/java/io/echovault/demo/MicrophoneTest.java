package io.echovault.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.simulator.Person;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A voice note that is recorded in the chat page, from a microphone that plays a file. */
@Tag("browser")
class MicrophoneTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String PHONE = "34600555009";
  private static final int RATE = 48_000;
  private static final int SECONDS = 10;
  private static final int HEADER = 44;
  private static final String WORDS =
      "return Array.from(document.querySelectorAll('[data-testid=bubble-in]'), b => b.innerText)"
          + ".join('\\n')";

  /** The length in seconds and the loudest sample, from 0 to 1, of what the bot sent back. */
  private static final String HEARD =
      """
      const done = arguments[arguments.length - 1];
      const sound = document.querySelector('[data-testid=bubble-in] audio');
      fetch(sound.src)
        .then(answer => answer.arrayBuffer())
        .then(bytes => new OfflineAudioContext(1, 1, 48000).decodeAudioData(bytes))
        .then(heard => done([heard.duration, heard.getChannelData(0)
          .reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)]))
        .catch(failed => done(String(failed)));
      """;

  private static final String PLAY =
      "document.querySelector('[data-testid=bubble-in] audio').play()";
  private static final String PLAYS =
      "const sound = document.querySelector('[data-testid=bubble-in] audio');"
          + " return sound.error === null && sound.currentTime > 0.5";

  @Test
  void recordsANoteThatIsKeptAndPlayedAgain(
      @TempDir Path data, @TempDir Path profile, @TempDir Path sounds) throws IOException {
    Path sound = wav(sounds.resolve("voice.wav"));
    try (RunningDemo demo = RunningDemo.start(data, Map.of("PORT", String.valueOf(Ports.free())))) {
      Person vera = demo.simulator().person(PHONE, "Vera");
      ChromeDriver browser = new ChromeDriver(Chromium.service(), hearing(profile, sound));
      try {
        record(browser, demo.port());
        await(browser, () -> words(browser).contains("Kept as #1, sealed and as it is"));
        browser.findElement(By.cssSelector("[data-testid=composer]")).sendKeys("play #1\n");
        await(browser, () -> shown(browser, By.cssSelector("[data-testid=bubble-in] audio")));
        assertThat(words(browser)).contains("Voice note, ");
        // What the microphone heard, and not silence; its middle is not looked at, since the
        // browser
        // takes noise out of what it records.
        assertThat(browser.executeAsyncScript(HEARD))
            .asInstanceOf(InstanceOfAssertFactories.list(Number.class))
            .satisfiesExactly(
                seconds -> assertThat(seconds.doubleValue()).isBetween(2.5, 15.0),
                loudest -> assertThat(loudest.doubleValue()).isGreaterThan(0.02));
        browser.executeScript(PLAY);
        await(browser, () -> Boolean.TRUE.equals(browser.executeScript(PLAYS)));
        await(
            browser,
            () ->
                vera.replies().stream()
                    .filter(each -> each.kind().equals("audio"))
                    .anyMatch(each -> each.statuses().contains("played")));
      } finally {
        browser.quit();
      }
    }
  }

  private static void record(ChromeDriver browser, int port) {
    browser.get("http://127.0.0.1:" + port + "/simulator#" + PHONE);
    await(browser, () -> shown(browser, By.cssSelector("body[data-ready]")));
    browser.findElement(By.id("attach")).click();
    browser
        .findElement(By.xpath("//*[@id='attach-menu']//button[contains(., 'Record a voice note')]"))
        .click();
    await(browser, () -> shown(browser, By.id("record-send")));
    await(browser, () -> browser.findElement(By.id("record-time")).getText().matches("0:0[3-9]"));
    browser.findElement(By.id("record-send")).click();
  }

  private static boolean shown(ChromeDriver browser, By place) {
    return browser.findElements(place).stream().anyMatch(each -> each.isDisplayed());
  }

  private static String words(ChromeDriver browser) {
    return String.valueOf(browser.executeScript(WORDS));
  }

  private static void await(ChromeDriver browser, BooleanSupplier holds) {
    new WebDriverWait(browser, SOON).until(driver -> holds.getAsBoolean());
  }

  /** A tone that swells ten times, at the rate and in the shape that the browser wants. */
  private static Path wav(Path file) throws IOException {
    int bytes = RATE * SECONDS * Short.BYTES;
    ByteBuffer wav = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(HEADER - 8 + bytes).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * Short.BYTES);
    wav.putShort((short) Short.BYTES).putShort((short) 16).put(ascii("data")).putInt(bytes);
    for (int at = 0; at < RATE * SECONDS; at++) {
      double time = (double) at / RATE;
      double swell = Math.pow(Math.sin(Math.PI * time), 2);
      wav.putShort((short) (12_000 * swell * Math.sin(2 * Math.PI * 220 * time)));
    }
    return Files.write(file, wav.array());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A browser whose microphone is a file. */
  private static ChromeOptions hearing(Path profile, Path sound) {
    return Chromium.options(profile)
        .addArguments(
            "--autoplay-policy=no-user-gesture-required",
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-audio-capture=" + sound);
  }
}
