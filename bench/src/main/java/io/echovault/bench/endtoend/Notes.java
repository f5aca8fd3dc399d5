package io.echovault.bench.endtoend;

import io.echovault.bench.load.Requests;
import io.echovault.bench.run.BotUnderTest;
import io.echovault.simulator.Contact;
import io.echovault.simulator.Webhooks;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What many people write, one after another. Every note holds a word that no other has, so that it
 * can be asked for.
 */
final class Notes {
  private static final List<String> SENTENCES =
      List.of(
          "The spare key for the %s is with Ana in the blue house at the end of the road.",
          "Maria likes the %s from the market, but without sugar and never in the evening.",
          "I parked the car on the third floor of the %s garage, near the lift.",
          "We talked about the %s for an hour and agreed that Tom calls them first.",
          "The plumber who fixed the %s was friendly and asked for cash.",
          "Grandma's recipe for %s needs two eggs, a little milk and a lot of patience.",
          "The best table at the %s is the one by the window, ask for Luca.",
          "Lent my copy of the %s book to Jonas, he reads slowly.",
          "The kids want to go to the %s again, they loved the boats there.",
          "Our old neighbour from %s sends greetings and a photograph of the dog.",
          "The paint in the hall is called %s, matt, from the shop behind the station.",
          "Dinner with the %s people is next Friday at eight, bring the good wine.");

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  /** A note that was posted. */
  record Note(String phone, String message, String word) {}

  private final Webhooks webhooks = Webhooks.of(BotUnderTest.NUMBER_ID, "15550001111");
  private final List<Note> posted = new ArrayList<>();
  private final List<String> phones = new ArrayList<>();
  private final Random random;
  private final Trails trails;

  Notes(int senders, Random random, Trails trails) {
    this.random = random;
    this.trails = trails;
    for (int i = 0; i < senders; i++) {
      phones.add("1555" + (1_000_000 + i));
    }
    Collections.shuffle(phones, random);
  }

  /** The webhook with the next note, due at a time of {@link System#nanoTime()}. */
  ByteBuffer next(long dueNanos) {
    int number = posted.size();
    String phone = phones.get(number % phones.size());
    Note note = new Note(phone, Webhooks.messageId(phone, number), word(number));
    posted.add(note);
    trails.due(note.message(), dueNanos);
    String words = SENTENCES.get(random.nextInt(SENTENCES.size())).formatted(note.word());
    byte[] body =
        webhooks.text(Contact.ofPhone(phone, "Somebody"), note.message(), Instant.now(), words);
    return Requests.post(
        "/webhook", body, "X-Hub-Signature-256", Webhooks.sign(body, BotUnderTest.SECRET));
  }

  List<Note> posted() {
    return List.copyOf(posted);
  }

  // The last letter is always the same, so that no stemmer makes two words one.
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    int left = number;
    for (int i = 0; i < 4; i++) {
      word.append(CONSONANTS.charAt(left % CONSONANTS.length()));
      left /= CONSONANTS.length();
      word.append(VOWELS.charAt(left % VOWELS.length()));
      left /= VOWELS.length();
    }
    return word.append('k').toString();
  }
}
