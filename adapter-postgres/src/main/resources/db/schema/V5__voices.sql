-- What is kept of members' voices: one row each; and voice notes that nobody has written down yet. All
-- content is sealed, which does not compress.

CREATE TABLE voices (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  content bytea NOT NULL,
  version bigint NOT NULL,
  mac bytea NOT NULL,
  PRIMARY KEY (tenant_id, member_id)
);
ALTER TABLE voices ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE voices ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON voices
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

CREATE TABLE recordings (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  memory_id uuid NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (tenant_id, member_id, memory_id)
);
ALTER TABLE recordings ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE recordings ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON recordings
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
