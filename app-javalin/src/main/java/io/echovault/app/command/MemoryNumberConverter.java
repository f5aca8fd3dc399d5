package io.echovault.app.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the number of a memory, with or without the sign that answers put before it. */
final class MemoryNumberConverter implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String value) {
    if (!value.matches("#?\\d{1,9}")) {
      throw new TypeConversionException(
          "The memory's number has to be a number, for example 7 or \"#7\".");
    }
    return Integer.valueOf(value.replace("#", ""));
  }
}
