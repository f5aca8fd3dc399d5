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

-- What members kept at some moments, sealed, so that they can bring back what they forgot since.
CREATE TABLE snapshots (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  snapshot_id uuid NOT NULL,
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
