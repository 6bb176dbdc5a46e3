create table recovery_code (
    account uuid not null,
    code_fingerprint bytea not null,
    constraint pk_recovery_code primary key (account, code_fingerprint),
    constraint fk_recovery_code_account foreign key (account) references account (id) on delete cascade
);

create table account_event (
    id uuid not null,
    account uuid not null,
    happened_at timestamp with time zone not null,
    document bytea not null,
    constraint pk_account_event primary key (id),
    constraint fk_account_event_account foreign key (account) references account (id) on delete cascade
);

create index ix_account_event_account on account_event (account, happened_at);
create index ix_account_event_happened on account_event (happened_at);
