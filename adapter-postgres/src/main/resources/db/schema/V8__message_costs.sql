-- What the messages to tenants cost, as far as the channel says it.

-- How many messages of each kind were delivered to a tenant in a month: a month is its year times 100
-- and its number. country is a calling code or two letters; category and type are the channel's words.
-- today is how many of them were delivered on the day, the last one of which something is known.
CREATE TABLE message_counts (
  tenant_id uuid NOT NULL,
  month integer NOT NULL,
  country text NOT NULL,
  category text NOT NULL,
  type text NOT NULL,
  billable boolean NOT NULL,
  messages bigint NOT NULL,
  day date NOT NULL,
  today bigint NOT NULL,
  PRIMARY KEY (tenant_id, month, country, category, type, billable)
) WITH (fillfactor = 70);
ALTER TABLE message_counts ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON message_counts
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- The limit of which people were told that they come near to it; 0 while they were not.
ALTER TABLE plan_use ADD COLUMN warned bigint NOT NULL DEFAULT 0;

-- Which messages of a reply were counted: bit n for the one with number n.
ALTER TABLE sending ADD COLUMN priced integer NOT NULL DEFAULT 0;

-- Counts messages of many tenants at once, as the channel tells of them: it can add to counts and
-- nothing else, and gives nothing out. Rows are locked in one order.
CREATE FUNCTION count_messages(of_tenants uuid[], days date[], countries text[], categories text[],
                               types text[], billables boolean[], amounts bigint[]) RETURNS bigint
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = echovault, pg_temp
  AS $$
  BEGIN
    INSERT INTO message_counts AS c
      (tenant_id, month, country, category, type, billable, messages, day, today)
    SELECT told.tenant, told.month, told.country, told.category, told.type, told.billable,
           sum(told.amount), max(told.day), sum(told.amount) FILTER (WHERE told.day = told.newest)
    FROM (SELECT tenant, country, category, type, billable, amount, day,
                 (extract(year FROM day) * 100 + extract(month FROM day))::integer AS month,
                 max(day) OVER (PARTITION BY tenant, extract(year FROM day), extract(month FROM day),
                                             country, category, type, billable) AS newest
          FROM unnest(of_tenants, days, countries, categories, types, billables, amounts)
            AS given (tenant, day, country, category, type, billable, amount)
          WHERE amount > 0) told
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT (tenant_id, month, country, category, type, billable) DO UPDATE
    SET messages = c.messages + excluded.messages,
        day = greatest(c.day, excluded.day),
        today = CASE WHEN c.day < excluded.day THEN excluded.today
                     WHEN c.day = excluded.day THEN c.today + excluded.today
                     ELSE c.today END;
    RETURN coalesce(array_length(of_tenants, 1), 0);
  END
  $$;
REVOKE ALL ON FUNCTION count_messages(uuid[], date[], text[], text[], text[], boolean[], bigint[]) FROM PUBLIC;

-- Sums over all tenants for the metrics: numbers, and words of the channel.
CREATE FUNCTION message_totals(of_month integer)
  RETURNS TABLE (country text, category text, type text, billable boolean, messages bigint)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = echovault, pg_temp
  AS $$
  #variable_conflict use_column
  BEGIN
    RETURN QUERY
    SELECT c.country, c.category, c.type, c.billable, sum(c.messages)::bigint
    FROM message_counts c WHERE c.month = of_month GROUP BY 1, 2, 3, 4;
  END
  $$;
REVOKE ALL ON FUNCTION message_totals(integer) FROM PUBLIC;
