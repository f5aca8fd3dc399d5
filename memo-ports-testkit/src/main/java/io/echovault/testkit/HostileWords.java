package io.echovault.testkit;

import java.util.List;
import java.util.Random;

/**
 * Texts as people write them, mutated, and texts that are made to stall or to break whoever reads
 * them: sentences in seven languages, beginnings of secrets and dates, storms of digits and marks,
 * and the rarer corners of Unicode. The same texts for the same seed. Not safe for threads.
 */
public final class HostileWords {
  /** The longest text, somewhat longer than a memory may be. */
  public static final int LONGEST = 66_000;

  private static final int SHORT = 300;
  private static final int MIDDLE = 4_096;

  private static final List<String> SENTENCES =
      List.of(
          "I was in Rome from november 18 to december 19, 2015",
          "Remember that the dentist is on 3 May at half past nine",
          "My wifi password is blue-Bowl-1977!",
          "Where did I put the spare key last summer?",
          "What did I know about Ana between 3 and 7 March?",
          "Ana lives in Porto now, she moved from Lisbon in 2019",
          "Caroline: Hey Mel! How have you been since the 31st of February?",
          "My birthday is on 29 February 2000",
          "Estuve en Roma del 18 de noviembre al 19 de diciembre de 2015",
          "Recuerda que la clave de la puerta es 4471",
          "¿Qué hice el martes pasado a las tres y media?",
          "Mi hermana trabaja ahora en Correos y ya no vive en Cádiz",
          "Estive em Roma de 18 de novembro a 19 de dezembro de 2015",
          "Lembra que o médico é amanhã às 15h30",
          "Qual é a senha do portão?",
          "Ich war in Rom vom 18. November bis 19. Dezember 2015",
          "Denk dran: Das Passwort lautet Straße9!",
          "Wann war ich zwischen Montag und Mittwoch beim Arzt?",
          "J'étais à Rome du 18 novembre au 19 décembre 2015",
          "Souviens-toi que le code de la porte est 4471#",
          "Où étais-je il y a trois semaines ?",
          "Ricorda che il codice della cassaforte è 9042",
          "Dove ho messo le chiavi a gennaio del 2024?",
          "याद रखना कि चाबी नीले कटोरे में है",
          "मैंने 3 मई को डॉक्टर से क्या कहा?");

  private static final List<String> PIECES =
      List.of(
          "my seed phrase: ",
          "recovery phrase is my words ",
          "abc1111111",
          "rg.",
          "dni. ",
          "passport ",
          "driver's license ",
          "owes us ",
          "savings ",
          "owed me 1.000,",
          "lives at ",
          "address 12 ",
          "pin is ",
          "password for the bank in ",
          "is my password",
          "the code for the front door ",
          "zip code is ",
          "wifi: ",
          "api key ",
          "bearer token-",
          "4111 1111 1111 1111",
          "ES91 2100 ",
          "111.222.333-44",
          "cvv ",
          "account number ",
          "ssn ",
          "private key 0x",
          "-----BEGIN ",
          "from november 18 to ",
          "december 19, 2015",
          "29/02/2023",
          "31.4.",
          "0000",
          "9999 years ago",
          "in 9999 months",
          "between 3 and ",
          "del 31 de febrero al ",
          "since ",
          "seit ",
          "depuis ",
          "99:99",
          "at 25 o'clock",
          "a las 3 y media",
          "prometi ",
          "he hecho ",
          "next friday to last friday",
          "#999999999",
          "/settings timezone ",
          "/search ",
          "/edit 1: ",
          "/delete #",
          "/forget-me ",
          "/export",
          "/backup tenant ",
          "/restore ",
          "/history ",
          "/audit 9999",
          "/login",
          "/recover approve ",
          "remember that ",
          "question: ",
          "search: ",
          "what.",
          "what names ",
          "<attached: ",
          "https://",
          "Mr. Aa Bb: ",
          "Ana's ",
          "too",
          "stop",
          "start",
          "more",
          "both 1 and 2",
          "undo",
          "delete the last one ",
          "nein, ich meinte ",
          "oublie ça ",
          "mostra tudo de ",
          "halb vier ",
          "am zweiten dienstag im ",
          "every other monday ",
          "tra 3 giorni ",
          "aaj se 3 din baad ",
          "o código do portão ",
          "mera pin hai ",
          "¿cuánto ",
          "how many ",
          "wie viel ");

