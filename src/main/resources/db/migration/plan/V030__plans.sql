create table plan (
    partnership uuid not null,
    version bigint not null,
    revision integer,
    revisions integer not null,
    merged_on date,
    merges integer not null,
    constraint pk_plan primary key (partnership),
    constraint fk_plan_partnership foreign key (partnership) references partnership (id),
    constraint ck_plan_revision check (revision is null or revision between 1 and revisions)
);

create table plan_revision (
    partnership uuid not null,
    number integer not null,
    first_agreed boolean not null,
    second_agreed boolean not null,
    document bytea not null,
    constraint pk_plan_revision primary key (partnership, number),
    constraint fk_plan_revision_plan foreign key (partnership) references plan (partnership)
);

create table plan_member (
    partnership uuid not null,
    account uuid not null,
    version bigint not null,
    profile uuid,
    ready boolean not null,
    frozen bytea,
    merged bytea,
    constraint pk_plan_member primary key (partnership, account),
    constraint fk_plan_member_plan foreign key (partnership) references plan (partnership),
    constraint fk_plan_member_account foreign key (account) references account (id),
    constraint fk_plan_member_profile foreign key (profile) references profile (id) on delete set null,
    constraint ck_plan_member_ready check (not ready or frozen is not null)
);
