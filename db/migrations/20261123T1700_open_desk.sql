-- The campaigners' desk: who may sign in and how, what they did, what needs two
-- of them, and the figures that they watch.

create table campaigner (
  id             uuid primary key,
  name           text not null check (char_length(name) between 1 and 100),
  role           text not null check (role in ('owner', 'editor', 'moderator',
                   'treasurer', 'observer')),
  address_hash   bytea check (octet_length(address_hash) = 32),
  sealed_address bytea,
  sealed_totp    bytea,
  totp_step      bigint,
  totp_since     timestamptz,
  tries          smallint not null default 0,
  tries_since    timestamptz,
  created_at     timestamptz not null,
  removed_at     timestamptz,

  constraint campaigner_once_per_address unique (address_hash),
  constraint campaigner_reachable_until_removed check (
    (removed_at is null) = (address_hash is not null)
    and (address_hash is null) = (sealed_address is null)
  ),
  constraint campaigner_removed_cannot_sign_in check (
    removed_at is null or sealed_totp is null
  )
);
comment on column campaigner.address_hash is
  'HMAC-SHA256 of the canonical address under a key of this site''s';
comment on column campaigner.sealed_address is 'to the mail worker';
comment on column campaigner.sealed_totp is
  'the secret of the authenticator app, under a key of this site''s';
comment on column campaigner.totp_step is
  'of the last code that was taken: each serves once (RFC 6238, section 5.2)';
comment on column campaigner.tries is 'wrong codes in a row since tries_since';

create table passkey (
  id            text primary key,
  campaigner_id uuid not null references campaigner,
  public_key    bytea not null,
  counter       bigint not null,
  transports    text[] not null,
  is_synced     boolean not null,
  name          text not null check (char_length(name) between 1 and 100),
  created_at    timestamptz not null,
  used_at       timestamptz
);
create index passkey_of on passkey (campaigner_id);
comment on column passkey.id is 'the credential id, base64url';

create table recovery_code (
  hash          bytea primary key check (octet_length(hash) = 32),
  campaigner_id uuid not null references campaigner,
  made_at       timestamptz not null,
  used_at       timestamptz
);
create index recovery_code_of on recovery_code (campaigner_id);

create table sign_in_link (
  token_hash    bytea primary key check (octet_length(token_hash) = 32),
  campaigner_id uuid not null references campaigner,
  browser_hash  bytea not null check (octet_length(browser_hash) = 32),
  made_at       timestamptz not null,
  used_at       timestamptz
);
create index sign_in_link_of on sign_in_link (campaigner_id, made_at);
comment on column sign_in_link.browser_hash is
  'of the browser that asked: the link serves in no other';

create table invitation (
  id             uuid primary key,
  token_hash     bytea unique check (octet_length(token_hash) = 32),
  role           text not null,
  name           text,
  address_hash   bytea,
  invited_by     uuid references campaigner,
  made_at        timestamptz not null,
  ends_at        timestamptz not null,
  accepted_at    timestamptz,
  accepted_by    uuid references campaigner,
  revoked_at     timestamptz
);
comment on column invitation.address_hash is
  'none in the link that the program prints for an owner';

create table desk_session (
  id_hash       bytea primary key check (octet_length(id_hash) = 32),
  ref           uuid not null unique,
  campaigner_id uuid not null references campaigner,
  browser       text not null,
  way           text not null check (way in ('passkey', 'link', 'invitation')),
  made_at       timestamptz not null,
  seen_at       timestamptz not null,
  proven_at     timestamptz not null,
  ended_at      timestamptz,
  ended_why     text
);
create index desk_session_of on desk_session (campaigner_id)
  where ended_at is null;
comment on column desk_session.id_hash is 'SHA-256 of the 256 bits in the cookie';
comment on column desk_session.ref is 'names it on pages; opens nothing';
comment on column desk_session.browser is 'as Firefox on Linux: no more is kept';
comment on column desk_session.proven_at is
  'when its owner last showed passkey or code: dangerous acts ask again';

create table spent_challenge (
  hash     bytea primary key check (octet_length(hash) = 32),
  spent_at timestamptz not null
);

-- Who did, saw or exported what. Nothing personal of signers, donors, writers.

