-- What tenants pay for, and how much of it they used.

-- What a payment service told of a subscription, each time once. Only what may still matter is kept.
CREATE TABLE subscription_facts (
  tenant_id uuid NOT NULL,
  told text NOT NULL,
  subscription text NOT NULL,
  customer text NOT NULL,
  payer text,
  price text,
  standing text NOT NULL,
  paid_until timestamptz,
  ends boolean NOT NULL,
  at timestamptz NOT NULL,
  step text NOT NULL,
  PRIMARY KEY (tenant_id, told)
);
ALTER TABLE subscription_facts ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON subscription_facts
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

-- How much was used of what a plan limits. A month is its year times 100 and its number.
CREATE TABLE plan_use (
  tenant_id uuid NOT NULL,
  month integer NOT NULL,
  what text NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (tenant_id, month, what)
) WITH (fillfactor = 70);
ALTER TABLE plan_use ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON plan_use
  USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