  private static final List<Integer> POINTS =
      List.of(
          0, 9, 10, 13, 0x20, 0x22, 0x23, 0x2D, 0x2E, 0x30, 0x39, 0x3F, 0x41, 0x61, 0x7F, 0x85,
          0xA0, 0xAD, 0xE9, 0x130, 0x131, 0x17F, 0x301, 0x345, 0x3A3, 0x5D0, 0x61F, 0x627, 0x660,
          0x663, 0x905, 0x94D, 0x966, 0xE01, 0x1100, 0x1E9E, 0x200B, 0x200D, 0x200E, 0x202E, 0x2028,
          0x2066, 0x20AC, 0x2126, 0x212A, 0x2474, 0x3000, 0x3042, 0x337F, 0x4E2D, 0xAC00, 0xD800,
          0xDBFF, 0xDC00, 0xDFFF, 0xFB01, 0xFDFA, 0xFE0F, 0xFEFF, 0xFF0F, 0xFFFD, 0xFFFF, 0x10400,
          0x1D7CE, 0x1F1E6, 0x1F468, 0x1F600, 0xE0041, 0x10FFFF);

  private final Random random;

  public HostileWords(long seed) {
    random = new Random(seed);
  }

  /** The next text, 1 character or more. */
  public String next() {
    int most = length();
    String made =
        switch (random.nextInt(7)) {
          case 0 -> mutated(pick(SENTENCES));
          case 1 -> mutated(pick(SENTENCES) + " " + pick(PIECES) + pick(SENTENCES));
          case 2 -> pick(PIECES) + repeated(pick(PIECES), most);
          case 3 -> pick(PIECES) + repeated(pick(PIECES) + some(3), most) + some(2);
          case 4 -> some(most);
          case 5 -> pick(PIECES) + repeated(some(1 + random.nextInt(4)), most) + pick(PIECES);
          default -> pieces(most);
        };
    String fitting = made.length() <= LONGEST ? made : made.substring(0, LONGEST);
    return fitting.isEmpty() ? "a" : fitting;
  }

  private int length() {
    int kind = random.nextInt(1_000);
    int most = kind < 850 ? SHORT : kind < 995 ? MIDDLE : LONGEST;
    return 1 + random.nextInt(most);
  }

  private String mutated(String text) {
    StringBuilder mutated = new StringBuilder(text);
    for (int left = random.nextInt(4); left > 0; left--) {
      int place = random.nextInt(mutated.length());
      switch (random.nextInt(5)) {
        case 0 -> mutated.deleteCharAt(place).append('.');
        case 1 -> mutated.insert(place, some(1));
        case 2 -> mutated.insert(place, random.nextInt(10_000));
        case 3 -> mutated.insert(place, pick(PIECES));
        default -> mutated.setCharAt(place, mutated.charAt(random.nextInt(mutated.length())));
      }
    }
    return mutated.toString();
  }

  private String pieces(int most) {
    StringBuilder made = new StringBuilder();
    while (made.length() < most) {
      made.append(random.nextInt(4) == 0 ? some(3) : pick(PIECES));
    }
    return made.toString();
  }

  private String repeated(String part, int most) {
    return part.repeat(1 + most / part.length());
  }

  private String some(int most) {
    StringBuilder made = new StringBuilder();
    boolean digits = random.nextInt(3) == 0;
    for (int left = Math.max(1, most); left > 0; left--) {
      made.appendCodePoint(digits ? "0123456789.,-/: #".charAt(random.nextInt(17)) : pick(POINTS));
    }
    return made.toString();
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
