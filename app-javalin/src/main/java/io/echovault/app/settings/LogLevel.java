package io.echovault.app.settings;

/** How much goes into the log file. */
public enum LogLevel {
  DEBUG,
  INFO,
  WARNING,
  ERROR
}
