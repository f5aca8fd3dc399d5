package io.echovault.ports.inbound;

import io.echovault.ports.vocabulary.Trouble;

/** Troubles of the installation, mailed to those who run it. Safe for many threads. */
public interface MailDesk {

  /**
   * Has the owners of a declared organisation mailed who confirmed an address, durably and at most
   * once a day for each trouble.
   *
   * @param organisation the short name that it is declared by
   * @return how many owners there are; 0 as well where nothing is mailed
   * @throws io.echovault.ports.vocabulary.MemoException.TryAgain when the store cannot be reached
   */
  int tell(String organisation, Trouble trouble);
}
