create table landing (
    id uuid not null,
    version bigint not null,
    partnership uuid,
    account uuid,
    started_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    document bytea not null,
    constraint pk_landing primary key (id),
    constraint fk_landing_partnership foreign key (partnership) references partnership (id),
    constraint fk_landing_account foreign key (account) references account (id),
    constraint ck_landing_of_two_or_one check (
        (partnership is not null and account is null) or (partnership is null and account is not null)
    ),
    constraint ck_landing_ends_after_its_start check (ends_at > started_at)
);

create index ix_landing_partnership on landing (partnership, started_at);
create index ix_landing_account on landing (account, started_at);
