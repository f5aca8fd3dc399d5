package io.echovault.core.tier;

import static io.echovault.ports.vocabulary.Tier.CONFIDENTIAL;

import java.util.List;

/** Signs of private matters. A weak one needs another beside it. */
final class ConfidentialSigns {
  private static final String MONEY =
      "(?:[$€£]|r[$]) ?\\d|\\d[\\d.,]*+k? ?(?:[$€£]|euros?|dollars?|pounds?|reais|pesos|usd|eur|gbp|bucks)";
  private static final String STREET =
      "(?:\\d+[a-z]? (?:[\\p{L}'.]+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|square|boulevard|way|court)"
          + "|(?:calle|c/|avenida|av[.]?|plaza|paseo|rua|travessa|praca) [\\p{L} '.]{2,40}?,? (?:n[.o]* ?)?\\d+)";

  static final List<Sign> ALL =
      List.of(
          weigh(
              "illness and treatment",
              10,
              "diagnos(?:ed|is|tico|ticaron|ticou)|diabet(?:es|ic|ico|ica)|cancer|tumou?r|chemo(?:therapy)?|biopsy|hiv|hepatitis|depress(?:ed|ion|ive)|depresion"
                  + "|depressao|bipolar|schizophreni[ac]|antidepressants?|insulin|epilep(?:sy|tic)|miscarriage|abortion|pregnant|embarazad[ao]|gravida|ivf"
                  + "|therapist|psychiatrist|psychologist|terapeuta|psiquiatra|psicolog[oa]|panic attacks?|suicid(?:e|al)|self-harm|rehab|alcoholic|overdose"
                  + "|asthma|allerg(?:ic|y|ies)|alergi[ac][oa]?s?|blood (?:pressure|sugar|test results?)|tension alta|pressao alta|stroke|heart attack|dementia|alzheimer'?s"
                  + "|prescription|receta medica|medication|medicacion|medicacao|chronic (?:pain|illness)|surgery|operacion|cirurgia"),
          weigh("a dose", 6, "\\d+ ?(?:mg|mcg|ml|pills?|tablets?|pastillas|comprimidos)"),
          weigh(
              "a doctor",
              4,
              "doctor|dr|gp|hospital|clinic|medico|medica|clinica|nurse|ill|sick|enferm[oa]|doente|pain|dolor|dor"),
          weigh(
              "results and pills",
              6,
              "(?:test|lab|scan|blood|mri|x-ray) results?|mri|biopsia|takes? (?:his|her|my|the)? ?(?:pills?|medicine)|symptoms?|sintomas"),
          weigh(
              "pay",
              10,
              "(?:my|his|her|their|our|mi|su|meu|minha|seu|s[eu]u?)? ?(?:salary|payslip|paycheck|wages?|pay rise|sueldo|nomina|salario|overdraft|bankrupt(?:cy)?|inheritance|herencia|heranca|credit score)"),
          weigh(
              "earnings",
              10,
              "(?:earns?|makes?|paid|gano|gana|cobro|cobra|ganho|ganha)(?: me| him| her)? (?:about |over |around )?(?:"
                  + MONEY
                  + ")[^.]{0,12}(?:a|per|an|al|por|ao) (?:year|month|hour|ano|mes|hora)"),
          weigh(
              "debts",
              10,
              "debts?|in debt|deudas?|dividas?|mortgage|hipoteca|loan|prestamo|emprestimo|loan shark"),
          weigh(
              "what is owed",
              10,
              "(?:owes?|owed|lent|borrowed|debo|me debe|le debo|deve|devo)\\b[^.!?\\n]{0,40}?(?:"
                  + MONEY
                  + "|\\d{2,}+)|(?:owes?|owed) (?:me|him|her|us|them) money"),
          weigh(
              "savings",
              10,
              "(?:savings|bank balance|saldo|ahorros|poupanca)\\b[^.!?\\n]{0,30}?(?:"
                  + MONEY
                  + "|\\d{3,}+)"),
          weigh(
              "love and family trouble",
              10,
              "divorc(?:e|ed|ing|io)|affair with|having an affair|cheat(?:ed|ing|s) on (?:me|him|her|his|my|their)|infidel(?:ity|idad)?|traicion|traiu|broke up with|break(?:ing)? up with|split up with"
                  + "|in love with|enamorad[oa] de|apaixonad[oa] por|(?:a|my) crush on|abusive|domestic violence|custody|custodia|guarda dos filhos|my ex(?:-(?:wife|husband|girlfriend|boyfriend))?"
                  + "|se separa(?:n|ron|ram)?|separated from (?:my|his|her)|marriage (?:trouble|counsel(?:l)?ing|problems)|came out (?:to|as)|is gay|adopted child"),
          weigh(
              "a quarrel at home",
              10,
              "(?:fight|fought|argument|argued|quarrel|pelea|pelee|discuti|briga|briguei) (?:with|con|com) (?:my|mi|meu|minha|his|her) (?:wife|husband|mother|mum|mom|father|dad|brother|sister|son|daughter|partner|mujer|marido|madre|padre|mae|pai|esposa|esposo)"),
          weigh(
              "law",
              10,
              "lawyer|solicitor|attorney|lawsuit|sued|suing|arrested|court (?:date|hearing|case|order)|subpoena|probation|on bail|prison|jail|criminal record|restraining order"
                  + "|abogad[oa]|demanda judicial|juicio|detenid[oa]|carcel|advogad[oa]|processo judicial|preso|cadeia|visa denied|deport(?:ed|ation)|last will|testamento"),
          weigh(
              "a confidence",
              10,
              "between (?:us|you and me)|don'?t tell (?:anyone|anybody|him|her|them|my)|keep (?:it|this) (?:to yourself|quiet|between us)|in confidence|off the record|confidential(?:ly)?|confidencial"
                  + "|entre nosotros|no se lo digas|que no se entere|entre nos|nao conta(?: para)?|nao conte|nda|not public yet|hasn'?t been announced"),
          weigh(
              "trouble at work",
              10,
              "(?:got|was|were|been|being|getting) (?:fired|laid off|sacked|made redundant)|lay-?offs?|redundanc(?:y|ies)|(?:to|will|going to|gonna|might) (?:resign|quit (?:my|the|his|her) job)|looking for (?:a new|another) job|performance review"
                  + "|despidieron|me despiden|fui demitid[oa]|foi demitid[oa]|demissao|disciplinary"),
          weigh(
              "a telephone word",
              5,
              "(?:phone|cell|mobile|telephone|tel|number|call|whatsapp|movil|telefono|numero|celular|telefone|telemovel|telemovil|handy|land ?line)"),
          Sign.pattern(
              "a telephone number",
              CONFIDENTIAL,
              5,
              "(?<![\\d.,/:-])(?:[+]|00)?(?:[(]\\d{1,4}[)] ?)?\\d(?:[ .-]?\\d){6,13}(?![\\d/:]|[.,-]\\d)"),
          Sign.pattern(
              "an international telephone number",
              CONFIDENTIAL,
              5,
              "(?<![\\d.,/:-])(?:[+]|00)\\d(?:[ .()-]{0,2}\\d){7,13}(?!\\d)"),
          Sign.words(
              "where somebody lives",
              CONFIDENTIAL,
              10,
              "(?:lives?|living|moved to|address|home|house|flat|vive|direccion|domicilio|mora|endereco|casa)(?!\\p{L})[^\\n]{0,40}?"
                  + STREET));

  private ConfidentialSigns() {}

  private static Sign weigh(String name, int weight, String words) {
    return Sign.words(name, CONFIDENTIAL, weight, words);
  }
}
