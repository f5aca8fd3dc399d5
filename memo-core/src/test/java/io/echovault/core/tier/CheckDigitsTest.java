package io.echovault.core.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers out of the publications, and others made by an independent program. */
class CheckDigitsTest {

  static Stream<Arguments> numbers() {
    return Stream.of(
        check("card", "4111111111111111", CheckDigits::luhn),
        check("IBAN", "GB82WEST12345698765432", CheckDigits::iban),
        check("DNI", "53464097E", CheckDigits::dni),
        check("NIE", "X7135241C", CheckDigits::dni),
        check("NIE", "Y8015764W", CheckDigits::dni),
        check("NIE", "Z1973060X", CheckDigits::dni),
        check("CPF", "52998224725", CheckDigits::cpf),
        check("PIS", "10749528831", CheckDigits::pis),
        check("PIS with 0", "18773132280", CheckDigits::pis),
        check("Steuer-ID", "86095742719", CheckDigits::steuerId),
        check("pension insurance", "52130260K054", CheckDigits::pension),
        check("NIR", "262120402914406", CheckDigits::nir),
        check("Aadhaar", "572651676120", CheckDigits::aadhaar),
        check("RUT", "115058126", CheckDigits::rut),
        check("RUT with K", "10377389K", CheckDigits::rut),
        check("CUIT", "20443198297", CheckDigits::cuit),
        check("CLABE", "012180776174093198", CheckDigits::clabe),
        check("AHV", "7569217076985", CheckDigits::ahv));
  }

  private static Arguments check(String name, String number, Predicate<String> check) {
    return Arguments.of(name, number, check);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("numbers")
  void takesARightNumberAndNoneWithAWrongDigit(
      String name, String number, Predicate<String> check) {
    assertThat(check.test(number)).as(name).isTrue();
    int wrong = 0;
    int tried = 0;
    for (int at = 0; at < number.length(); at++) {
      if (Character.isDigit(number.charAt(at))) {
        char other = (char) ('0' + (number.charAt(at) - '0' + 1) % 10);
        wrong += check.test(number.substring(0, at) + other + number.substring(at + 1)) ? 1 : 0;
        tried++;
      }
    }
    assertThat(wrong).as(name + ": wrong digits taken of " + tried).isZero();
  }
}
