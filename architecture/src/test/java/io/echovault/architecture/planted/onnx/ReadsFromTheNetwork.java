package io.echovault.architecture.planted.onnx;

import java.net.URI;

/** Breaks: the model comes out of its jar, not from an address. */
final class ReadsFromTheNetwork {
  Object of(URI address) {
    return address;
  }
}
