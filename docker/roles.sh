#!/bin/sh
# Runs once, when the database's volume is empty: the owner of the tables, and the role the server works as.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$OWNER_PASSWORD" --set app_password="$APP_PASSWORD" <<'SQL'
CREATE ROLE noeglen_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE BYPASSRLS PASSWORD :'owner_password';
CREATE ROLE noeglen_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
CREATE DATABASE noeglen OWNER noeglen_owner;
REVOKE ALL ON DATABASE noeglen FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE noeglen TO noeglen_app;
SQL
