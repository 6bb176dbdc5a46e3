-- Lets the role in landing.working_role read and change rows of every table here, and nothing else. Run by the role that owns
-- them, at each start; whatever is there already is left as it is, so that replicas which start together do not collide.
do $$
declare
    worker text := current_setting('landing.working_role');
    found record;
begin
    perform pg_advisory_xact_lock(7726301);
    if not has_schema_privilege(worker, current_schema(), 'usage') then
        execute format('grant usage on schema %I to %I', current_schema(), worker);
    end if;
    for found in
        select c.oid, c.relname from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    loop
        if not has_table_privilege(worker, found.oid, 'select') then
            execute format('grant select on %I.%I to %I', current_schema(), found.relname, worker);
        end if;
        if found.relname <> 'flyway_schema_history'
            and not (has_table_privilege(worker, found.oid, 'insert')
                and has_table_privilege(worker, found.oid, 'update')
                and has_table_privilege(worker, found.oid, 'delete')) then
            execute format('grant insert, update, delete on %I.%I to %I', current_schema(), found.relname, worker);
        end if;
    end loop;
end $$;
