-- Messages that came many at once: as they arrive, some in a row, with one small index. They are
-- acknowledged when they stand here, and move to the inbox before they are handled.
--
-- A row has the first of so many places; its messages have that one and those that follow. A place
-- here is below that of everything stored later, in the inbox too.
ALTER SEQUENCE inbox_ord INCREMENT BY 64;
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
