create table account (
    id uuid not null,
    version bigint not null,
    name_fingerprint bytea not null,
    password_hash varchar(255) not null,
    document bytea not null,
    constraint pk_account primary key (id),
    constraint uq_account_name unique (name_fingerprint),
    constraint fk_account_key foreign key (id) references vault_key (owner)
);

create table once (
    account uuid not null,
    request varchar(64) not null,
    result varchar(200) not null,
    done_at timestamp with time zone not null,
    constraint pk_once primary key (account, request),
    constraint fk_once_account foreign key (account) references account (id) on delete cascade
);
