package io.echovault.archive;

/**
 * Chat exports as phones of five languages write them, made up for these tests. Each has the same
 * seven messages: two of Ana's, two of Ben's (one of them of two lines), one edited, one with a
 * caption; and a notice, a picture, a deleted message and a missed call.
 */
final class Exports {
  private Exports() {}

  static final String ENGLISH_ANDROID =
      """
      11/20/26, 8:59\u202FAM - Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.
      11/20/26, 9:00\u202FAM - Ana: Dinner on Friday?
      11/20/26, 9:01\u202FAM - Ben: Yes.
      Bring the blue bowl
      11/20/26, 9:02\u202FAM - Ben: <Media omitted>
      11/20/26, 9:03\u202FPM - Ana: The doctor is called Molar <This message was edited>
      11/20/26, 9:04\u202FPM - Ben: This message was deleted
      11/20/26, 9:05\u202FPM - Missed voice call
      11/20/26, 9:06\u202FPM - Ben: IMG-20261120-WA0001.jpg (file attached)
      The bowl
      """;

  static final String SPANISH_ANDROID =
      """
      20/11/26, 8:59\u202Fa.\u00A0m. - Los mensajes y las llamadas están cifrados de extremo a extremo. Nadie fuera de este chat puede leerlos.
      20/11/26, 9:00\u202Fa.\u00A0m. - Ana: Dinner on Friday?
      20/11/26, 9:01\u202Fa.\u00A0m. - Ben: Yes.
      Bring the blue bowl
      20/11/26, 9:02\u202Fa.\u00A0m. - Ben: <Multimedia omitido>
      20/11/26, 9:03\u202Fp.\u00A0m. - Ana: The doctor is called Molar <Se editó este mensaje.>
      20/11/26, 9:04\u202Fp.\u00A0m. - Ben: Se eliminó este mensaje.
      20/11/26, 9:05\u202Fp.\u00A0m. - Llamada perdida de voz
      20/11/26, 9:06\u202Fp.\u00A0m. - Ben: IMG-20261120-WA0001.jpg (archivo adjunto)
      The bowl
      """;

  static final String PORTUGUESE_ANDROID =
      """
      20/11/2026 08:59 - As mensagens e ligações são protegidas com a criptografia de ponta a ponta.
      20/11/2026 09:00 - Ana: Dinner on Friday?
      20/11/2026 09:01 - Ben: Yes.
      Bring the blue bowl
      20/11/2026 09:02 - Ben: <Mídia oculta>
      20/11/2026 21:03 - Ana: The doctor is called Molar <Mensagem editada>
      20/11/2026 21:04 - Ben: Mensagem apagada
      20/11/2026 21:05 - Ligação de voz perdida
      20/11/2026 21:06 - Ben: IMG-20261120-WA0001.jpg (arquivo anexado)
      The bowl
      """;

  static final String GERMAN_ANDROID =
      """
      20.11.26, 08:59 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen.
      20.11.26, 09:00 - Ana: Dinner on Friday?
      20.11.26, 09:01 - Ben: Yes.
      Bring the blue bowl
      20.11.26, 09:02 - Ben: <Medien ausgeschlossen>
      20.11.26, 21:03 - Ana: The doctor is called Molar <Diese Nachricht wurde bearbeitet.>
      20.11.26, 21:04 - Ben: Diese Nachricht wurde gelöscht.
      20.11.26, 21:05 - Verpasster Sprachanruf
      20.11.26, 21:06 - Ben: IMG-20261120-WA0001.jpg (Datei angehängt)
      The bowl
      """;

  static final String FRENCH_ANDROID =
      """
      20/11/2026 à 08:59 - Les messages et les appels sont chiffrés de bout en bout.
      20/11/2026 à 09:00 - Ana: Dinner on Friday?
      20/11/2026 à 09:01 - Ben: Yes.
      Bring the blue bowl
      20/11/2026 à 09:02 - Ben: <Médias omis>
      20/11/2026 à 21:03 - Ana: The doctor is called Molar <Ce message a été modifié>
      20/11/2026 à 21:04 - Ben: Ce message a été supprimé
      20/11/2026 à 21:05 - Appel vocal manqué
      20/11/2026 à 21:06 - Ben: IMG-20261120-WA0001.jpg (fichier joint)
      The bowl
      """;

