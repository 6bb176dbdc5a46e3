-- Closing an account and letting go of a profile look for their rows here.
create index ix_plan_member_account on plan_member (account);
create index ix_plan_member_profile on plan_member (profile);
