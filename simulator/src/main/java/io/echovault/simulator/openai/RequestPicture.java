package io.echovault.simulator.openai;

import java.util.Base64;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A picture in a request, checked as the service checks it. Prints nothing of it.
 *
 * @param encoded its bytes in Base64
 */
record RequestPicture(String encoded) {
  private static final Set<String> TYPES =
      Set.of("image/jpeg", "image/png", "image/webp", "image/gif");
  private static final Set<String> DETAILS = Set.of("low", "high", "auto");

  /** Most that the service counts for a picture of middling detail. */
  private static final int TOKENS = 1_100;

  /** Reads an address that holds the picture itself; pictures elsewhere are not fetched here. */
  static RequestPicture of(JsonNode url, JsonNode detail, String param) {
    String address = url.stringValue("");
    int comma = address.indexOf(";base64,");
    if (!address.startsWith("data:") || comma < 0 || !TYPES.contains(address.substring(5, comma))) {
      throw ModelRefusal.invalid("invalid_image_url", param, "Invalid image URL.");
    }
    if (!detail.isMissingNode() && !DETAILS.contains(detail.stringValue(""))) {
      throw ModelRefusal.invalid("invalid_value", param, "Invalid detail.");
    }
    RequestPicture picture = new RequestPicture(address.substring(comma + ";base64,".length()));
    if (picture.content().length == 0) {
      throw ModelRefusal.invalid("invalid_base64", param, "The image is empty.");
    }
    return picture;
  }

  byte[] content() {
    try {
      return Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException malformed) {
      throw ModelRefusal.invalid("invalid_base64", "image_url", "Invalid base64 image.");
    }
  }

  int tokens() {
    return TOKENS;
  }

  @Override
  public String toString() {
    return "RequestPicture[" + encoded.length() + "]";
  }
}
