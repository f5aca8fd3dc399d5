package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.core.recall.Debts.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owes whom. */
class DebtsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "how much do i owe dan?",
        "i still owe Rosa 12",
        "Dan lent me 30 for the train",
        "what did I borrow from Dan?",
        "cuánto le debo a maria",
        "Carlos me prestó 40",
        "quanto devo ao Rui?",
        "o Rui me emprestou 40 reais",
        "combien je dois à Luc ?",
        "Luc m'a prêté 30 euros",
        "combien dois-je à Luc",
        "wie viel schulde ich paul",
        "Paul hat mir 20 Euro geliehen",
        "ich habe mir 20 von Paul geliehen",
        "quanto devo a Gaia?",
        "Gaia mi ha prestato 30 euro",
        "mohan ko kitna dena hai",
        "mujhe mohan ko 300 dene hain",
        "mohan ne mujhe 300 udhaar diye",
        "मोहन को कितना देना है",
        "मोहन ने मुझे 300 उधार दिए",
      })
  void theMemberOwes(String text) {
    assertThat(Debts.owed(text)).isEqualTo(Side.MINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dan owes me 12 euros",
        "how much does dan owe me",
        "I lent Dan 30",
        "Dan borrowed 30 from me",
        "maria me debe 20 mil",
        "le presté 40 a Carlos",
        "o Rui me deve 15",
        "emprestei 20 ao Rui",
        "Luc me doit 30 euros",
        "j'ai prêté 30 euros à Luc",
        "combien Luc me doit",
        "paul schuldet mir 15 euro",
        "was Paul mir noch schuldet",
        "ich habe Paul 20 Euro geliehen",
        "Gaia mi deve 15 euro",
        "ho prestato 30 euro a Gaia",
        "maine mohan ko 300 diye the udhaar",
        "mohan se kitna lena hai",
        "mohan ko mujhe 300 dene hain",
        "मैंने मोहन को 300 उधार दिए",
        "मोहन से 300 लेने हैं",
      })
  void theMemberIsOwed(String text) {
    assertThat(Debts.owed(text)).isEqualTo(Side.THEIRS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dinner with Dan cost 12",
        "maine Mohan ko chaabi di",
        "o Rui trouxe dois livros",
        "owed"
      })
  void isUnknown(String text) {
    assertThat(Debts.owed(text)).isEqualTo(Side.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i paid pat back",
        "le pagué a carlos los 50",
        "paguei os 50 ao Rui",
        "j'ai remboursé Luc",
        "hab Heike die 45 Euro überwiesen",
        "ho ridato i 45 a Gaia",
        "maine mohan ko 300 wapas kar diye",
        "मैंने मोहन को 300 लौटा दिए",
      })
  void theMemberPaid(String text) {
    assertThat(Debts.paid(text)).isEqualTo(Side.MINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pat paid me back",
        "carlos me pagó los 50",
        "o Rui me pagou",
        "Luc m'a remboursé",
        "Heike hat mir die 45 Euro zurückgezahlt",
        "Gaia mi ha ridato i 45",
        "mohan ne mujhe 300 wapas kar diye",
      })
  void theMemberWasPaid(String text) {
    assertThat(Debts.paid(text)).isEqualTo(Side.THEIRS);
  }
}
