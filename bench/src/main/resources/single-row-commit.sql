INSERT INTO bench_messages (message, sender, received_at, content)
VALUES (gen_random_uuid(), gen_random_uuid(), now(), decode(repeat('5a', :payload), 'hex'));
