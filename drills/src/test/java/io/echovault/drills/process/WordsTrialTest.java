package io.echovault.drills.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.ports.inbound.MemoryBot;
import io.echovault.ports.vocabulary.Fence;
import io.echovault.ports.vocabulary.IncomingMessage;
import io.echovault.ports.vocabulary.Reply;
import java.lang.management.ManagementFactory;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The drill of words breaks when a bot throws, is slow, or says nothing. */
class WordsTrialTest {

  @Test
  void holdsForABotThatAnswers() {
    WordsTrial trial = trial(words -> new Reply.Text("Kept."));
    assertThat(trial.broken()).isEmpty();
    assertThat(trial.figures()).containsEntry("n", 2L).containsEntry("threw", 0L);
  }

  @Test
  void findsATextThatThrows() {
    WordsTrial trial =
        trial(
            words -> {
              if (words.contains("bowl")) {
                throw new IllegalStateException("planted");
              }
              return new Reply.Text("Kept.");
            });
    assertThat(trial.figures()).containsEntry("threw", 5L).containsEntry("buried", 1L);
    assertThat(trial.broken()).hasSize(2);
  }

  @Test
  void findsATextThatTakesLong() {
    WordsTrial trial =
        trial(
            words -> {
              long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
              while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start
                  < WordsTrial.LONGEST.multipliedBy(2).toNanos()) {
                Thread.onSpinWait();
              }
              return new Reply.Text("Kept.");
            });
    assertThat(trial.figures()).containsEntry("over_50ms", 2L);
    assertThat(trial.broken()).hasSize(1);
  }

  @Test
  void findsATextThatIsNotAnswered() {
    assertThat(trial(words -> Reply.SILENCE).broken()).containsExactly("2 texts were not answered");
  }

  private static WordsTrial trial(Function<String, Reply> answering) {
    WordsTrial trial = new WordsTrial(() -> bot(answering));
    trial.take("The bowl is blue");
    trial.take("Good morning");
    return trial;
  }

  private static MemoryBot bot(Function<String, Reply> answering) {
    return new MemoryBot() {
      @Override
      public Reply receive(IncomingMessage message) {
        return answering.apply(((IncomingMessage.Text) message).body());
      }

      @Override
      public Reply receive(IncomingMessage message, Fence fence) {
        return receive(message);
      }

      @Override
      public void giveUp(IncomingMessage message, Fence fence) {
        throw new UnsupportedOperationException("nothing is given up here");
      }
    };
  }
}
