package io.echovault.core.time;

import io.echovault.core.text.BoundedPattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which zone a calling code or a country stands for. A country with several zones stands for the
 * one where most of its people live, unless the area code tells more.
 */
final class Countries {
  /** Country, calling codes, zone. */
  private static final String TABLE =
      """
      AD 376 Europe/Andorra
      AE 971 Asia/Dubai
      AF 93 Asia/Kabul
      AG 1268 America/Antigua
      AI 1264 America/Anguilla
      AL 355 Europe/Tirane
      AM 374 Asia/Yerevan
      AO 244 Africa/Luanda
      AR 54 America/Argentina/Buenos_Aires
      AS 1684 Pacific/Pago_Pago
      AT 43 Europe/Vienna
      AU 61 Australia/Sydney
      AW 297 America/Aruba
      AZ 994 Asia/Baku
      BA 387 Europe/Sarajevo
      BB 1246 America/Barbados
      BD 880 Asia/Dhaka
      BE 32 Europe/Brussels
      BF 226 Africa/Ouagadougou
      BG 359 Europe/Sofia
      BH 973 Asia/Bahrain
      BI 257 Africa/Bujumbura
      BJ 229 Africa/Porto-Novo
      BM 1441 Atlantic/Bermuda
      BN 673 Asia/Brunei
      BO 591 America/La_Paz
      BR 55 America/Sao_Paulo
      BS 1242 America/Nassau
      BT 975 Asia/Thimphu
      BW 267 Africa/Gaborone
      BY 375 Europe/Minsk
      BZ 501 America/Belize
      CA 1416,1437,1647,1905,1289,1365,1514,1438,1450,1613,1343,1519,1418 America/Toronto
      CD 243 Africa/Kinshasa
      CF 236 Africa/Bangui
      CG 242 Africa/Brazzaville
      CH 41 Europe/Zurich
      CI 225 Africa/Abidjan
      CK 682 Pacific/Rarotonga
      CL 56 America/Santiago
      CM 237 Africa/Douala
      CN 86 Asia/Shanghai
      CO 57 America/Bogota
      CR 506 America/Costa_Rica
      CU 53 America/Havana
      CV 238 Atlantic/Cape_Verde
      CW 599 America/Curacao
      CY 357 Asia/Nicosia
      CZ 420 Europe/Prague
      DE 49 Europe/Berlin
      DJ 253 Africa/Djibouti
      DK 45 Europe/Copenhagen
      DM 1767 America/Dominica
      DO 1809,1829,1849 America/Santo_Domingo
      DZ 213 Africa/Algiers
      EC 593 America/Guayaquil
      EE 372 Europe/Tallinn
      EG 20 Africa/Cairo
      ER 291 Africa/Asmara
      ES 34 Europe/Madrid
      ET 251 Africa/Addis_Ababa
      FI 358 Europe/Helsinki
      FJ 679 Pacific/Fiji
      FM 691 Pacific/Pohnpei
      FO 298 Atlantic/Faroe
      FR 33 Europe/Paris
      GA 241 Africa/Libreville
      GB 44 Europe/London
      GD 1473 America/Grenada
      GE 995 Asia/Tbilisi
      GF 594 America/Cayenne
      GH 233 Africa/Accra
      GI 350 Europe/Gibraltar
      GL 299 America/Godthab
      GM 220 Africa/Banjul
      GN 224 Africa/Conakry
      GP 590 America/Guadeloupe
      GQ 240 Africa/Malabo
      GR 30 Europe/Athens
      GT 502 America/Guatemala
      GU 1671 Pacific/Guam
      GW 245 Africa/Bissau
      GY 592 America/Guyana
      HK 852 Asia/Hong_Kong
      HN 504 America/Tegucigalpa
      HR 385 Europe/Zagreb
      HT 509 America/Port-au-Prince
      HU 36 Europe/Budapest
      ID 62 Asia/Jakarta
      IE 353 Europe/Dublin
      IL 972 Asia/Jerusalem
      IN 91 Asia/Kolkata
      IQ 964 Asia/Baghdad
      IR 98 Asia/Tehran
      IS 354 Atlantic/Reykjavik
      IT 39 Europe/Rome
      JM 1876,1658 America/Jamaica
      JO 962 Asia/Amman
      JP 81 Asia/Tokyo
      KE 254 Africa/Nairobi
      KG 996 Asia/Bishkek
      KH 855 Asia/Phnom_Penh
      KI 686 Pacific/Tarawa
      KM 269 Indian/Comoro
      KN 1869 America/St_Kitts
      KP 850 Asia/Pyongyang
      KR 82 Asia/Seoul
      KW 965 Asia/Kuwait
      KY 1345 America/Cayman
      KZ 76,77 Asia/Almaty
      LA 856 Asia/Vientiane
      LB 961 Asia/Beirut
      LC 1758 America/St_Lucia
      LI 423 Europe/Vaduz
      LK 94 Asia/Colombo
      LR 231 Africa/Monrovia
      LS 266 Africa/Maseru
      LT 370 Europe/Vilnius
      LU 352 Europe/Luxembourg
      LV 371 Europe/Riga
      LY 218 Africa/Tripoli
      MA 212 Africa/Casablanca
      MC 377 Europe/Monaco
      MD 373 Europe/Chisinau
      ME 382 Europe/Podgorica
      MG 261 Indian/Antananarivo
      MH 692 Pacific/Majuro
      MK 389 Europe/Skopje
      ML 223 Africa/Bamako
      MM 95 Asia/Yangon
      MN 976 Asia/Ulaanbaatar
      MO 853 Asia/Macau
      MQ 596 America/Martinique
      MR 222 Africa/Nouakchott
      MS 1664 America/Montserrat
      MT 356 Europe/Malta
      MU 230 Indian/Mauritius
      MV 960 Indian/Maldives
      MW 265 Africa/Blantyre
      MX 52 America/Mexico_City
      MY 60 Asia/Kuala_Lumpur
      MZ 258 Africa/Maputo
      NA 264 Africa/Windhoek
      NC 687 Pacific/Noumea
      NE 227 Africa/Niamey
      NG 234 Africa/Lagos
      NI 505 America/Managua
      NL 31 Europe/Amsterdam
      NO 47 Europe/Oslo
      NP 977 Asia/Kathmandu
      NZ 64 Pacific/Auckland
      OM 968 Asia/Muscat
      PA 507 America/Panama
      PE 51 America/Lima
      PF 689 Pacific/Tahiti
      PG 675 Pacific/Port_Moresby
      PH 63 Asia/Manila
      PK 92 Asia/Karachi
      PL 48 Europe/Warsaw
      PR 1787,1939 America/Puerto_Rico
      PS 970 Asia/Gaza
      PT 351 Europe/Lisbon
      PW 680 Pacific/Palau
      PY 595 America/Asuncion
      QA 974 Asia/Qatar
      RE 262 Indian/Reunion
      RO 40 Europe/Bucharest
      RS 381 Europe/Belgrade
      RU 7 Europe/Moscow
      RW 250 Africa/Kigali
      SA 966 Asia/Riyadh
      SB 677 Pacific/Guadalcanal
      SC 248 Indian/Mahe
      SD 249 Africa/Khartoum
      SE 46 Europe/Stockholm
      SG 65 Asia/Singapore
      SI 386 Europe/Ljubljana
      SK 421 Europe/Bratislava
      SL 232 Africa/Freetown
      SM 378 Europe/San_Marino
      SN 221 Africa/Dakar
      SO 252 Africa/Mogadishu
      SR 597 America/Paramaribo
      SS 211 Africa/Juba
      ST 239 Africa/Sao_Tome
      SV 503 America/El_Salvador
      SX 1721 America/Lower_Princes
      SY 963 Asia/Damascus
      SZ 268 Africa/Mbabane
      TC 1649 America/Grand_Turk
      TD 235 Africa/Ndjamena
      TG 228 Africa/Lome
      TH 66 Asia/Bangkok
      TJ 992 Asia/Dushanbe
      TL 670 Asia/Dili
      TM 993 Asia/Ashgabat
      TN 216 Africa/Tunis
      TO 676 Pacific/Tongatapu
      TR 90 Europe/Istanbul
      TT 1868 America/Port_of_Spain
      TW 886 Asia/Taipei
      TZ 255 Africa/Dar_es_Salaam
      UA 380 Europe/Kiev
      UG 256 Africa/Kampala
      US 1 America/New_York
      UY 598 America/Montevideo
      UZ 998 Asia/Tashkent
      VA 379 Europe/Vatican
      VC 1784 America/St_Vincent
      VE 58 America/Caracas
      VG 1284 America/Tortola
      VI 1340 America/St_Thomas
      VN 84 Asia/Ho_Chi_Minh
      VU 678 Pacific/Efate
      WS 685 Pacific/Apia
      XK 383 Europe/Belgrade
      YE 967 Asia/Aden
      ZA 27 Africa/Johannesburg
      ZM 260 Africa/Lusaka
      ZW 263 Africa/Harare
      """;