  static final String ENGLISH_IPHONE =
      """
      [11/20/26, 8:59:01\u202FAM] Ben: \u200EMessages and calls are end-to-end encrypted. Only people in this chat can read them.
      [11/20/26, 9:00:02\u202FAM] Ana: Dinner on Friday?
      [11/20/26, 9:01:03\u202FAM] ~\u202FBen: Yes.
      Bring the blue bowl
      \u200E[11/20/26, 9:02:04\u202FAM] Ben: \u200Eimage omitted
      [11/20/26, 9:03:05\u202FPM] Ana: The doctor is called Molar \u200E<This message was edited>
      \u200E[11/20/26, 9:04:06\u202FPM] Ben: \u200EThis message was deleted.
      \u200E[11/20/26, 9:05:07\u202FPM] Ben: \u200EMissed voice call, \u200ETap to call back
      \u200E[11/20/26, 9:06:08\u202FPM] Ben: The bowl \u200E<attached: 00000004-PHOTO-2026-11-20-21-06-08.jpg>
      """;

  static final String SPANISH_IPHONE =
      """
      [20/11/26, 8:59:01] Ben: \u200ELos mensajes y las llamadas están cifrados de extremo a extremo.
      [20/11/26, 9:00:02] Ana: Dinner on Friday?
      [20/11/26, 9:01:03] Ben: Yes.
      Bring the blue bowl
      \u200E[20/11/26, 9:02:04] Ben: \u200Eimagen omitida
      [20/11/26, 21:03:05] Ana: The doctor is called Molar \u200E<Se editó este mensaje.>
      \u200E[20/11/26, 21:04:06] Ben: \u200ESe eliminó este mensaje.
      \u200E[20/11/26, 21:05:07] Ben: \u200ELlamada perdida
      \u200E[20/11/26, 21:06:08] Ben: The bowl \u200E<adjunto: 00000004-PHOTO-2026-11-20-21-06-08.jpg>
      """;

  static final String PORTUGUESE_IPHONE =
      """
      [20/11/2026, 08:59:01] Ben: \u200EAs mensagens e as chamadas são protegidas com a criptografia de ponta a ponta.
      [20/11/2026, 09:00:02] Ana: Dinner on Friday?
      [20/11/2026, 09:01:03] Ben: Yes.
      Bring the blue bowl
      \u200E[20/11/2026, 09:02:04] Ben: \u200Eimagem ocultada
      [20/11/2026, 21:03:05] Ana: The doctor is called Molar \u200E<Mensagem editada>
      \u200E[20/11/2026, 21:04:06] Ben: \u200EMensagem apagada
      \u200E[20/11/2026, 21:05:07] Ben: \u200EChamada de voz perdida
      \u200E[20/11/2026, 21:06:08] Ben: The bowl \u200E<anexado: 00000004-PHOTO-2026-11-20-21-06-08.jpg>
      """;

  static final String GERMAN_IPHONE =
      """
      [20.11.26, 08:59:01] Ben: \u200ENachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.
      [20.11.26, 09:00:02] Ana: Dinner on Friday?
      [20.11.26, 09:01:03] Ben: Yes.
      Bring the blue bowl
      \u200E[20.11.26, 09:02:04] Ben: \u200EBild weggelassen
      [20.11.26, 21:03:05] Ana: The doctor is called Molar \u200E<Diese Nachricht wurde bearbeitet.>
      \u200E[20.11.26, 21:04:06] Ben: \u200EDiese Nachricht wurde gelöscht.
      \u200E[20.11.26, 21:05:07] Ben: \u200EVerpasster Sprachanruf
      \u200E[20.11.26, 21:06:08] Ben: The bowl \u200E<Anhang: 00000004-PHOTO-2026-11-20-21-06-08.jpg>
      """;

  static final String FRENCH_IPHONE =
      """
      [20/11/2026 08:59:01] Ben: \u200ELes messages et les appels sont chiffrés de bout en bout.
      [20/11/2026 09:00:02] Ana: Dinner on Friday?
      [20/11/2026 09:01:03] Ben: Yes.
      Bring the blue bowl
      \u200E[20/11/2026 09:02:04] Ben: \u200Eimage absente
      [20/11/2026 21:03:05] Ana: The doctor is called Molar \u200E<Ce message a été modifié>
      \u200E[20/11/2026 21:04:06] Ben: \u200ECe message a été supprimé.
      \u200E[20/11/2026 21:05:07] Ben: \u200EAppel vocal manqué
      \u200E[20/11/2026 21:06:08] Ben: The bowl \u200E<pièce jointe : 00000004-PHOTO-2026-11-20-21-06-08.jpg>
      """;
}
