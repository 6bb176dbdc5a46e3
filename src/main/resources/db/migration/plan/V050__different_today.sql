alter table plan add column today bytea;

alter table plan add column today_until timestamp with time zone;

alter table plan add constraint ck_plan_today check ((today is null) = (today_until is null));
