create table profile (
    id uuid not null,
    version bigint not null,
    account uuid not null,
    document bytea not null,
    constraint pk_profile primary key (id),
    constraint fk_profile_account foreign key (account) references account (id)
);

create index ix_profile_account on profile (account);
