-- The login under which the words of a reply were given; null for words that are not secret.
ALTER TABLE replies ADD COLUMN session_id uuid;
