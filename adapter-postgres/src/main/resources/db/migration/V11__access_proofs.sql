-- Rows that decide about access carry a version and a MAC that the core makes. There are no rows
-- from before: a database of an older format is refused before anything is migrated.
ALTER TABLE members ADD COLUMN anchors bytea NOT NULL, ADD COLUMN version bigint NOT NULL, ADD COLUMN mac bytea NOT NULL;
ALTER TABLE tenants ADD COLUMN anchors bytea NOT NULL, ADD COLUMN version bigint NOT NULL, ADD COLUMN mac bytea NOT NULL;
ALTER TABLE directory ADD COLUMN version bigint NOT NULL, ADD COLUMN mac bytea NOT NULL;
ALTER TABLE logins ADD COLUMN version bigint NOT NULL, ADD COLUMN mac bytea NOT NULL;
ALTER TABLE recoveries ADD COLUMN version bigint NOT NULL, ADD COLUMN mac bytea NOT NULL;
ALTER TABLE sessions ADD COLUMN version bigint NOT NULL, ADD COLUMN mac bytea NOT NULL;
ALTER TABLE links ADD COLUMN version bigint NOT NULL, ADD COLUMN mac bytea NOT NULL;
ALTER TABLE divisions ADD COLUMN version bigint NOT NULL, ADD COLUMN mac bytea NOT NULL;

-- What the rows mean. A program that expects another number refuses the database.
CREATE TABLE format (number integer PRIMARY KEY);
INSERT INTO format VALUES (2);
