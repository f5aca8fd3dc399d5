package io.echovault.simulator.graph;

import java.util.regex.Pattern;

/** The rules for a template; every name is taken as approved. */
final class TemplateShape {

  private static final Pattern FORBIDDEN = Pattern.compile("[\\n\\t]| {4}");

  private TemplateShape() {}

  static void check(Shape root) {
    Shape template =
        root.object("template").allowing("name", "namespace", "language", "components");
    if (!template.required("name", 512).matches("[a-z0-9_]+")) {
      throw GraphRefusal.of(132001, "Template name does not exist in the translation.");
    }
    template.object("language").allowing("code", "policy").required("code", 15);
    if (template.has("components")) {
      template.objects("components", 0, 10).forEach(TemplateShape::component);
    }
  }

  private static void component(Shape component) {
    component.allowing("type", "sub_type", "index", "parameters");
    component.oneOf("type", "header", "body", "button", "footer");
    if (component.has("parameters")) {
      component.objects("parameters", 0, 50).forEach(TemplateShape::parameter);
    }
  }

  private static void parameter(Shape parameter) {
    if (parameter.required("type", 30).equals("text")) {
      String text = parameter.required("text", 1024);
      if (FORBIDDEN.matcher(text).find()) {
        throw GraphRefusal.of(
            132012,
            "Param text cannot have new-line/tab characters or more than 4 consecutive spaces.");
      }
    }
  }
}
