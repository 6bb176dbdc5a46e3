alter table account add column passes_since timestamp with time zone;
