package io.echovault.app.command;

import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes the name of a shell that commands can be completed in. */
final class ShellConverter implements ITypeConverter<String> {
  private static final Set<String> SHELLS = Set.of("bash", "zsh");

  @Override
  public String convert(String value) {
    if (!SHELLS.contains(value)) {
      throw new TypeConversionException("There is completion for bash and for zsh.");
    }
    return value;
  }
}
