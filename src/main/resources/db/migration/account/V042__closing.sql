create table closed_account (
    fingerprint bytea not null,
    constraint pk_closed_account primary key (fingerprint)
);
