-- What those who run the bot look at, and what tables need that lie on several machines.

-- A table that is divided by tenant_id has it in every unique key. A token is the hash of a long random
-- number, so it stays single without a key that says so.
ALTER TABLE links DROP CONSTRAINT links_pkey;
ALTER TABLE links DROP CONSTRAINT links_tenant_id_member_id_key;
ALTER TABLE links ADD PRIMARY KEY (tenant_id, member_id);
CREATE INDEX links_token ON links (token);

-- Binds the rest of the transaction to one tenant. By a SET LOCAL statement, which Citus repeats on the
-- machines that hold the rows; a call of set_config it would not. The parameter is a uuid, so nothing
-- else can get into the statement.
CREATE FUNCTION enter_tenant(tenant uuid) RETURNS void
  LANGUAGE plpgsql VOLATILE
  AS $$
  BEGIN
    EXECUTE pg_catalog.format('SET LOCAL app.tenant = %L', tenant);
  END
  $$;
REVOKE ALL ON FUNCTION enter_tenant(uuid) FROM PUBLIC;

-- The functions over tables of tenants, as they were, in a language whose statements are planned one by
-- one with the values of the call: for the body of one in SQL, Citus finds no plan.

CREATE OR REPLACE FUNCTION audit_heads(after_tenant uuid, after_member uuid, at_most integer)
  RETURNS TABLE (tenant_id uuid, member_id uuid, seq bigint, hash bytea)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = echovault, pg_temp
  AS $$
  #variable_conflict use_column
  BEGIN
    RETURN QUERY
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
    ORDER BY 1, 2 LIMIT at_most;
  END
  $$;

CREATE OR REPLACE FUNCTION members_of_all_tenants(after_tenant uuid, after_member uuid, most integer)
  RETURNS TABLE (tenant_id uuid, member_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = echovault, pg_temp
  AS $$
  #variable_conflict use_column
  BEGIN
    RETURN QUERY
    SELECT m.tenant_id, m.member_id FROM members m
    WHERE (m.tenant_id, m.member_id) > (after_tenant, after_member) AND m.standing <> 'ERASED'
    ORDER BY m.tenant_id, m.member_id LIMIT most;
  END
  $$;

CREATE OR REPLACE FUNCTION erase_journal(of_tenant uuid, erased uuid) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = echovault, pg_temp
  AS $$
  BEGIN
    DELETE FROM journal j USING members m
    WHERE j.tenant_id = of_tenant AND j.member_id = erased
      AND of_tenant = nullif(current_setting('app.tenant', true), '')::uuid
      AND m.tenant_id = j.tenant_id AND m.member_id = j.member_id AND m.standing = 'ERASED';
  END
  $$;

-- Sums over all tenants for the metrics: numbers and nothing else. Memories are counted as they were
-- numbered, so those that were forgotten since are among them.
CREATE FUNCTION totals(at timestamptz)
  RETURNS TABLE (members bigint, sessions bigint, memories bigint,
                 journal_bytes bigint, vector_bytes bigint, all_bytes bigint)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = echovault, pg_temp
  AS $$
  #variable_conflict use_column
  BEGIN
    RETURN QUERY
    SELECT kept.members, open.sessions, kept.memories,
           pg_total_relation_size('echovault.journal'), pg_total_relation_size('echovault.vectors'),
           (SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c
            WHERE c.relnamespace = 'echovault'::regnamespace AND c.relkind = 'r')
    FROM (SELECT count(*) AS members, coalesce(sum(m.last_number), 0)::bigint AS memories
          FROM members m WHERE m.standing <> 'ERASED') kept,
         (SELECT count(*) AS sessions FROM sessions s WHERE s.expires_at > at) open;
  END
  $$;
REVOKE ALL ON FUNCTION totals(timestamptz) FROM PUBLIC;

-- Views for reports, without content, keys, proofs and hashes. They ask with the rights of who asks, so
-- row-level security holds there too: who reports says SET app.tenant first and sees that tenant.

CREATE VIEW report_members WITH (security_invoker = true) AS
  SELECT tenant_id, member_id, role, standing, department_id, last_number AS memories, created_at
  FROM members;

CREATE VIEW report_memories WITH (security_invoker = true) AS
  SELECT tenant_id, member_id, seq, memory_id, number, change, tier, version, recorded_at FROM journal;

CREATE VIEW report_acts WITH (security_invoker = true) AS
  SELECT tenant_id, member_id, seq, at, act FROM audit_events;

CREATE VIEW report_logins WITH (security_invoker = true) AS
  SELECT tenant_id, member_id, failures, lockouts, locked_until FROM logins;

CREATE VIEW report_sessions WITH (security_invoker = true) AS
  SELECT tenant_id, member_id, factors, opened_at, expires_at FROM sessions;

CREATE VIEW report_replies WITH (security_invoker = true) AS
  SELECT tenant_id, member_id, reply_id, to_send, merges, created_at FROM replies;
