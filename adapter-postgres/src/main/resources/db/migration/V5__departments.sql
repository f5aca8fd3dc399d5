-- What tenants are divided into: an organisation into departments, the platform into organisations.

CREATE TABLE divisions (
  tenant_id uuid NOT NULL,
  division_id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (tenant_id, division_id)
);
ALTER TABLE divisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON divisions
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
