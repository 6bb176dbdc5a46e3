create table vault_key (
    owner uuid not null,
    wrapped bytea not null,
    constraint pk_vault_key primary key (owner)
);

create table vault_check (
    id integer not null,
    document bytea not null,
    constraint pk_vault_check primary key (id),
    constraint ck_vault_check_one_row check (id = 1)
);
