create table care_template (
    id uuid not null,
    version bigint not null,
    account uuid not null,
    published integer not null,
    withdrawn boolean not null,
    taken_down boolean not null,
    reported boolean not null,
    document bytea not null,
    constraint pk_care_template primary key (id),
    constraint fk_care_template_account foreign key (account) references account (id),
    constraint ck_care_template_published check (published >= 0)
);

create index ix_care_template_account on care_template (account);

create table template_version (
    template uuid not null,
    number integer not null,
    document bytea not null,
    constraint pk_template_version primary key (template, number),
    constraint fk_template_version_template foreign key (template) references care_template (id),
    constraint ck_template_version_number check (number >= 1)
);

create table hand_out (
    id uuid not null,
    version bigint not null,
    template uuid not null,
    code_fingerprint bytea not null,
    expires_at timestamp with time zone,
    document bytea not null,
    constraint pk_hand_out primary key (id),
    constraint uq_hand_out_code unique (code_fingerprint),
    constraint fk_hand_out_template foreign key (template) references care_template (id)
);

create index ix_hand_out_template on hand_out (template);
