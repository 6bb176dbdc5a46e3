create table snapshot (
    id uuid not null,
    version bigint not null,
    account uuid not null,
    place_in_line integer not null,
    code_fingerprint bytea not null,
    passphrase_hash varchar(255),
    ends_at timestamp with time zone not null,
    document bytea not null,
    constraint pk_snapshot primary key (id),
    constraint uq_snapshot_code unique (code_fingerprint),
    constraint uq_snapshot_place unique (account, place_in_line),
    constraint ck_snapshot_at_most_ten check (place_in_line between 1 and 10),
    constraint fk_snapshot_account foreign key (account) references account (id)
);

create index ix_snapshot_ends on snapshot (ends_at);
