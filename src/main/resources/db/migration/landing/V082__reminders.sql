create table reminder_choice (
    account uuid not null,
    version bigint not null,
    document bytea not null,
    constraint pk_reminder_choice primary key (account),
    constraint fk_reminder_choice_account foreign key (account) references account (id)
);

create table reminder (
    id uuid not null,
    account uuid not null,
    landing uuid not null,
    phase varchar(20) not null,
    due_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    constraint pk_reminder primary key (id),
    constraint uq_reminder_once unique (account, landing, phase, due_at),
    constraint fk_reminder_account foreign key (account) references account (id),
    constraint fk_reminder_landing foreign key (landing) references landing (id) on delete cascade
);

create index ix_reminder_landing on reminder (landing);

-- Who does what and when, shared by all replicas; its columns are those of db-scheduler.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    constraint pk_scheduled_tasks primary key (task_name, task_instance)
);

create index ix_scheduled_tasks_execution on scheduled_tasks (execution_time);
create index ix_scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