create table audit_entry (
  seq           bigint primary key check (seq > 0),
  at            timestamptz not null,
  campaigner_id uuid,
  role          text,
  act           text not null,
  subject       text,
  detail        jsonb not null,
  previous      bytea not null check (octet_length(previous) = 32),
  hash          bytea not null check (octet_length(hash) = 32)
);
create index audit_entry_of on audit_entry (campaigner_id, seq);
create index audit_entry_act on audit_entry (act, seq);
comment on column audit_entry.campaigner_id is 'none: the program, or a command';
comment on column audit_entry.hash is
  'SHA-256 over the entry and the hash before it';

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only added to'
    using errcode = 'check_violation', constraint = 'audit_append_only';
end $$;
create trigger audit_append_only before update or delete on audit_entry
  for each row execute function refuse_audit_change();
create trigger audit_not_emptied before truncate on audit_entry
  for each statement execute function refuse_audit_change();

-- What one campaigner proposed and another one has to allow.
create table approval (
  id          uuid primary key,
  act         text not null,
  payload     jsonb not null,
  summary     text not null,
  reason      text not null,
  proposed_by uuid not null references campaigner,
  proposed_at timestamptz not null,
  ends_at     timestamptz not null,
  state       text not null default 'waiting'
                check (state in ('waiting', 'approved', 'refused', 'withdrawn')),
  decided_by  uuid references campaigner,
  decided_at  timestamptz,

  constraint approval_by_two check (
    state <> 'approved' or decided_by <> proposed_by
  ),
  constraint approval_decided check (
    (state = 'waiting') = (decided_at is null)
  )
);
create index approval_waiting on approval (proposed_at)
  where state = 'waiting';

-- Stopped by campaigners; letters and donations have their own.
create table stop_switch (
  name       text primary key
               check (name in ('signing', 'news', 'country-counts')),
  why        text not null,
  stopped_at timestamptz not null
);

-- Files between the look at what they would change and doing it.
create table desk_upload (
  id            uuid primary key,
  campaigner_id uuid not null references campaigner,
  purpose       text not null,
  files         jsonb not null,
  given         jsonb not null,
  made_at       timestamptz not null
);
comment on column desk_upload.files is 'name and content (base64) of each';

create table job_run (
  name        text primary key,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  failed_at   timestamptz,
  last_error  text,
  failures    integer not null default 0
);
comment on column job_run.failures is 'in a row';

create table backup_report (
  single  boolean primary key default true check (single),
  made_at timestamptz not null,
  told_at timestamptz not null
);

-- Where visitors came from, as the link or the browser says: no visitor.
create table traffic_source (
  id       integer generated always as identity primary key,
  source   text not null,
  medium   text,
  campaign text,
  is_kept  boolean not null default false,
  made_at  timestamptz not null,
  constraint traffic_source_once unique nulls not distinct (source, medium, campaign)
);

comment on column traffic_source.is_kept is
  'of a link that campaigners made; others end if nobody signs from them';

-- No reference: a process may remember a source for an hour after it ended.
alter table signature
  add column source_id integer,
  add column name_review text check (name_review in ('shown', 'hidden', 'changed'));
comment on column signature.source_id is
  'which link led here, for 72 hours; none of traffic_source once that ended';
comment on column signature.name_review is
  'what a campaigner decided about the public name; none yet; changed: it was hidden, and its owner gave another one';

create index signature_name_to_review
  on signature (petition_id, confirmed_at, id)
  where state = 'confirmed' and public_name is not null
    and (name_review is null or name_review = 'changed');

create index signature_names_decided
  on signature (petition_id, name_review, confirmed_at desc, id desc)
  where state = 'confirmed' and public_name is not null
    and name_review is not null;

create index mail_ended on mail (ended_at) where ended_at is not null;

alter table moderation add column campaigner_id uuid references campaigner;

-- Figures as things happen: each change inserts what it adds, a job folds that
-- into the tables. Figure = folded + what waits, always.

