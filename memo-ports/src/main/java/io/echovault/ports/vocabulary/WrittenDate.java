package io.echovault.ports.vocabulary;

import java.time.LocalTime;

/**
 * A date as a chat writes it, such as 3/4/26, before it is known which number is the day.
 *
 * @param first one to four digits
 * @param second one or two digits
 * @param third one to four digits
 * @param separator what stands between the numbers: a dot, a slash or a hyphen
 * @param time the time of day
 */
public record WrittenDate(
    String first, String second, String third, char separator, LocalTime time) {}
