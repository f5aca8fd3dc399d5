package io.echovault.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echovault.ports.vocabulary.MemoException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoredFormTest {
  @Test
  void everyFormHasAStoredExampleInItsVersion() {
    Set<String> forms = new TreeSet<>(Stream.of(StoredForm.values()).map(Enum::name).toList());
    // The words of a memory are stored inside an entry, sealed.
    forms.remove(StoredForm.ENTRY_WORDS.name());
    assertThat(Golden.names()).containsExactlyElementsOf(forms);
    // The examples of these two are sealed, so that their version does not come first.
    forms.removeAll(Set.of(StoredForm.LINK.name(), StoredForm.VECTORS.name()));
    for (String form : forms) {
      StoredForm each = StoredForm.valueOf(form);
      assertThat(Golden.bytes(each)[0]).as(form).isEqualTo(each.version());
    }
  }

  @Test
  void anotherVersionIsUnreadable() {
    byte[] bytes = new ByteWriter().begin(StoredForm.REPLY).writeText("words").toBytes();
    assertThat(new ByteReader(bytes).expect(StoredForm.REPLY).readText()).isEqualTo("words");
    bytes[0]++;
    assertThatThrownBy(() -> new ByteReader(bytes).expect(StoredForm.REPLY))
        .isInstanceOf(MemoException.Unreadable.class)
        .hasMessageContaining("version 2")
        .hasMessageContaining("knows 1");
  }

  @Test
  void theRestIsReadAsItWasWritten() {
    byte[] rest = {1, 2, 3};
    byte[] bytes = new ByteWriter().begin(StoredForm.VECTORS).writeRest(rest).toBytes();
    ByteReader in = new ByteReader(bytes).expect(StoredForm.VECTORS);
    assertThat(in.readRest()).containsExactly(rest);
    assertThat(in.readRest()).isEmpty();
  }
}
