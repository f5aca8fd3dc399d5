-- What members keep: the journal of their memories, what these mean as vectors, and snapshots.
-- Sealed content does not compress.

CREATE TABLE journal (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  seq bigint NOT NULL,
  memory_id uuid NOT NULL,
  number integer NOT NULL,
  change text NOT NULL,
  tier text NOT NULL,
  version integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (tenant_id, member_id, seq)
);
ALTER TABLE journal ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX journal_memory ON journal (tenant_id, member_id, memory_id);
ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON journal
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- The role that works may not delete from a journal: only one whose member was marked as erased
-- before, and only in the tenant that it works in.
CREATE FUNCTION erase_journal(of_tenant uuid, erased uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = echovault, pg_temp
  AS $$
    DELETE FROM journal j USING members m
    WHERE j.tenant_id = of_tenant AND j.member_id = erased
      AND of_tenant = nullif(current_setting('app.tenant', true), '')::uuid
      AND m.tenant_id = j.tenant_id AND m.member_id = j.member_id AND m.standing = 'ERASED'
  $$;
REVOKE ALL ON FUNCTION erase_journal(uuid, uuid) FROM PUBLIC;

-- Vectors can all be made anew from the journal.
CREATE TABLE vectors (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  memory_id uuid NOT NULL,
  place bigint NOT NULL,
  version integer NOT NULL,
  tier text NOT NULL,
  model text NOT NULL,
  dimension integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (tenant_id, member_id, memory_id)
);
ALTER TABLE vectors ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX vectors_place ON vectors (tenant_id, member_id, place);
ALTER TABLE vectors ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON vectors
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- How far each member's journal has its vectors. Apart from members, whose row every reply writes.
CREATE TABLE vector_progress (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  model text NOT NULL,
  seq bigint NOT NULL,
  place bigint NOT NULL,
  PRIMARY KEY (tenant_id, member_id)
) WITH (fillfactor = 70);
ALTER TABLE vector_progress ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON vector_progress
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- What members kept at some moments, sealed, so that they can bring back what they forgot since. The
-- kind says whether it is a member's own or their part of a backup of the whole tenant.
CREATE TABLE snapshots (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  snapshot_id uuid NOT NULL,
  kind text NOT NULL,
  taken_at timestamptz NOT NULL,
  memories integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (tenant_id, member_id, snapshot_id)
);
ALTER TABLE snapshots ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE snapshots ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON snapshots
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
