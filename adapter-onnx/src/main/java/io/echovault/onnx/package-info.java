/** Sentence embeddings in this process: no network, no key, a native library. */
package io.echovault.onnx;
