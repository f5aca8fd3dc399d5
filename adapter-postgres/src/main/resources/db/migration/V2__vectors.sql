-- What memories mean, as vectors, sealed; all of it can be made anew from the journal.

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

-- How far each member's journal has its vectors. Apart from members, whose row every reply writes.
CREATE TABLE vector_progress (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  model text NOT NULL,
  seq bigint NOT NULL,
  place bigint NOT NULL,
  PRIMARY KEY (tenant_id, member_id)
) WITH (fillfactor = 70);

ALTER TABLE vectors ENABLE ROW LEVEL SECURITY;
ALTER TABLE vector_progress ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON vectors
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
CREATE POLICY one_tenant ON vector_progress
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- Each kind of work is asked for apart, so that much of one does not hold up another.
DROP INDEX due_items_due;
CREATE INDEX due_items_due ON due_items (kind, due_at);

-- For going through all members.
CREATE INDEX directory_members ON directory (tenant_id, member_id);
