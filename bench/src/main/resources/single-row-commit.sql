\set lane random(0, 63)
INSERT INTO bench_messages (message, sender, ord, received_at, lane, content)
VALUES (gen_random_uuid(), gen_random_uuid(), nextval('bench_ord'), now(), :lane, :payload);
