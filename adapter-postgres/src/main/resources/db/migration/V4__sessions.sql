-- How members log in, what is open because of it, and the one-time links that lead there.

CREATE TABLE logins (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  verifier bytea NOT NULL,
  failures integer NOT NULL,
  lockouts integer NOT NULL,
  locked_until timestamptz,
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
  opened_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
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
  PRIMARY KEY (tenant_id, member_id)
);
ALTER TABLE recoveries ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON recoveries
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- Outside any tenant: who brings a token says nothing else.
CREATE TABLE links (
  token uuid NOT NULL PRIMARY KEY,
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  content bytea NOT NULL,
  UNIQUE (tenant_id, member_id)
);
