alter table account alter column name_fingerprint drop not null;
alter table account alter column password_hash drop not null;
alter table account add column temporary_until timestamp with time zone;

alter table account add constraint ck_account_temporary_or_kept check (
    (temporary_until is not null and name_fingerprint is null and password_hash is null)
    or (temporary_until is null and name_fingerprint is not null and password_hash is not null)
);

create index ix_account_temporary on account (temporary_until);
