package io.echovault.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A pom.xml as written, without what Maven adds. */
record Pom(Path directory, Element project) {

  static Pom in(Path directory) {
    try {
      return new Pom(
          directory,
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(directory.resolve("pom.xml").toFile())
              .getDocumentElement());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ParserConfigurationException | SAXException failure) {
      throw new IllegalStateException("cannot read the pom in " + directory, failure);
    }
  }

  /** The modules of a root pom. */
  List<Pom> modules() {
    return at(project, "modules", "module")
        .map(module -> in(directory.resolve(module.getTextContent())))
        .toList();
  }

  String artifact() {
    return text(project, "artifactId").orElseThrow();
  }

  /** The modules of ours that this one depends on, by scope. */
  Map<String, Set<String>> arrows() {
    return at(project, "dependencies", "dependency")
        .filter(dependency -> text(dependency, "groupId").orElseThrow().equals("io.echovault"))
        .collect(
            Collectors.groupingBy(
                dependency -> text(dependency, "scope").orElse("compile"),
                Collectors.mapping(
                    dependency -> text(dependency, "artifactId").orElseThrow(),
                    Collectors.toSet())));
  }

  /** The libraries that are not ours, as {@code group:artifact}. */
  Set<String> libraries() {
    return at(project, "dependencies", "dependency")
        .map(Pom::groupAndArtifact)
        .filter(library -> !library.startsWith("io.echovault:"))
        .collect(Collectors.toSet());
  }

  /** The versions that a root pom gives to libraries, with its properties filled in. */
  Map<String, String> managedVersions() {
    return at(project, "dependencyManagement", "dependencies", "dependency")
        .collect(
            Collectors.toMap(
                Pom::groupAndArtifact,
                library -> filledIn(text(library, "version").orElseThrow())));
  }

  private String filledIn(String version) {
    return version.startsWith("${") && !version.startsWith("${project.")
        ? at(project, "properties", version.substring(2, version.length() - 1))
            .map(Element::getTextContent)
            .findFirst()
            .orElseThrow()
        : version;
  }

  /** The plugins with a version, wherever they stand. */
  Set<String> pinnedPlugins() {
    return plugins()
        .filter(plugin -> text(plugin, "version").filter(Pom::isExact).isPresent())
        .map(Pom::name)
        .collect(Collectors.toSet());
  }

  Set<String> usedPlugins() {
    return plugins().map(Pom::name).collect(Collectors.toSet());
  }

  private Stream<Element> plugins() {
    return elements(project.getElementsByTagName("plugin"));
  }

  private static String groupAndArtifact(Element dependency) {
    return text(dependency, "groupId").orElseThrow()
        + ":"
        + text(dependency, "artifactId").orElseThrow();
  }

  private static String name(Element plugin) {
    return text(plugin, "artifactId").orElseThrow();
  }

  private static boolean isExact(String version) {
    return version.matches("[0-9][0-9A-Za-z.-]*") && !version.endsWith("SNAPSHOT");
  }

  private static Optional<String> text(Element parent, String child) {
    return at(parent, child).map(element -> element.getTextContent().strip()).findFirst();
  }

  private static Stream<Element> at(Element start, String... path) {
    Stream<Element> found = Stream.of(start);
    for (String name : path) {
      found =
          found
              .flatMap(element -> elements(element.getChildNodes()))
              .filter(element -> element.getTagName().equals(name));
    }
    return found;
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast);
  }
}
