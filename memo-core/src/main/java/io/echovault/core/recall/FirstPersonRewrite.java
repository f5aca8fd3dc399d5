package io.echovault.core.recall;

import io.echovault.core.text.BoundedPattern;
import java.util.List;

/**
 * An English question as the one whom it is about would put it: "What does Ana do to keep herself
 * busy?" becomes "What do I do to keep myself busy?", which is nearer to what Ana said. Other
 * languages get the person changed and no more.
 */
final class FirstPersonRewrite {
  private static final String NO_VERB =
      "(?![’']?\\p{L})(?! (?:am|was|have|had|do|did|will|would|can|could)\\b)";
  private static final String ADVERB =
      "((?:really |also |always |sometimes |often |usually |currently |still |never )?)";
  private static final List<Rule> OF_ONE_PERSON =
      List.of(
          rule("\\b(?:he|she)\\b", "I"),
          rule("\\b(?:himself|herself)\\b", "myself"),
          rule("\\bhis\\b", "my"),
          rule("\\bhers\\b", "mine"),
          rule("\\bhim\\b", "me"),
          rule(
              "\\bher(?=$|[^\\p{L} ]| (?:to|for|in|on|at|with|about|from|of|when|while|after"
                  + "|before|and|or|as|by"
                  + "|during|feel|the|an?|that|since|into|out|up|through|most|more|so)\\b)",
              "me"),
          rule("\\bher\\b", "my"));
  private static final List<Rule> AGREEMENT =
      List.of(
          rule("\\b([Dd])oes(n't)? (not )?I\\b", "$1o$2 $3I"),
          rule("\\b([Hh])as(n't)? I\\b", "$1ave$2 I"),
          rule("\\bIs I\\b", "Am I"),
          rule("\\bis I\\b", "am I"),
          rule("\\bI " + ADVERB + "has\\b", "I $1have"),
          rule("\\bI " + ADVERB + "is\\b", "I $1am"),
          rule("\\bI " + ADVERB + "(do|go)es\\b", "I $1$2"),
          rule("\\bI " + ADVERB + "(\\p{Ll}+)ies\\b", "I $1$2y"),
          rule("\\bI " + ADVERB + "(\\p{Ll}+(?:ss|sh|ch|x))es\\b", "I $1$2"),
          rule("\\bI " + ADVERB + "(?!was|perhaps|across)(\\p{Ll}{2,}[^s\\P{L}])s\\b", "I $1$2"));
  private static final List<Rule> OBJECT =
      List.of(
          rule(
              "\\b(to|for|with|about|of|from|by|at|on|like|around|near|behind|gave|give|gives) I"
                  + NO_VERB,
              "$1 me"),
          rule(
              "^((?:Who|What|Which \\p{L}+) (?!is\\b|was\\b|has\\b|does\\b)\\p{Ll}+(?:s|ed)) I"
                  + NO_VERB,
              "$1 me"));

  private record Rule(BoundedPattern pattern, String becomes) {
    String apply(String text) {
      return pattern.matcher(text).replaceAll(becomes);
    }
  }

  private FirstPersonRewrite() {}

  /**
   * The question in the words of the first of those who are named, to the others.
   *
   * @param named who is named in it, at least one
   */
  static String by(List<String> named, String question) {
    String spoken = put(question, named.get(0), "I", "my");
    for (String other : named.subList(1, named.size())) {
      spoken = put(spoken, other, "you", "your");
    }
    if (named.size() == 1) {
      spoken = apply(OF_ONE_PERSON, spoken);
    }
    return apply(OBJECT, apply(AGREEMENT, spoken));
  }

  private static String apply(List<Rule> rules, String text) {
    String changed = text;
    for (Rule rule : rules) {
      changed = rule.apply(changed);
    }
    return changed;
  }

  private static String put(String text, String name, String subject, String owner) {
    String owned =
        BoundedPattern.compile(BoundedPattern.quote(name) + "['’]s?(?!\\p{L})")
            .matcher(text)
            .replaceAll(owner);
    return BoundedPattern.compile("(?<!\\p{L})" + BoundedPattern.quote(name) + "(?!\\p{L})")
        .matcher(owned)
        .replaceAll(subject);
  }

  private static Rule rule(String pattern, String becomes) {
    return new Rule(BoundedPattern.compile(pattern), becomes);
  }
}
