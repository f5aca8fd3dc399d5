-- How messages come in, what is answered, and how the answers go out. The inbox and what is being
-- sent lie outside any tenant: keyed hashes, ids, times and sealed content only.

-- state: 0 waits, 1 given up, 2 handled. A handled row keeps the message's hash for ever, so that a
-- redelivery is known, and nothing of its content.
CREATE SEQUENCE inbox_ord INCREMENT BY 64;
CREATE TABLE inbox (
  message uuid PRIMARY KEY,
  sender uuid NOT NULL,
  ord bigint NOT NULL DEFAULT nextval('inbox_ord'),
  received_at timestamptz NOT NULL,
  lane smallint NOT NULL,
  state smallint NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  content bytea NOT NULL,
  reason text
) WITH (
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_threshold = 10000
);
ALTER TABLE inbox ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER SEQUENCE inbox_ord OWNED BY inbox.ord;
CREATE INDEX inbox_waiting ON inbox (lane, ord) WHERE state = 0;
CREATE INDEX inbox_dead ON inbox (ord) WHERE state = 1;

CREATE TABLE inbox_lanes (
  lane smallint PRIMARY KEY,
  holder uuid,
  fence bigint NOT NULL DEFAULT 0,
  held_until timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 20);
INSERT INTO inbox_lanes (lane) SELECT generate_series(0, 63);

CREATE TABLE inbox_workers (
  worker uuid PRIMARY KEY,
  held_until timestamptz NOT NULL
) WITH (fillfactor = 20);

-- Messages that came many at once: as they arrive, some in a row, with one small index. They are
-- acknowledged when they stand here, and move to the inbox before they are handled.
--
-- A row has the first of so many places; its messages have that one and those that follow. A place
-- here is below that of everything stored later, in the inbox too.
CREATE TABLE inbox_arrivals (
  ord bigint PRIMARY KEY DEFAULT nextval('inbox_ord'),
  messages uuid[] NOT NULL,
  senders uuid[] NOT NULL,
  times timestamptz[] NOT NULL,
  contents bytea[] NOT NULL
) WITH (
  -- What fits on a page stays on it, in one piece.
  toast_tuple_target = 8160,
  autovacuum_vacuum_scale_factor = 0.0,
  autovacuum_vacuum_threshold = 1000
);
ALTER TABLE inbox_arrivals ALTER COLUMN contents SET STORAGE EXTERNAL;

-- Moves the oldest rows, all with NULL, and says how many there were. Of a message that is there
-- already, the earlier place counts: it was acknowledged there. Messages go in by key, so that two
-- calls that have some in common wait for each other and never in a circle.
CREATE FUNCTION unpack_arrivals(most integer) RETURNS bigint
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = echovault, pg_temp
  AS $$
    WITH oldest AS (
      SELECT ord FROM inbox_arrivals ORDER BY ord LIMIT most FOR UPDATE
    ), taken AS (
      DELETE FROM inbox_arrivals a USING oldest WHERE a.ord = oldest.ord RETURNING a.*
    ), first AS (
      SELECT DISTINCT ON (item.message)
             item.message, item.sender, taken.ord + item.place - 1 AS ord, item.received_at,
             get_byte(uuid_send(item.sender), 15) & 63 AS lane, item.content
      FROM taken,
           unnest(messages, senders, times, contents)
             WITH ORDINALITY AS item (message, sender, received_at, content, place)
      ORDER BY item.message, taken.ord, item.place
    ), moved AS (
      INSERT INTO inbox AS i (message, sender, ord, received_at, lane, content)
      SELECT message, sender, ord, received_at, lane, content FROM first ORDER BY message
      ON CONFLICT (message) DO UPDATE SET ord = excluded.ord
      WHERE i.state = 0 AND i.ord > excluded.ord
    )
    SELECT count(*) FROM taken
  $$;
REVOKE ALL ON FUNCTION unpack_arrivals(integer) FROM PUBLIC;

-- The answers, one for each message that was handled. Sealed content does not compress. sealed_with
-- names the key of the content. session_id is the login under which the words of a reply were given;
-- null for words that are not secret.
CREATE TABLE replies (
  tenant_id uuid NOT NULL,
  reply_id uuid NOT NULL,
  member_id uuid NOT NULL,
  message uuid NOT NULL,
  recipient uuid NOT NULL,
  to_send boolean NOT NULL,
  merges boolean NOT NULL,
  content bytea NOT NULL,
  created_at timestamptz NOT NULL,
  sealed_with text NOT NULL,
  session_id uuid,
  PRIMARY KEY (tenant_id, reply_id),
  CONSTRAINT replies_message UNIQUE (tenant_id, message),
  CONSTRAINT replies_session CHECK ((session_id IS NOT NULL) = (sealed_with = 'SECRET'))
);
ALTER TABLE replies ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE replies ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON replies
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- state: 0 queued, 1 being sent, 2 settled, 3 given up or failed. due_at is when the row may be given
-- out, for the first time or again. stage is how far the channel says it came, 0 for not known.
-- A row with a carrier went out in the message of that reply, and shares its fate.
CREATE TABLE sending (
  reply_id uuid PRIMARY KEY,
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  recipient uuid NOT NULL,
  ord bigint GENERATED ALWAYS AS IDENTITY,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL DEFAULT '-infinity',
  accepted_at timestamptz,
  worker uuid,
  attempts integer NOT NULL DEFAULT 0,
  error_code integer,
  state smallint NOT NULL DEFAULT 0,
  stage smallint NOT NULL DEFAULT 0,
  unsettled boolean NOT NULL DEFAULT false,
  merges boolean NOT NULL,
  carrier uuid
) WITH (
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_threshold = 10000
);
CREATE INDEX sending_due ON sending (due_at, ord) WHERE state < 2 AND carrier IS NULL;
CREATE INDEX sending_order ON sending (recipient, ord) WHERE state < 2;
CREATE INDEX sending_dead ON sending (ord) WHERE state = 3;
CREATE INDEX sending_carried ON sending (carrier) WHERE carrier IS NOT NULL;
CREATE INDEX sending_age ON sending USING brin (created_at);
