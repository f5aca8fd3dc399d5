package io.echovault.simulator.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules for reply buttons and lists. */
final class InteractiveShape {

  private static final int LONGEST_BODY = 1024;
  private static final int LONGEST_EDGE = 60;
  private static final int MOST_ROWS = 10;

  private InteractiveShape() {}

  static void check(Shape root) {
    Shape interactive =
        root.object("interactive").allowing("type", "header", "body", "footer", "action");
    interactive.oneOf("type", "button", "list");
    boolean list = interactive.string("type").equals("list");
    interactive
        .object("body")
        .allowing("text")
        .required("text", list ? MessageShape.LONGEST_TEXT : LONGEST_BODY);
    if (interactive.has("footer")) {
      interactive.object("footer").allowing("text").required("text", LONGEST_EDGE);
    }
    if (interactive.has("header")) {
      header(interactive.object("header"), list);
    }
    if (list) {
      list(interactive.object("action"));
    } else {
      buttons(interactive.object("action"));
    }
  }

  private static void header(Shape header, boolean list) {
    header.allowing("type", "text", "image", "video", "document");
    if (list) {
      header.oneOf("type", "text");
    } else {
      header.oneOf("type", "text", "image", "video", "document");
    }
    if (header.string("type").equals("text")) {
      header.required("text", LONGEST_EDGE);
    } else {
      header.object(header.string("type"));
    }
  }

  private static void buttons(Shape action) {
    action.allowing("buttons");
    Set<String> titles = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Shape button : action.objects("buttons", 1, 3)) {
      button.allowing("type", "reply").oneOf("type", "reply");
      Shape reply = button.object("reply").allowing("id", "title");
      unique(reply, "id", reply.required("id", 256), ids);
      unique(reply, "title", reply.required("title", 20), titles);
    }
  }

  private static void list(Shape action) {
    action.allowing("button", "sections").required("button", 20);
    Set<String> ids = new HashSet<>();
    List<Shape> sections = action.objects("sections", 1, 10);
    for (Shape section : sections) {
      section.allowing("title", "rows");
      section.optional("title", 24);
      if (sections.size() > 1 && !section.has("title")) {
        throw section.missing("title");
      }
      for (Shape row : section.objects("rows", 1, MOST_ROWS)) {
        row.allowing("id", "title", "description").required("title", 24);
        row.optional("description", 72);
        unique(row, "id", row.required("id", 200), ids);
      }
    }
    if (ids.size() > MOST_ROWS) {
      throw action.invalid("sections", "hold more than " + MOST_ROWS + " rows in total");
    }
  }

  private static void unique(Shape shape, String key, String value, Set<String> seen) {
    if (!value.strip().equals(value)) {
      throw shape.invalid(key, "must not begin or end with a space");
    }
    if (!seen.add(value)) {
      throw shape.invalid(key, "must be unique");
    }
  }
}
