-- Tables of tenants. Every key begins with tenant_id, so that no key tells anything about another
-- tenant and the tables can be partitioned or distributed by it. Sealed content does not compress.

CREATE TABLE members (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  role text NOT NULL,
  last_seq bigint NOT NULL,
  last_number integer NOT NULL,
  epoch bigint NOT NULL,
  open_key bytea NOT NULL,
  secret_key bytea NOT NULL,
  state bytea NOT NULL,
  audit_seq bigint NOT NULL,
  audit_hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, member_id)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE members ALTER COLUMN state SET STORAGE EXTERNAL;

CREATE TABLE journal (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  seq bigint NOT NULL,
  memory_id uuid NOT NULL,
  number integer NOT NULL,
  change text NOT NULL,
  tier text NOT NULL,
  version integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (tenant_id, member_id, seq)
);
ALTER TABLE journal ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX journal_memory ON journal (tenant_id, member_id, memory_id);

CREATE TABLE replies (
  tenant_id uuid NOT NULL,
  reply_id uuid NOT NULL,
  member_id uuid NOT NULL,
  message uuid NOT NULL,
  recipient uuid NOT NULL,
  to_send boolean NOT NULL,
  merges boolean NOT NULL DEFAULT false,
  content bytea NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, reply_id),
  CONSTRAINT replies_message UNIQUE (tenant_id, message)
);
ALTER TABLE replies ALTER COLUMN content SET STORAGE EXTERNAL;

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

-- The owner is not forced, so that its pg_dump sees everything. After a transaction that set it the
-- setting is empty, not absent.
ALTER TABLE members ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
ALTER TABLE replies ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON members
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
CREATE POLICY one_tenant ON journal
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
CREATE POLICY one_tenant ON replies
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
CREATE POLICY one_tenant ON audit_events
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- Tables of the platform, outside any tenant: keyed hashes, ids, times and sealed content only.

CREATE TABLE directory (
  identity uuid PRIMARY KEY,
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL
);

CREATE TABLE platform_keys (
  name text PRIMARY KEY,
  wrapped bytea NOT NULL
);

CREATE TABLE due_items (
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL,
  memory_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, member_id, kind, memory_id)
);
CREATE INDEX due_items_due ON due_items (due_at);

-- state: 0 waits, 1 given up, 2 handled. A handled row keeps the message's hash for ever, so that a
-- redelivery is known, and nothing of its content.
CREATE SEQUENCE inbox_ord;
CREATE TABLE inbox (
  message uuid PRIMARY KEY,
  sender uuid NOT NULL,
  ord bigint NOT NULL DEFAULT nextval('inbox_ord'),
  received_at timestamptz NOT NULL,
  lane smallint NOT NULL,
  state smallint NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  content bytea NOT NULL,
  reason text
) WITH (
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_threshold = 10000
);
ALTER TABLE inbox ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER SEQUENCE inbox_ord OWNED BY inbox.ord;
CREATE INDEX inbox_waiting ON inbox (lane, ord) WHERE state = 0;
CREATE INDEX inbox_dead ON inbox (ord) WHERE state = 1;

CREATE TABLE inbox_lanes (
  lane smallint PRIMARY KEY,
  holder uuid,
  fence bigint NOT NULL DEFAULT 0,
  held_until timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 20);
INSERT INTO inbox_lanes (lane) SELECT generate_series(0, 63);

CREATE TABLE inbox_workers (
  worker uuid PRIMARY KEY,
  held_until timestamptz NOT NULL
) WITH (fillfactor = 20);

-- state: 0 queued, 1 being sent, 2 settled, 3 given up or failed. due_at is when the row may be given
-- out, for the first time or again. stage is how far the channel says it came, 0 for not known.
-- A row with a carrier went out in the message of that reply, and shares its fate.
CREATE TABLE sending (
  reply_id uuid PRIMARY KEY,
  tenant_id uuid NOT NULL,
  member_id uuid NOT NULL,
  recipient uuid NOT NULL,
  ord bigint GENERATED ALWAYS AS IDENTITY,
  created_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL DEFAULT '-infinity',
  accepted_at timestamptz,
  worker uuid,
  attempts integer NOT NULL DEFAULT 0,
  error_code integer,
  state smallint NOT NULL DEFAULT 0,
  stage smallint NOT NULL DEFAULT 0,
  unsettled boolean NOT NULL DEFAULT false,
  merges boolean NOT NULL DEFAULT false,
  carrier uuid
) WITH (
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_threshold = 10000
);
CREATE INDEX sending_due ON sending (due_at, ord) WHERE state < 2 AND carrier IS NULL;
CREATE INDEX sending_order ON sending (recipient, ord) WHERE state < 2;
CREATE INDEX sending_dead ON sending (ord) WHERE state = 3;
CREATE INDEX sending_carried ON sending (carrier) WHERE carrier IS NOT NULL;
CREATE INDEX sending_age ON sending USING brin (created_at);
