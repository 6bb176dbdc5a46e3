#!/bin/sh
# Run once by PostgreSQL's image on an empty volume: the role that owns the tables, the one that works with them, and the database.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres \
  -v owner_password="$(cat /run/secrets/owner-password)" \
  -v working_password="$(cat /run/secrets/working-password)" <<'SQL'
create role landing_owner login password :'owner_password';
create role landing login password :'working_password';
create database landing owner landing_owner;
revoke temporary on database landing from public;
SQL
