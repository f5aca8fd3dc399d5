package io.echovault.core.recall;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** English forms that no ending explains: past tenses, plurals, and short names of relatives. */
final class Irregular {
  private static final Map<String, String> BASES =
      Arrays.stream(
              ("went=go gone=go bought=buy ran=run took=take taken=take gave=give given=give"
                      + " made=make saw=see seen=see met=meet wrote=write written=write got=get"
                      + " found=find began=begin begun=begin told=tell said=say felt=feel kept=keep"
                      + " left=leave lost=lose won=win taught=teach thought=think brought=bring"
                      + " built=build came=come chose=choose chosen=choose drew=draw drawn=draw"
                      + " drove=drive driven=drive ate=eat eaten=eat fell=fall fallen=fall flew=fly"
                      + " grew=grow grown=grow heard=hear knew=know led=lead lent=lend paid=pay"
                      + " rode=ride ridden=ride sold=sell sent=send slept=sleep"
                      + " spoke=speak spoken=speak spent=spend stood=stand swam=swim threw=throw"
                      + " thrown=throw woke=wake wore=wear worn=wear became=become broke=break"
                      + " broken=break caught=catch held=hold hurt=hurt kids=child kid=child"
                      + " children=child mom=mother mum=mother dad=father"
                      + " moms=mother mums=mother dads=father men=man women=woman"
                      + " people=person feet=foot mice=mouse")
                  .split(" ", -1))
          .map(pair -> pair.split("=", -1))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private Irregular() {}

  /** The form that stands for all forms of a word. */
  static String base(String word) {
    return BASES.getOrDefault(word, word);
  }
}