  /** Area codes of countries with several zones. */
  private static final String AREAS =
      """
      1205,1214,1224,1254,1262,1281,1312,1314,1316,1361,1402,1405,1409,1414,1469,1479,1501,1502,1504 America/Chicago
      1507,1512,1515,1601,1608,1612,1615,1618,1630,1651,1682,1708,1713,1763,1773,1779,1806,1815,1816 America/Chicago
      1817,1830,1832,1847,1901,1903,1913,1918,1920,1936,1940,1952,1956,1972,1979,1985 America/Chicago
      1303,1307,1385,1406,1435,1505,1575,1719,1720,1801,1970 America/Denver
      1480,1520,1602,1623,1928 America/Phoenix
      1206,1209,1213,1253,1310,1323,1360,1408,1415,1424,1425,1442,1503,1509,1510,1530 America/Los_Angeles
      1541,1559,1562,1619,1626,1628,1650,1657,1661,1669,1702,1707,1714,1725,1747,1760 America/Los_Angeles
      1775,1805,1818,1831,1858,1909,1916,1925,1949,1951,1971 America/Los_Angeles
      1808 Pacific/Honolulu
      1907 America/Anchorage
      1236,1250,1604,1672,1778 America/Vancouver
      1403,1587,1780,1825 America/Edmonton
      1204,1431 America/Winnipeg
      1306,1639 America/Regina
      1506,1782,1902 America/Halifax
      1709 America/St_Johns
      618 Australia/Perth
      5592,5597 America/Manaus
      5568 America/Rio_Branco
      5565,5566 America/Cuiaba
      52664,521664 America/Tijuana
      351291 Atlantic/Madeira
      """;

