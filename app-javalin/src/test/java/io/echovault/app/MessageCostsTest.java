package io.echovault.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echovault.app.tenants.RateFile;
import io.echovault.core.LocalKeyVault;
import io.echovault.core.MemoCore;
import io.echovault.core.Outside;
import io.echovault.localpostgres.LocalPostgres;
import io.echovault.ports.outbound.Outbox;
import io.echovault.ports.vocabulary.Bytes;
import io.echovault.ports.vocabulary.ChannelIdentity;
import io.echovault.ports.vocabulary.IncomingMessage.Envelope;
import io.echovault.ports.vocabulary.IncomingMessage.Text;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.OutboxItem;
import io.echovault.ports.vocabulary.Rates;
import io.echovault.ports.vocabulary.Sender;
import io.echovault.ports.vocabulary.WorkerId;
import io.echovault.postgres.PostgresDatabase;
import io.echovault.postgres.PostgresSettings;
import io.echovault.whatsapp.Webhook;
import io.echovault.whatsapp.WebhookParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of a thousand members: what WhatsApp posts of each message, late, twice and in any order,
 * is billed to the cent against a sum that is worked out apart from it, in decimals.
 */
@Tag("slow")
class MessageCostsTest {
  private static final int MEMBERS = 1_000;
  private static final int FREE = 700;
  private static final Instant DAY = Instant.parse("2026-11-30T08:00:00Z");
  private static final List<String> COUNTRIES = List.of("34", "49", "1", "91");
  private static final Map<String, List<String>> PRICES =
      Map.of(
          "34", List.of("0.0113", "0.020005"),
          "49", List.of("0.0707", "0.0999"),
          "1", List.of("0.000333", "0.0034"),
          "91", List.of("0.0014", "0.12"));

  @TempDir static Path directory;

  private final Random random = new Random(7);
  private final Map<Integer, BigDecimal> owed = new HashMap<>();
  private int sent;
  private int delivered;
  private int answersOfTheAllowance;

