package io.echovault.simulator.azure;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the markup of words that are to be spoken. */
final class Ssml {
  private Ssml() {}

  /** The words; empty when it is no speak element with one voice that has a name. */
  static Optional<SpokenWords> words(String markup, String format) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    StringBuilder text = new StringBuilder();
    String language = "";
    String voice = "";
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(markup));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.CHARACTERS) {
          text.append(xml.getText());
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "speak" -> language = attribute(xml, "lang");
            case "voice" -> voice = attribute(xml, "name");
            default -> {
              return Optional.empty();
            }
          }
        }
      }
    } catch (XMLStreamException malformed) {
      return Optional.empty();
    }
    return language.isEmpty() || voice.isEmpty() || text.isEmpty()
        ? Optional.empty()
        : Optional.of(new SpokenWords(text.toString(), voice, language, format));
  }

  private static String attribute(XMLStreamReader xml, String localName) {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      if (xml.getAttributeLocalName(at).equals(localName)) {
        return xml.getAttributeValue(at);
      }
    }
    return "";
  }
}
