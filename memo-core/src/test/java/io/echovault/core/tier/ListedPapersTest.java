package io.echovault.core.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.vocabulary.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pass that is to be renewed is no password, also beside things that have a code. */
class ListedPapersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "To-do: Klempner anrufen, Pass verlängern, Tor reparieren",
        "Pass beantragen, Handy laden, Koffer packen",
        "to do: renew bus pass, fix gate, charge phone",
        "tareas: sacar el pass de esquí, pintar la puerta, cargar el móvil",
        "tarefas: buscar o ski pass, pintar o portão, carregar o celular",
        "à faire : renouveler le pass navigo, réparer le portail, charger le téléphone",
        "da fare: rinnovare lo ski pass, riparare il cancello, caricare il telefono",
        "kaam: bus pass banwana, gate theek karna, phone charge karna",
      })
  void staysOpen(String text) {
    assertThat(TierRules.classify(text, false)).isEqualTo(Tier.GENERAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wifi password mango",
        "wifi pass: mango22",
        "mein Pass fürs WLAN ist Hund22",
        "netflix pass Luna1988",
        "user ana password mango",
        "pass del wifi: Luna88"
      })
  void isLockedWithAPassword(String text) {
    assertThat(TierRules.classify(text, false).secret()).isTrue();
  }
}
