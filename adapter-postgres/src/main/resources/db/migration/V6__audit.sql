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
