package io.echovault.architecture.planted.files;

import java.net.Socket;

/** Breaks: what is kept in files stays on this machine. */
final class SendsAFile {
  Object to(Socket other) {
    return other;
  }
}
