-- Every table of tenants has a key that begins with tenant_id, so that no key tells anything about
-- another tenant and the tables can be partitioned or distributed by it. Each has row-level security
-- with the same policy. The owner is not forced, so that its pg_dump sees everything. After a
-- transaction that set app.tenant the setting is empty, not absent.
--
-- Rows that decide about access carry a version and a MAC that the core makes.

-- What the rows mean. A program that expects another number refuses the database.
CREATE TABLE format (number integer PRIMARY KEY);
INSERT INTO format VALUES (5);

-- Tables of the platform, outside any tenant: keyed hashes, ids, times and sealed content only.

CREATE TABLE platform_keys (
  name text PRIMARY KEY,
  wrapped bytea NOT NULL
);

CREATE TABLE directory (
  identity uuid PRIMARY KEY,
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  version bigint NOT NULL,
  mac bytea NOT NULL
);
-- For going through all members.
CREATE INDEX directory_members ON directory (tenant_id, member_id);

CREATE TABLE due_items (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL,
  memory_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, member_id, kind, memory_id)
);
-- Each kind of work is asked for apart, so that much of one does not hold up another.
CREATE INDEX due_items_due ON due_items (kind, due_at);

-- Notes that keys were destroyed whose wrapped bytes may still lie in the files of the tables. The
-- owner rewrites these tables and then removes the notes. A note names nobody.
CREATE TABLE erasure_traces (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  noted_at timestamptz NOT NULL DEFAULT now()
);

-- What is kept of each tenant itself. A person's own has none until somebody administers it.
CREATE TABLE tenants (
  tenant_id uuid NOT NULL PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  audit_seq bigint NOT NULL,
  audit_hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  anchors bytea NOT NULL,
  version bigint NOT NULL,
  mac bytea NOT NULL
);
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON tenants
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- What tenants are divided into: an organisation into departments, the platform into organisations.
CREATE TABLE divisions (
  tenant_id uuid NOT NULL,
  division_id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  version bigint NOT NULL,
  mac bytea NOT NULL,
  PRIMARY KEY (tenant_id, division_id)
);
ALTER TABLE divisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON divisions
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
