alter table account add column disabled boolean default false not null;
