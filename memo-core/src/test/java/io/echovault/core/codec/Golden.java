package io.echovault.core.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** One stored example of each form, as a database may hold it. */
public final class Golden {
  private static final String FILE = "/golden/stored-forms.properties";

  private Golden() {}

  /** The bytes of the example of a form. */
  public static byte[] bytes(StoredForm form) {
    return HexFormat.of().parseHex(examples().getProperty(form.name()));
  }

  static Set<String> names() {
    return new TreeSet<>(examples().stringPropertyNames());
  }

  private static Properties examples() {
    try (InputStream file = Golden.class.getResourceAsStream(FILE)) {
      Properties examples = new Properties();
      examples.load(file);
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
