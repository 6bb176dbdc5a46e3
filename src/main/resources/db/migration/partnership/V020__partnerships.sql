create table partnership (
    id uuid not null,
    version bigint not null,
    first_account uuid not null,
    second_account uuid not null,
    document bytea not null,
    constraint pk_partnership primary key (id),
    constraint uq_partnership_pair unique (first_account, second_account),
    constraint ck_partnership_order check (first_account < second_account),
    constraint fk_partnership_key foreign key (id) references vault_key (owner),
    constraint fk_partnership_first foreign key (first_account) references account (id),
    constraint fk_partnership_second foreign key (second_account) references account (id)
);

create index ix_partnership_second on partnership (second_account);

create table invitation (
    id uuid not null,
    version bigint not null,
    code_fingerprint bytea not null,
    inviter uuid not null,
    place_in_line integer not null,
    expires_at timestamp with time zone not null,
    joined_by uuid,
    document bytea not null,
    constraint pk_invitation primary key (id),
    constraint uq_invitation_code unique (code_fingerprint),
    constraint uq_invitation_place unique (inviter, place_in_line),
    constraint ck_invitation_at_most_five check (place_in_line between 1 and 5),
    constraint ck_invitation_not_oneself check (joined_by <> inviter),
    constraint fk_invitation_inviter foreign key (inviter) references account (id),
    constraint fk_invitation_joined_by foreign key (joined_by) references account (id)
);

create index ix_invitation_joined_by on invitation (joined_by);
create index ix_invitation_expires on invitation (expires_at);
