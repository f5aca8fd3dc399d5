package io.echovault.onnx;

/** A program that prints why the model does not open, at the first try and at the second. */
final class OpensTwice {
  private OpensTwice() {}

  public static void main(String[] arguments) {
    for (int attempt = 0; attempt < 2; attempt++) {
      try (OnnxEmbedder opened = OnnxEmbedder.open(1)) {
        System.out.println("opened " + opened.model());
      } catch (IllegalStateException refused) {
        System.out.println(refused.getMessage());
      }
    }
  }
}
