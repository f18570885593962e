-- The life of a signature: what may become of it, kept by the database too.
-- The same table is in app/features/signatures/life.ts; a test compares them.

create table signature_transition (
  from_state text not null,
  to_state   text not null,
  primary key (from_state, to_state)
);
insert into signature_transition values
  ('pending', 'confirmed'), ('pending', 'held'), ('pending', 'withdrawn'),
  ('pending', 'erased'),
  ('held', 'confirmed'), ('held', 'invalidated'), ('held', 'withdrawn'),
  ('held', 'erased'),
  ('confirmed', 'withdrawn'), ('confirmed', 'invalidated'),
  ('confirmed', 'erased'),
  ('invalidated', 'confirmed'), ('invalidated', 'withdrawn'),
  ('invalidated', 'erased'),
  ('withdrawn', 'pending'), ('withdrawn', 'erased');

create function refuse_signature_transition() returns trigger
language plpgsql as $$
begin
  if not exists (
    select from signature_transition
    where from_state = old.state and to_state = new.state
  ) then
    raise exception 'a signature cannot go from % to %', old.state, new.state
      using errcode = 'check_violation',
        constraint = 'signature_transition';
  end if;
  return new;
end $$;

create function refuse_signature_start() returns trigger
language plpgsql as $$
begin
  raise exception 'a signature cannot begin as %', new.state
    using errcode = 'check_violation', constraint = 'signature_begins_pending';
end $$;

create function refuse_signature_deletion() returns trigger
language plpgsql as $$
begin
  raise exception 'a signature that is % is not deleted', old.state
    using errcode = 'check_violation', constraint = 'signature_deletion';
end $$;

create trigger signature_transition before update on signature
  for each row when (old.state is distinct from new.state)
  execute function refuse_signature_transition();
create trigger signature_begins_pending before insert on signature
  for each row when (new.state <> 'pending')
  execute function refuse_signature_start();
-- Nobody confirmed it in time, or its owner took it back: then it is deleted.
create trigger signature_deletion before delete on signature
  for each row when (old.state not in ('pending', 'withdrawn', 'erased'))
  execute function refuse_signature_deletion();

alter table signature
  add column first_id uuid,
  add column state_since timestamptz,
  add column is_exact boolean not null default true,
  add column purged_at timestamptz,
  add column score smallint not null default 0 check (score >= 0),
  add column reasons text[] not null default '{}',
  add column network_tag bytea check (octet_length(network_tag) = 16),
  add column mail_domain text,
  add column access_id uuid,
  add column access_hash bytea check (octet_length(access_hash) = 32),
  add column access_until timestamptz,
  alter column consent_version drop not null,
  alter column language drop not null,
  alter column confirm_hash drop not null,
  alter column manage_hash drop not null;
update signature set first_id = id,
  state_since = coalesce(confirmed_at, asked_at);
alter table signature
  alter column first_id set not null,
  alter column state_since set not null;

-- What a petition held is deleted six months after its end; the count stays.
alter table signature
  drop constraint signature_sealed_while_it_stands,
  add constraint signature_sealed_while_it_stands check (
    state in ('withdrawn', 'erased') or purged_at is not null
    or (address_hash is not null and sealed_name is not null
      and sealed_address is not null and sealed_nonce is not null)
  ),
  add constraint signature_country_while_it_stands check (
    state = 'erased' or country is not null
  ),
  add constraint signature_linked_while_it_stands check (
    state = 'erased' or purged_at is not null
    or (confirm_hash is not null and manage_hash is not null
      and language is not null and consent_version is not null)
  ),
  add constraint signature_erased_is_empty check (
    state <> 'erased'
    or (address_hash is null and country is null and language is null
      and consent_version is null and confirm_hash is null
      and manage_hash is null and access_hash is null and network_tag is null
      and mail_domain is null and confirmed_at is null and score = 0
      and reasons = '{}')
  ),
  add constraint signature_access_whole check (
    (access_id is null) = (access_hash is null)
    and (access_id is null or access_until is not null)
  );

