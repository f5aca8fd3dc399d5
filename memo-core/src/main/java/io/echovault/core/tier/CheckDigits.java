package io.echovault.core.tier;

/**
 * The published checks of numbers that identify a person. Each takes the number without blanks and
 * signs, in capitals.
 */
final class CheckDigits {
  /** Control letters of the DNI by the rest of 23, as Spain's Ministry of the Interior lists. */
  private static final String DNI = "TRWAGMYFPDXBNJZSQVHLCKE";

  /** Multiplication in the dihedral group D5: J. Verhoeff, Error Detecting Decimal Codes, 1969. */
  private static final String[] VERHOEFF = {
    "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
    "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"
  };

  /** What Verhoeff does to a digit by its place, which comes again after eight. */
  private static final String[] PLACES = {
    "0123456789", "1576283094", "5803796142", "8916043527",
    "9453126870", "4286573901", "2793806415", "7046913258"
  };

  private CheckDigits() {}

  /** Payment cards: ISO/IEC 7812-1, annex B (Luhn). */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digit(digits, digits.length() - 1 - i);
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0 && digits.chars().distinct().count() > 1;
  }

  /** International bank accounts: ISO 13616, by ISO 7064 MOD 97-10. */
  static boolean iban(String iban) {
    int rest = 0;
    for (char each : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
      int value = Character.digit(each, 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }

  /** Spain's DNI and NIE; the X, Y or Z of the latter counts as 0, 1 or 2. */
  static boolean dni(String number) {
    int first = "XYZ".indexOf(number.charAt(0));
    String digits = (first < 0 ? number.substring(0, 1) : first) + number.substring(1, 8);
    return DNI.charAt(Integer.parseInt(digits) % 23) == number.charAt(8);
  }

  /** Brazil's CPF: two digits by MOD 11 (Receita Federal). */
  static boolean cpf(String cpf) {
    return mod11(cpf, 9, 10) == digit(cpf, 9) && mod11(cpf, 10, 11) == digit(cpf, 10);
  }

  private static int mod11(String digits, int length, int heaviest) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += digit(digits, i) * (heaviest - i);
    }
    return sum * 10 % 11 % 10;
  }

  /** Brazil's PIS and NIS: weights 3, 2, 9 to 2 by MOD 11 (Caixa). */
  static boolean pis(String pis) {
    int check = 11 - weighed(pis, "3298765432") % 11;
    return (check > 9 ? 0 : check) == digit(pis, 10);
  }

  /**
   * Germany's Steuer-ID: of the first ten digits exactly one comes twice or three times, and the
   * last is by ISO 7064 MOD 11,10 (Bundeszentralamt für Steuern).
   */
  static boolean steuerId(String id) {
    long different = id.chars().limit(10).distinct().count();
    int product = 10;
    for (int i = 0; i < 10; i++) {
      int sum = (digit(id, i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (different == 8 || different == 9) && (11 - product) % 10 == digit(id, 10);
  }

  /** Germany's pension insurance number: the letter as two digits, MOD 10 (SGB VI, VKVV). */
  static boolean pension(String number) {
    int letter = number.charAt(8) - 'A' + 1;
    String digits = number.substring(0, 8) + letter / 10 + letter % 10 + number.substring(9, 11);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      int product = digit(digits, i) * digit("212571212121", i);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == digit(number, 11);
  }

  /** France's NIR: 97 less the rest of 97; 2A and 2B of Corsica count as 19 and 18 (INSEE). */
  static boolean nir(String nir) {
    String digits = nir.substring(0, 13).replace("2A", "19").replace("2B", "18");
    return digits.chars().allMatch(Character::isDigit)
        && 97 - Long.parseLong(digits) % 97 == Long.parseLong(nir.substring(13));
  }

  /** India's Aadhaar: Verhoeff's digit (UIDAI). */
  static boolean aadhaar(String digits) {
    int check = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digit(digits, digits.length() - 1 - i);
      check = digit(VERHOEFF[check], digit(PLACES[i % 8], digit));
    }
    return check == 0;
  }

  /** Chile's RUT: weights 2 to 7 from the right, MOD 11, K for ten. */
  static boolean rut(String rut) {
    int sum = 0;
    for (int i = 0; i < rut.length() - 1; i++) {
      sum += digit(rut, rut.length() - 2 - i) * (2 + i % 6);
    }
    return "0K987654321".charAt(sum % 11) == rut.charAt(rut.length() - 1);
  }

  /** Argentina's CUIT and CUIL: MOD 11 (AFIP). */
  static boolean cuit(String cuit) {
    return (11 - weighed(cuit, "5432765432") % 11) % 11 == digit(cuit, 10);
  }

  /** Mexico's CLABE: weights 3, 7 and 1, each product by its last digit (Banco de México). */
  static boolean clabe(String clabe) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += digit(clabe, i) * digit("371", i % 3) % 10;
    }
    return (10 - sum % 10) % 10 == digit(clabe, 17);
  }

  /** Switzerland's AHV number: the check of EAN-13. */
  static boolean ahv(String number) {
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += digit(number, i) * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  /** The United States' social security number: areas that are never given (SSA). */
  static boolean ssn(String digits) {
    String area = digits.substring(0, 3);
    return !area.equals("000")
        && !area.equals("666")
        && digits.charAt(0) != '9'
        && !digits.startsWith("00", 3)
        && !digits.endsWith("0000");
  }

  private static int weighed(String digits, String weights) {
    int sum = 0;
    for (int i = 0; i < weights.length(); i++) {
      sum += digit(digits, i) * digit(weights, i);
    }
    return sum;
  }

  private static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }
}
