-- Who the members of tenants are, how they log in, what is open because of it, and what was done.

CREATE TABLE members (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  role text NOT NULL,
  standing text NOT NULL,
  department_id uuid,
  last_seq bigint NOT NULL,
  last_number integer NOT NULL,
  epoch bigint NOT NULL,
  open_key bytea NOT NULL,
  secret_key bytea NOT NULL,
  state bytea NOT NULL,
  audit_seq bigint NOT NULL,
  audit_hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  anchors bytea NOT NULL,
  version bigint NOT NULL,
  mac bytea NOT NULL,
  PRIMARY KEY (tenant_id, member_id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
-- Sealed content does not compress.
ALTER TABLE members ALTER COLUMN state SET STORAGE EXTERNAL;
CREATE INDEX members_department ON members (tenant_id, department_id) WHERE department_id IS NOT NULL;
ALTER TABLE members ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON members
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

CREATE TABLE logins (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  verifier bytea NOT NULL,
  failures integer NOT NULL,
  lockouts integer NOT NULL,
  locked_until timestamptz,
  version bigint NOT NULL,
  mac bytea NOT NULL,
  PRIMARY KEY (tenant_id, member_id)
);
ALTER TABLE logins ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON logins
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

CREATE TABLE sessions (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  session_id uuid NOT NULL,
  factors text NOT NULL,
  opened_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  version bigint NOT NULL,
  mac bytea NOT NULL,
  PRIMARY KEY (tenant_id, member_id, session_id)
);
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON sessions
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

CREATE TABLE recoveries (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  ready_at timestamptz NOT NULL,
  approved_by uuid,
  version bigint NOT NULL,
  mac bytea NOT NULL,
  PRIMARY KEY (tenant_id, member_id)
);
ALTER TABLE recoveries ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON recoveries
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- One-time links. Outside any tenant: who brings a token says nothing else.
CREATE TABLE links (
  token uuid NOT NULL PRIMARY KEY,
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  content bytea NOT NULL,
  version bigint NOT NULL,
  mac bytea NOT NULL,
  UNIQUE (tenant_id, member_id)
);

CREATE TABLE audit_events (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  act text NOT NULL,
  subject text NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (tenant_id, member_id, seq)
);
ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON audit_events
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- Where the audit chains of all tenants end: the one look across tenants, for signed checkpoints.
-- It runs with the owner's rights and gives out ids, places and hashes, nothing else. To begin,
-- after_member is null and after_tenant the least id.

CREATE FUNCTION audit_heads(after_tenant uuid, after_member uuid, at_most integer)
RETURNS TABLE (tenant_id uuid, member_id uuid, seq bigint, hash bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = echovault, pg_temp
AS $$
  (SELECT t.tenant_id, '00000000-0000-0000-0000-000000000000'::uuid, t.audit_seq, t.audit_hash
   FROM tenants t
   WHERE t.tenant_id >= after_tenant AND (after_member IS NULL OR t.tenant_id > after_tenant)
   ORDER BY t.tenant_id LIMIT at_most)
  UNION ALL
  (SELECT m.tenant_id, m.member_id, m.audit_seq, m.audit_hash
   FROM members m
   WHERE (m.tenant_id, m.member_id)
       > (after_tenant, coalesce(after_member, '00000000-0000-0000-0000-000000000000'::uuid))
   ORDER BY m.tenant_id, m.member_id LIMIT at_most)
  ORDER BY 1, 2 LIMIT at_most
$$;
REVOKE ALL ON FUNCTION audit_heads FROM PUBLIC;

-- Gives the ids of members of all tenants, for what must miss nobody: keys that are wrapped anew.
-- Row-level security hides other tenants' rows from the role that asks; the owner sees them.

CREATE FUNCTION members_of_all_tenants(after_tenant uuid, after_member uuid, most integer)
  RETURNS TABLE (tenant_id uuid, member_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = echovault, pg_temp
  AS $$
    SELECT m.tenant_id, m.member_id FROM members m
    WHERE (m.tenant_id, m.member_id) > (after_tenant, after_member) AND m.standing <> 'ERASED'
    ORDER BY m.tenant_id, m.member_id LIMIT most
  $$;
REVOKE ALL ON FUNCTION members_of_all_tenants(uuid, uuid, integer) FROM PUBLIC;
