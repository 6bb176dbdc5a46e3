create table authenticator (
    account uuid not null,
    last_step bigint not null,
    document bytea not null,
    constraint pk_authenticator primary key (account),
    constraint fk_authenticator_account foreign key (account) references account (id) on delete cascade
);