create table figure_delta (
  id          bigint generated always as identity primary key,
  petition_id uuid not null references petition,
  hour        timestamptz not null,
  country     text,
  language    text,
  source_id   integer,
  domain      text,
  asked       integer not null default 0,
  accepted    integer not null default 0,
  bounced     integer not null default 0,
  confirmed   integer not null default 0,
  lost        integer not null default 0
);

create table figure_hour (
  petition_id uuid not null references petition,
  hour        timestamptz not null,
  is_rest     boolean not null default false,
  asked       integer not null default 0,
  accepted    integer not null default 0,
  bounced     integer not null default 0,
  confirmed   integer not null default 0,
  lost        integer not null default 0,
  primary key (petition_id, hour, is_rest)
);
comment on column figure_hour.is_rest is
  'what hours of that day had that were too small to be kept after 72 hours';

create table figure_day (
  petition_id uuid not null references petition,
  kind        text not null
                check (kind in ('country', 'language', 'source', 'domain')),
  key         text not null,
  day         date not null,
  views       integer not null default 0,
  asked       integer not null default 0,
  accepted    integer not null default 0,
  bounced     integer not null default 0,
  confirmed   integer not null default 0,
  lost        integer not null default 0,
  primary key (petition_id, kind, day, key)
);
comment on column figure_day.key is
  'country, language, source id or provider; empty where it is not known; * for
what others of its kind and day had that was too small to be kept after 72 hours';
comment on column figure_day.lost is
  'confirmed ones that were withdrawn, erased or invalidated; less than none
where more of them came back';

-- The same by month, so that years are read as fast as weeks. Keys stay here.
create table figure_month (
  petition_id uuid not null references petition,
  kind        text not null,
  key         text not null,
  month       date not null check (extract(day from month) = 1),
  views       integer not null default 0,
  asked       integer not null default 0,
  accepted    integer not null default 0,
  bounced     integer not null default 0,
  confirmed   integer not null default 0,
  lost        integer not null default 0,
  primary key (petition_id, kind, month, key)
);

-- Whoever writes days writes their months: what a statement put in counts 1,
-- what it replaced or took away counts -1.
create function figure_of_month() returns trigger language plpgsql as $$
begin
  -- Moved within their days to be forgotten: no month changes by that.
  if current_setting('figures.months', true) = 'stay' then
    return null;
  end if;
  -- Days in their order are no order of months: without this, two who write
  -- could wait for each other.
  perform pg_advisory_xact_lock(hashtextextended('figure-month', 0));
  insert into figure_month as held (petition_id, kind, key, month,
    views, asked, accepted, bounced, confirmed, lost)
  select petition_id, kind, key, date_trunc('month', day::timestamp)::date,
    tg_argv[0]::int * sum(views), tg_argv[0]::int * sum(asked),
    tg_argv[0]::int * sum(accepted), tg_argv[0]::int * sum(bounced),
    tg_argv[0]::int * sum(confirmed), tg_argv[0]::int * sum(lost)
  from given group by 1, 2, 3, 4
  on conflict (petition_id, kind, month, key) do update set
    views = held.views + excluded.views,
    asked = held.asked + excluded.asked,
    accepted = held.accepted + excluded.accepted,
    bounced = held.bounced + excluded.bounced,
    confirmed = held.confirmed + excluded.confirmed,
    lost = held.lost + excluded.lost;
  return null;
end $$;
create trigger figure_day_added after insert on figure_day
  referencing new table as given
  for each statement execute function figure_of_month('1');
create trigger figure_day_before_change after update on figure_day
  referencing old table as given
  for each statement execute function figure_of_month('-1');
create trigger figure_day_changed after update on figure_day
  referencing new table as given
  for each statement execute function figure_of_month('1');
create trigger figure_day_deleted after delete on figure_day
  referencing old table as given
  for each statement execute function figure_of_month('-1');

-- The big providers by name; the others are one.
create function figure_domain(domain text) returns text
language sql immutable as $$
  select case when domain like '#%' then null else domain end
$$;

create function figure_of_new_signatures() returns trigger
language plpgsql as $$
begin
  insert into figure_delta
    (petition_id, hour, country, language, source_id, domain, asked)
  select petition_id, date_trunc('hour', asked_at, 'UTC'), country, language,
    source_id, figure_domain(mail_domain), count(*)
  from added group by 1, 2, 3, 4, 5, 6;
  return null;
