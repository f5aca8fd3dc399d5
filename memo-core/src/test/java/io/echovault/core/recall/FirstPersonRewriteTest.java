package io.echovault.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstPersonRewriteTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ana | When did Ana move?                            | When did I move?
          Ana | What does Ana do to keep herself busy?        | What do I do to keep myself busy?
          Ana | Which cities has Ana visited?                 | Which cities have I visited?
          Ana | Is Ana allergic to nuts?                      | Am I allergic to nuts?
          Ana | Why doesn't Ana eat fish?                     | Why don't I eat fish?
          Ana | What is Ana's dog called?                     | What is my dog called?
          Ana | What did Ana do with her sister?              | What did I do with my sister?
          Ana | Who helped Ana when she was ill?              | Who helped me when I was ill?
          Ana | What is important to Ana?                     | What is important to me?
          Ana | What did Ana's mother give her?               | What did my mother give me?
          Ana | What did they tell her about the flat?        | What did they tell me about the flat?
          Luis | What sport is it that Luis always enjoys?    | What sport is it that I always enjoy?
          Luis | What does Luis say he wants from his boss?   | What do I say I want from my boss?
          Luis | Which shelf was built for him?               | Which shelf was built for me?
          Luis | What was the gift for Luis?                  | What was the gift for me?
          Luis | What was Luis late for?                      | What was I late for?
          Ana,Bo | What did Ana buy for Bo?                   | What did I buy for you?
          Ana,Bo | What did Ana tell Bo about his flat?       | What did I tell you about his flat?
          Ana,Bo | When does Ana visit Bo's house?            | When do I visit your house?
          Ana | ¿Cuándo se mudó Ana a Lisboa?                 | ¿Cuándo se mudó I a Lisboa?
          """)
  void asksAsTheOneWouldWhomItIsAbout(String named, String question, String spoken) {
    List<String> names = Arrays.asList(named.split(",", -1));

    assertThat(FirstPersonRewrite.by(names, question)).isEqualTo(spoken);
  }
}
