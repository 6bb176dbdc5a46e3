create table limit_spent (
    subject bytea not null,
    spent_until bigint not null,
    constraint pk_limit_spent primary key (subject)
);

create index ix_limit_spent_until on limit_spent (spent_until);

create table wrong_try (
    subject bytea not null,
    tries integer not null,
    open_at bigint not null,
    last_at bigint not null,
    constraint pk_wrong_try primary key (subject),
    constraint ck_wrong_try_tries check (tries >= 1)
);

create index ix_wrong_try_last on wrong_try (last_at);
