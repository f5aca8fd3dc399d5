#!/bin/sh
# Run once by the image of PostgreSQL, when its database is made: an ordinary login that owns the bot's database.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v password="$ECHOVAULT_PASSWORD" <<'SQL'
CREATE ROLE echovault LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE echovault OWNER echovault;
SQL
