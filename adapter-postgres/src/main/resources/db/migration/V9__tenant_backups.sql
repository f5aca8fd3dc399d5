-- Whether a snapshot is a member's own or their part of a backup of the whole tenant.
ALTER TABLE snapshots ADD COLUMN kind text NOT NULL DEFAULT 'OWN';
