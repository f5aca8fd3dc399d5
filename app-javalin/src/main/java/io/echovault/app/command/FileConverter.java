package io.echovault.app.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file, which the terminal may have written in a character set of its own. */
final class FileConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "The name of the file has characters that this terminal's character set lacks. Set"
              + " LC_ALL=C.UTF-8, or rename the file.");
    }
  }
}
