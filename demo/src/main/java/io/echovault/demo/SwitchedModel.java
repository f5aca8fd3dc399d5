package io.echovault.demo;

import io.echovault.app.PortDecorators;
import io.echovault.ports.outbound.LanguageModel;
import io.echovault.ports.outbound.ModelPurse;
import io.echovault.ports.vocabulary.MessageOpinion;
import io.echovault.ports.vocabulary.PictureOpinion;
import io.echovault.ports.vocabulary.PictureTask;
import io.echovault.ports.vocabulary.ReadingTask;
import io.echovault.ports.vocabulary.SummaryTask;
import io.echovault.ports.vocabulary.WordedAnswer;
import io.echovault.ports.vocabulary.WordingTask;
import io.echovault.simulator.openai.ModelSwitch;
import java.time.Duration;
import java.util.Optional;

/** A language model that is there only while the chat page has it switched on. */
record SwitchedModel(LanguageModel direct, ModelSwitch on) implements LanguageModel {
  /** Puts it between the app and its model. */
  static PortDecorators around(ModelSwitch on) {
    return new PortDecorators() {
      @Override
      public LanguageModel languageModel(LanguageModel direct) {
        return new SwitchedModel(direct, on);
      }
    };
  }

  @Override
  public boolean available() {
    return on.isOn() && direct.available();
  }

  @Override
  public Optional<MessageOpinion> read(ReadingTask task, Duration patience) {
    return available() ? direct.read(task, patience) : Optional.empty();
  }

  @Override
  public Optional<WordedAnswer> word(WordingTask task, Duration patience) {
    return available() ? direct.word(task, patience) : Optional.empty();
  }

  @Override
  public Optional<PictureOpinion> describe(PictureTask task, Duration patience) {
    return available() ? direct.describe(task, patience) : Optional.empty();
  }

  @Override
  public Optional<WordedAnswer> summarise(SummaryTask task, Duration patience) {
    return available() ? direct.summarise(task, patience) : Optional.empty();
  }

  @Override
  public LanguageModel paidBy(ModelPurse purse) {
    return new SwitchedModel(direct.paidBy(purse), on);
  }
}
