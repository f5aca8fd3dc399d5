-- What is kept of each tenant itself. A person's own has none until somebody administers it.

CREATE TABLE tenants (
  tenant_id uuid NOT NULL PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  audit_seq bigint NOT NULL,
  audit_hash bytea NOT NULL,
  created_at timestamptz NOT NULL
);
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON tenants
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

ALTER TABLE members ADD COLUMN standing text NOT NULL DEFAULT 'ACTIVE';
ALTER TABLE members ADD COLUMN department_id uuid;
CREATE INDEX members_department ON members (tenant_id, department_id) WHERE department_id IS NOT NULL;
