package io.echovault.simulator.graph;

import java.util.function.Predicate;

/** The rules for a file in a send. */
final class MediaShape {

  private static final int LONGEST_CAPTION = 1024;

  private final Predicate<String> exists;

  MediaShape(Predicate<String> exists) {
    this.exists = exists;
  }

  void check(Shape root, String type) {
    Shape media = root.object(type);
    switch (type) {
      case "audio" -> media.allowing("id", "link", "voice");
      case "sticker" -> media.allowing("id", "link");
      case "document" -> media.allowing("id", "link", "caption", "filename");
      default -> media.allowing("id", "link", "caption");
    }
    media.flag("voice");
    media.optional("caption", LONGEST_CAPTION);
    media.optional("filename", 240);
    if (media.has("id") == media.has("link")) {
      throw GraphRefusal.of(
          media.has("id") ? 131009 : 131008, "Give either " + type + ".id or " + type + ".link.");
    }
    if (media.has("id") && !exists.test(media.required("id", 64))) {
      throw media.invalid("id", "is not a valid WhatsApp media attachment id");
    }
    if (media.has("link") && !media.required("link", 2048).matches("https?://.+")) {
      throw media.invalid("link", "is not a valid URL");
    }
  }
}