  @Test
  void aThousandMembersAreBilledToTheCent() throws IOException {
    Rates rates = rates();
    try (LocalPostgres postgres = LocalPostgres.temporary();
        PostgresDatabase database =
            PostgresDatabase.open(new PostgresSettings(postgres.url(), Optional.empty(), 8))) {
      MemoCore core =
          MemoCore.with(
              Outside.of(
                      database.storage(),
                      LocalKeyVault.of(new Bytes(new byte[32])),
                      InstantSource.fixed(DAY),
                      UUID::randomUUID)
                  .withRates(rates));
      int said = 0;
      for (int member = 0; member < MEMBERS; member++) {
        int messages = 1 + random.nextInt(3);
        for (int i = 0; i < messages; i++) {
          assertThat(core.bot().receive(says(member, "/whoami", i)).body()).isNotEmpty();
        }
        said += messages;
      }
      List<String> statuses = statuses(core, database.outbox());
      assertThat(sent).as("one message for each answer").isEqualTo(said);
      Collections.shuffle(statuses, random);
      for (int at = 0; at < statuses.size(); at += 100) {
        database
            .outbox()
            .settle(posted(statuses.subList(at, Math.min(at + 100, statuses.size()))).statuses());
      }
      for (int member = 0; member < MEMBERS; member++) {
        String shown = core.bot().receive(says(member, "/billing", 100)).body();
        BigDecimal whole = owed.getOrDefault(member, BigDecimal.ZERO);
        if (whole.signum() > 0) {
          assertThat(shown)
              .as("member %d", member)
              .contains("They cost " + whole.setScale(2, RoundingMode.HALF_UP) + " EUR.");
        } else {
          assertThat(shown).as("member %d", member).doesNotContain("They cost");
        }
      }
      var counts = database.totals(DAY).messages();
      assertThat(counts.stream().mapToLong(each -> each.messages()).sum()).isEqualTo(delivered);
      assertThat(BigDecimal.valueOf(rates.micros(counts), 6))
          .isEqualByComparingTo(owed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      assertThat(Rates.freeUsed(counts)).isEqualTo(answersOfTheAllowance).isPositive();
    }
  }

  /** What the channel posts of each reply. The first answers of the month are free of charge. */
  private List<String> statuses(MemoCore core, Outbox outbox) {
    Map<UUID, Integer> members = new HashMap<>();
    for (int member = 0; member < MEMBERS; member++) {
      members.put(core.memories().find(phone(member)).orElseThrow().tenant().value(), member);
    }
    List<String> statuses = new ArrayList<>();
    var worker = new WorkerId(UUID.randomUUID());
    int answers = 0;
    List<OutboxItem> items = outbox.lease(worker, Duration.ofMinutes(5), 500);
    while (!items.isEmpty()) {
      for (OutboxItem item : items) {
        int member = Objects.requireNonNull(members.get(item.member().tenant().value()));
        int kind = random.nextInt(4) == 0 ? 1 : 0;
        boolean lost = random.nextInt(20) == 0;
        sent++;
        boolean billable = kind == 1 || answers >= FREE;
        if (!lost) {
          delivered++;
          answers += kind == 0 ? 1 : 0;
          answersOfTheAllowance += billable ? 0 : 1;
          if (billable) {
            String country = COUNTRIES.get(member % COUNTRIES.size());
            List<String> prices = Objects.requireNonNull(PRICES.get(country));
            owed.merge(member, new BigDecimal(prices.get(kind)), BigDecimal::add);
          }
        }
        for (String stage :
            lost
                ? List.of("sent", "failed", "sent", "failed", "sent")
                : List.of("sent", "delivered", "read", "delivered", "read", "sent")) {
          statuses.add(status(item, member, stage, kind == 0 ? "service" : "utility", billable));
        }
        outbox.accepted(item.reply(), DAY);
      }
      items = outbox.lease(worker, Duration.ofMinutes(5), 500);
    }
    return statuses;
  }

  private static String status(
      OutboxItem item, int member, String stage, String category, boolean billable) {
    return """
        {"id":"wamid.%1$s","status":"%2$s","timestamp":"%3$d","recipient_id":"%4$s",
         "biz_opaque_callback_data":"%1$s","pricing":{"billable":%5$s,"pricing_model":"PMP",
         "category":"%6$s","type":"%7$s"}}"""
        .formatted(
            item.reply().value(),
            stage,
            DAY.getEpochSecond(),
            phone(member).value(),
            billable,
            category,
            billable ? "regular" : "free_customer_service");
  }

  private static Webhook posted(List<String> statuses) {
    String body =
        """
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",
         "value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550001111",
         "phone_number_id":"106540000000001"},"statuses":[%s]}}]}]}"""
            .formatted(String.join(",", statuses));
    return new WebhookParser().parse(body.getBytes(UTF_8), DAY);
  }

  private static Rates rates() throws IOException {
    StringBuilder yaml = new StringBuilder("currency: EUR\nfree_a_month: 700\nrates:\n");
    PRICES.forEach(
        (country, prices) ->
            yaml.append(
                "  - {countries: \"%s XX\", service: %s, utility: %s}%n"
                    .formatted(country, prices.get(0), prices.get(1))));
    Path file = directory.resolve("rates.yaml");
    Files.writeString(file, yaml);
    return RateFile.read(file);
  }

  private static ChannelIdentity phone(int member) {
    String country = COUNTRIES.get(member % COUNTRIES.size());
    return ChannelIdentity.whatsappPhone(country + (600_000_000L + member));
  }

  private static Text says(int member, String words, int number) {
    return new Text(
        new Envelope(
            new MessageId("wamid." + member + "." + number),
            "106540000000001",
            new Sender(List.of(phone(member)), Optional.of("Somebody")),
            DAY,
            DAY,
            Optional.empty(),
            false,
            Optional.empty()),
        words);
  }
}
