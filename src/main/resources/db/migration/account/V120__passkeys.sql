create table passkey (
    id uuid not null,
    account uuid not null,
    place integer not null,
    credential_fingerprint bytea not null,
    signatures bigint not null,
    document bytea not null,
    constraint pk_passkey primary key (id),
    constraint uq_passkey_credential unique (credential_fingerprint),
    constraint uq_passkey_place unique (account, place),
    constraint ck_passkey_place check (place between 1 and 10),
    constraint fk_passkey_account foreign key (account) references account (id) on delete cascade
);

create table spent_challenge (
    fingerprint bytea not null,
    good_until bigint not null,
    constraint pk_spent_challenge primary key (fingerprint)
);

create index ix_spent_challenge_good_until on spent_challenge (good_until);
