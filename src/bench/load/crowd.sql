-- Fills the tables with couples beside those who are there: :couples of them, copied from one couple of flesh and blood, under
-- ids of their own. Their documents do not open, since a document opens only at its own place; they have the right size, which
-- is what growth is about. What points to another row points to one that is written here, so nothing looks for it.
set session_replication_role = replica;

create temporary table crowd as
select gen_random_uuid() as person, gen_random_uuid() as other, gen_random_uuid() as pair, gen_random_uuid() as evening
from generate_series(1, :couples);

create temporary table people as
select person, pair, evening, gen_random_uuid() as profile, gen_random_uuid()::text as session
from (select person, pair, evening from crowd union all select other, pair, evening from crowd) everybody;

create temporary table likeness as
select first_account as person, id as pair from partnership order by id limit 1;

analyze crowd, people;

insert into vault_key (owner, wrapped)
select owner, (select wrapped from vault_key limit 1)
from (select person as owner from people union all select pair from crowd) owners;

insert into account (id, version, name_fingerprint, password_hash, document)
select person, 0, sha256(person::text::bytea), password_hash, document
from people, account where account.id = (select person from likeness);

insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)
select people.session, md5(people.session) || '0000', creation_time, last_access_time, max_inactive_interval,
    expiry_time + 1000 * (random() * 86400)::int, person::text
from people, spring_session where principal_name = (select person::text from likeness);

insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
select people.session, attribute_name, attribute_bytes
from people, spring_session_attributes join spring_session on primary_id = session_primary_id
where principal_name = (select person::text from likeness);

insert into account_event (id, account, happened_at, document)
select gen_random_uuid(), person, now() - random() * interval '90 days', document
from people, generate_series(1, 4), (select document from account_event limit 1) any_event;

insert into recovery_code (account, code_fingerprint)
select person, sha256((person::text || number)::bytea) from people, generate_series(1, 8) number;

insert into profile (id, version, account, document)
select people.profile, 1, person, document
from people, profile where profile.account = (select person from likeness);

insert into partnership (id, version, first_account, second_account, document)
select crowd.pair, 0, least(crowd.person, other), greatest(crowd.person, other), document
from crowd, partnership where partnership.id = (select pair from likeness);

insert into plan (partnership, version, revision, revisions, merged_on, merges)
select crowd.pair, 1, 2, 2, merged_on, merges from crowd, plan where plan.partnership = (select pair from likeness);

insert into plan_revision (partnership, number, first_agreed, second_agreed, document)
select crowd.pair, revision, true, true, document
from crowd, generate_series(1, 2) revision, plan_revision where plan_revision.partnership = (select pair from likeness);

insert into plan_member (partnership, account, version, profile, ready, merged)
select people.pair, people.person, 1, people.profile, false, merged
from people, plan_member
where plan_member.partnership = (select pair from likeness) and plan_member.account = (select person from likeness);

insert into landing (id, version, partnership, started_at, ends_at, document)
select case number when 1 then evening else gen_random_uuid() end, 3, crowd.pair,
    now() - number * interval '9 days', now() - number * interval '9 days' + interval '5 days', document
from crowd, generate_series(1, 3) number, (select document from landing limit 1) any_landing;

insert into check_in (id, version, landing, account, phase, sending, document)
select gen_random_uuid(), 1, evening, person, phase, 'NO', document
from people, unnest(array['FIRST_HOUR', 'NEXT_DAY']) phase, (select document from reflection limit 1) any_text;

insert into reflection (id, version, account, written_at, document)
select gen_random_uuid(), 1, person, now() - random() * interval '200 days', document
from people, generate_series(1, 3), (select document from reflection limit 1) any_text;

insert into reminder (id, account, landing, phase, due_at)
select gen_random_uuid(), person, evening, phase, now() + interval '1 day' + random() * interval '30 days'
from people, unnest(array['NEXT_DAY', 'DAYS_AFTER']) phase;

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'reminder', id::text, due_at, false, 1 from reminder
where not exists (select from scheduled_tasks where task_instance = reminder.id::text);

drop table crowd, people, likeness;

set session_replication_role = default;
