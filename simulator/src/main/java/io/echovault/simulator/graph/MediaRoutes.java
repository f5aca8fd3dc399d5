package io.echovault.simulator.graph;

import io.echovault.simulator.wire.Blob;
import io.echovault.simulator.wire.JsonAnswer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The routes that take and give files. */
final class MediaRoutes {

  private final MediaShelf shelf;
  private final Gate gate;

  MediaRoutes(MediaShelf shelf, Gate gate) {
    this.shelf = shelf;
    this.gate = gate;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/{version}/{id}/media", this::upload);
    routes.get("/{version}/{id}", this::describe);
    routes.delete("/{version}/{id}", this::delete);
    routes.get("/lookaside/attachments/{ticket}", this::download);
  }

  private void upload(Context context) throws IOException {
    gate.checkBearer(context);
    gate.checkNumber(context);
    if (!"whatsapp".equals(context.formParam("messaging_product"))) {
      throw GraphRefusal.of(100, "The parameter messaging_product is required.");
    }
    UploadedFile file = context.uploadedFile("file");
    if (file == null) {
      throw GraphRefusal.of(100, "The parameter file is required.");
    }
    String type =
        Optional.ofNullable(context.formParam("type"))
            .or(() -> Optional.ofNullable(file.contentType()))
            .orElseThrow(() -> GraphRefusal.of(100, "The parameter type is required."));
    try (InputStream content = file.content()) {
      byte[] bytes = content.readAllBytes();
      UploadRules.check(type, bytes);
      JsonAnswer.write(context, 200, Map.of("id", shelf.fromBot(new Blob(bytes, type)).id()));
    }
  }

  private void describe(Context context) {
    gate.checkBearer(context);
    Gate.checkVersion(context);
    if (gate.isOurNumber(context.pathParam("id"))) {
      JsonAnswer.write(context, 200, BusinessNumber.fields(context));
      return;
    }
    gate.checkAskedNumber(context);
    MediaShelf.Item item = find(context.pathParam("id"), "get");
    String url =
        context.scheme()
            + "://"
            + context.host()
            + "/lookaside/attachments/"
            + shelf.ticket(item.id());
    JsonAnswer.write(
        context,
        200,
        Map.of(
            "messaging_product",
            "whatsapp",
            "url",
            url,
            "mime_type",
            item.file().mimeType(),
            "sha256",
            HexFormat.of().formatHex(item.file().sha256()),
            "file_size",
            Integer.toString(item.file().size()),
            "id",
            item.id()));
  }

  private void delete(Context context) {
    gate.checkBearer(context);
    Gate.checkVersion(context);
    shelf.delete(find(context.pathParam("id"), "delete").id());
    JsonAnswer.write(context, 200, Map.of("success", true));
  }

  private void download(Context context) {
    gate.checkBearer(context);
    Optional<Blob> file = shelf.redeem(context.pathParam("ticket"));
    if (file.isEmpty()) {
      context.status(404).contentType("text/plain").result("Not found");
      return;
    }
    context.contentType(file.get().mimeType()).result(file.get().bytes());
  }

  private MediaShelf.Item find(String id, String method) {
    return shelf.find(id).orElseThrow(() -> new GraphRefusal(GraphError.noSuchObject(method)));
  }
}
