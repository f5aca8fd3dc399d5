package io.echovault.architecture.planted.smtp;

import java.nio.file.Path;

/** Breaks: a mail is written to no file. */
final class KeepsAMail {
  Object at(Path file) {
    return file;
  }
}
