package io.echovault.app.command;

import io.echovault.ports.vocabulary.DateOrder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads in which order the day, the month and the year of a date are written. */
final class DateOrderConverter implements ITypeConverter<DateOrder> {

  @Override
  public DateOrder convert(String value) {
    return switch (value) {
      case "dmy" -> DateOrder.DAY_MONTH_YEAR;
      case "mdy" -> DateOrder.MONTH_DAY_YEAR;
      case "ymd" -> DateOrder.YEAR_MONTH_DAY;
      default -> throw new TypeConversionException("The dates are dmy, mdy or ymd: --dates dmy.");
    };
  }
}
