create table sitting (
    id uuid not null,
    version bigint not null,
    partnership uuid,
    over boolean not null,
    constraint pk_sitting primary key (id),
    constraint uq_sitting_partnership unique (partnership),
    constraint fk_sitting_partnership foreign key (partnership) references partnership (id) on delete set null
);

create table sitting_side (
    sitting uuid not null,
    place integer not null,
    version bigint not null,
    account uuid not null,
    document bytea,
    tries integer not null,
    code_fingerprint bytea,
    taken boolean not null,
    constraint pk_sitting_side primary key (sitting, place),
    constraint uq_sitting_side_account unique (account),
    constraint uq_sitting_side_code unique (code_fingerprint),
    constraint ck_sitting_side_place check (place in (1, 2)),
    constraint ck_sitting_side_tries check (tries between 0 and 5),
    constraint ck_sitting_side_taken check (not taken or (document is null and code_fingerprint is null)),
    constraint fk_sitting_side_sitting foreign key (sitting) references sitting (id),
    constraint fk_sitting_side_account foreign key (account) references account (id)
);