  private static final Map<String, String> BY_COUNTRY =
      rows(TABLE).collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[2]));
  private static final Map<String, String> BY_CODE = byCode();
  private static final int LONGEST_CODE = 6;

  private Countries() {}

  /** The areas come after the countries, whose codes they overrule. */
  private static Map<String, String> byCode() {
    Map<String, String> zones = new HashMap<>();
    rows(TABLE).forEach(row -> codes(row[1]).forEach(code -> zones.put(code, row[2])));
    rows(AREAS).forEach(row -> codes(row[0]).forEach(code -> zones.put(code, row[1])));
    return Map.copyOf(zones);
  }

  private static Stream<String[]> rows(String table) {
    return table.lines().map(line -> line.split(" "));
  }

  private static Stream<String> codes(String list) {
    return BoundedPattern.compile(",").splitAsStream(list);
  }

  /** Every zone that either table names. */
  static Set<String> zones() {
    return Stream.concat(BY_COUNTRY.values().stream(), BY_CODE.values().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** By the two letters of ISO 3166, in capitals. */
  static Optional<String> zoneOf(String country) {
    return Optional.ofNullable(BY_COUNTRY.get(country));
  }

  /** By the digits of a phone number with its country code; the longest code that fits. */
  static Optional<String> zoneOfPhone(String digits) {
    for (int length = Math.min(LONGEST_CODE, digits.length()); length > 0; length--) {
      String zone = BY_CODE.get(digits.substring(0, length));
      if (zone != null) {
        return Optional.of(zone);
      }
    }
    return Optional.empty();
  }
}