end $$;
create trigger figure_signature_added after insert on signature
  referencing new table as added
  for each statement execute function figure_of_new_signatures();

create function figure_of_signature_change() returns trigger
language plpgsql as $$
declare
  -- It was counted as confirmed before. What was invalidated while it was held
  -- was not.
  comes_back boolean := old.state = 'invalidated' and new.state = 'confirmed'
    and old.moderated_from is distinct from 'held';
begin
  if old.state = 'confirmed' or comes_back then
    insert into figure_delta
      (petition_id, hour, country, language, source_id, domain, lost)
    values (old.petition_id, date_trunc('hour', new.state_since, 'UTC'),
      old.country, old.language, old.source_id,
      figure_domain(old.mail_domain), case when comes_back then -1 else 1 end);
  else
    insert into figure_delta
      (petition_id, hour, country, language, source_id, domain,
       asked, confirmed)
    values (new.petition_id, date_trunc('hour', new.state_since, 'UTC'),
      new.country, new.language, new.source_id,
      figure_domain(new.mail_domain),
      (new.state = 'pending')::int, (new.state = 'confirmed')::int);
  end if;
  return null;
end $$;
create trigger figure_signature_changed after update of state on signature
  for each row when (
    (old.state is distinct from new.state
      and (old.state = 'confirmed' or new.state in ('confirmed', 'pending')))
    -- A form that came again: it has a mail of its own.
    or (new.state = 'pending' and old.id <> new.id))
  execute function figure_of_signature_change();

create function figure_of_mail() returns trigger language plpgsql as $$
begin
  insert into figure_delta
    (petition_id, hour, country, language, source_id, domain,
     accepted, bounced)
  select new.petition_id, date_trunc('hour', new.ended_at, 'UTC'),
    signature.country, signature.language, signature.source_id,
    figure_domain(signature.mail_domain),
    (new.state = 'sent')::int, (new.state = 'failed')::int
  from (select) as one left join signature on signature.id = old.subject_id;
  return null;
end $$;
create trigger figure_mail_ended after update of state on mail
  for each row when (new.kind = 'confirm-signature'
    and new.petition_id is not null
    and old.state is distinct from new.state
    and (new.state = 'sent' or (new.state = 'failed'
      and new.last_error is distinct from 'superseded')))
  execute function figure_of_mail();

-- What there is already. Of what is older than 72 hours only the day is known:
-- that is no hour's.
with found as (
  select petition_id, at, at = date_trunc('day', at, 'UTC') as is_day,
    country, language, figure_domain(mail_domain) as domain,
    sum(asked) as asked, sum(confirmed) as confirmed, sum(lost) as lost
  from signature cross join lateral (select
      state = 'invalidated' and moderated_from = 'confirmed' as is_lost
  ) as known cross join lateral (values
    (asked_at, 1, 0, 0),
    (case when state = 'confirmed' or is_lost then confirmed_at end, 0, 1, 0),
    (case when is_lost then state_since end, 0, 0, 1)
  ) as counted (at, asked, confirmed, lost)
  where state not in ('withdrawn', 'erased') and at is not null
  group by 1, 2, 3, 4, 5, 6
), by_hour as (
  insert into figure_delta
    (petition_id, hour, country, language, domain, asked, confirmed, lost)
  select petition_id, date_trunc('hour', at, 'UTC'), country, language, domain,
    sum(asked), sum(confirmed), sum(lost)
  from found where not is_day group by 1, 2, 3, 4, 5
), rests as (
  insert into figure_hour (petition_id, hour, is_rest, asked, confirmed, lost)
  select petition_id, at, true, sum(asked), sum(confirmed), sum(lost)
  from found where is_day group by 1, 2
)
insert into figure_day
  (petition_id, kind, key, day, asked, confirmed, lost)
select petition_id, kind, coalesce(key, ''), (at at time zone 'UTC')::date,
  sum(asked), sum(confirmed), sum(lost)
from found cross join lateral (values
  ('country', country::text), ('language', language), ('source', null),
  ('domain', domain)
) as keyed (kind, key)
where is_day group by 1, 2, 3, 4;
