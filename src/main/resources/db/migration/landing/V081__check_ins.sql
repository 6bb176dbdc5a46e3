create table check_in (
    id uuid not null,
    version bigint not null,
    landing uuid,
    account uuid not null,
    phase varchar(20) not null,
    sending varchar(10) not null,
    document bytea not null,
    sent bytea,
    constraint pk_check_in primary key (id),
    constraint uq_check_in_once_a_phase unique (landing, account, phase),
    constraint fk_check_in_landing foreign key (landing) references landing (id) on delete set null,
    constraint fk_check_in_account foreign key (account) references account (id),
    constraint ck_check_in_sending check (sending in ('NO', 'NOW', 'TOGETHER')),
    constraint ck_check_in_sent check (
        (sending = 'NO' and sent is null) or (sending <> 'NO' and sent is not null)
    )
);

create index ix_check_in_account on check_in (account);
