-- Notes that keys were destroyed whose wrapped bytes may still lie in the files of the tables. The
-- owner rewrites these tables and then removes the notes. A note names nobody.
CREATE TABLE erasure_traces (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  noted_at timestamptz NOT NULL DEFAULT now()
);
