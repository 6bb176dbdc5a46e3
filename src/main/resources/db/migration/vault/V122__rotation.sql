alter table vault_key add column rotation integer default 0 not null;
alter table vault_check add column rotation integer default 0 not null;

create index ix_vault_key_rotation on vault_key (rotation, owner);
