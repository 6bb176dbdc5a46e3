create table block (
    blocker uuid not null,
    pair_fingerprint bytea not null,
    constraint pk_block primary key (blocker, pair_fingerprint),
    constraint fk_block_blocker foreign key (blocker) references account (id) on delete cascade
);

create index ix_block_pair on block (pair_fingerprint);
