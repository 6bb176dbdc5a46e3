create table reflection (
    id uuid not null,
    version bigint not null,
    account uuid not null,
    written_at timestamp with time zone not null,
    document bytea not null,
    constraint pk_reflection primary key (id),
    constraint fk_reflection_account foreign key (account) references account (id)
);

create index ix_reflection_account on reflection (account, written_at);

create table word_for_partner (
    id uuid not null,
    version bigint not null,
    partnership uuid not null,
    sender uuid not null,
    opened boolean not null,
    document bytea not null,
    constraint pk_word_for_partner primary key (id),
    constraint fk_word_for_partner_partnership foreign key (partnership) references partnership (id),
    constraint fk_word_for_partner_sender foreign key (sender) references account (id)
);

create index ix_word_for_partner_partnership on word_for_partner (partnership);
create index ix_word_for_partner_sender on word_for_partner (sender);

create table looking_back (
    account uuid not null,
    version bigint not null,
    keep_days integer,
    document bytea not null,
    constraint pk_looking_back primary key (account),
    constraint fk_looking_back_account foreign key (account) references account (id),
    constraint ck_looking_back_keep_days check (keep_days is null or keep_days in (30, 90, 365))
);