drop index signature_pending;
create index signature_recent on signature (asked_at)
  where is_exact or state = 'pending';
create index signature_withdrawn on signature (state_since)
  where state = 'withdrawn';
create index signature_held on signature (petition_id, state_since)
  where state = 'held';
create unique index signature_access on signature (access_id)
  where access_id is not null;

comment on column signature.first_id is
  'the id that it began with: a repeat replaces id, and erasing finds both';
comment on column signature.state_since is
  'when it came into its state; to the day after 72 hours';
comment on column signature.is_exact is
  'whether a moment is still exact or the network still known';
comment on column signature.purged_at is
  'when what it held was deleted, six months after the petition''s end';
comment on column signature.score is
  'how suspicious it is; from a threshold on, confirming it leads to held';
comment on column signature.reasons is 'what the score is made of';
comment on column signature.network_tag is
  'keyed hash of the network (/24, /56) that it came from, for 72 hours';
comment on column signature.mail_domain is
  'one of the big providers by name, else # and a keyed hash';
comment on column signature.access_id is
  'the id in a later mailed token to the page of one''s own';
comment on column signature.access_until is
  'when that link ends; afterwards to the day, as when the last one ended';

-- A petition takes signatures only when somebody proved that what is sealed
-- for it can be opened.
alter table petition add column ready_at timestamptz;
update petition set ready_at = now()
  where exists (select from signature where petition_id = petition.id);
comment on column petition.ready_at is
  'when all recipients had proven that they can open a test record';

create table vault_recipient (
  recipient   text primary key check (recipient ~ '^age1'),
  test_hash   bytea check (octet_length(test_hash) = 32),
  proven_at   timestamptz,
  created_at  timestamptz not null
);
comment on table vault_recipient is
  'who can open what is sealed: public keys, and whether that was tried';
comment on column vault_recipient.test_hash is
  'SHA-256 of what the newest test record says';

-- How far this database knows the erasures that are listed outside of it.
create table erasure_list (
  single  boolean primary key default true check (single),
  id      uuid not null,
  entries integer not null check (entries >= 0)
);
comment on column erasure_list.id is 'of the file, in its first line';
comment on column erasure_list.entries is
  'how many the file held when the last of them was written here';

-- Thresholds that a campaign changed; all others are in the code.
create table intake_setting (
  name       text primary key,
  value      double precision not null,
  changed_at timestamptz not null
);

-- Clearing and invalidation by condition, and undoing them.
create table moderation (
  id          uuid primary key,
  act         text not null
                check (act in ('clear', 'invalidate', 'reinstate', 'undo')),
  petition_id uuid references petition,
  condition   jsonb not null,
  undoes      uuid references moderation,
  reason      text not null,
  state       text not null default 'waiting'
                check (state in ('waiting', 'running', 'done', 'cancelled')),
  found       integer not null,
  done        integer not null default 0,
  created_at  timestamptz not null,
  ended_at    timestamptz
);
create index moderation_open on moderation (created_at)
  where state in ('waiting', 'running');
alter table signature add column moderation_id uuid references moderation;
create index signature_moderated on signature (moderation_id)
  where moderation_id is not null;
comment on column moderation.condition is
  '{domain, tag, from, to, score, states}: which signatures';
comment on column signature.moderation_id is
  'the act that brought it into its state, if one did';

-- A mail is about a signature until it has ended: then nothing links them.
alter table mail add column about uuid;
update mail set about = subject_id where sealed is not null;
update mail set subject_id = null where sealed is null;
comment on column mail.about is
  'first_id of the signature, so that erasing finds it; null when ended';
comment on column mail.subject_id is
  'the id that its sealed record is bound to; null when ended';

-- Many rows instead of one: tries for two addresses must not wait for each
-- other, or the waiting would tell which of them is known.
drop table code_miss;
create table code_miss (
  id    smallint primary key,
  tries bigint not null default 0
);
insert into code_miss (id) select generate_series(0, 4095);
