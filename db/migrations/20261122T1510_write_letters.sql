-- What a supporter wrote, sealed to the mail worker, and one delivery of it per
-- lawmaker. The letter goes 28 days after its last delivery ended; of the
-- deliveries stays what keeps a second one from being sent.

create table letter (
  id              uuid primary key,
  petition_id     uuid not null references petition,
  country         char(2) not null,
  language        text not null,
  state           text not null check (state in ('pending', 'confirmed')),
  discreet        boolean not null,
  supporter_hash  bytea,
  targets         uuid[] not null,
  sealed_sender   bytea,
  sealed_text     bytea,
  fingerprint     bigint not null,
  token_hash      bytea not null,
  code_hash       bytea,
  code_made_at    timestamptz,
  code_tries      smallint not null default 0,
  consent_version text not null,
  held_why        text,
  asked_at        timestamptz not null,
  confirmed_at    timestamptz
);

create index letter_by_supporter on letter (supporter_hash, asked_at);
create index letter_by_age on letter (asked_at);

create table delivery (
  id             uuid primary key,
  letter_id      uuid references letter on delete set null,
  petition_id    uuid not null references petition,
  lawmaker_id    uuid not null references lawmaker,
  country        char(2) not null,
  mailbox        text not null check (mailbox = lower(mailbox)),
  domain         text not null,
  supporter_hash bytea,
  fingerprint    bigint,
  state          text not null check (state in ('queued', 'held', 'sending',
                   'sent', 'bounced', 'refused', 'unknown', 'dropped')),
  held_why       text,
  return_tag     text unique,
  attempts       smallint not null default 0,
  next_try_at    timestamptz not null,
  leased_until   timestamptz,
  taken_at       timestamptz,
  ended_at       timestamptz,
  last_error     text,
  created_at     timestamptz not null,

  constraint delivery_once_per_lawmaker
    unique (petition_id, supporter_hash, lawmaker_id),
  constraint delivery_once_per_mailbox
    unique (petition_id, supporter_hash, mailbox)
) with (autovacuum_vacuum_scale_factor = 0.05,
        autovacuum_analyze_scale_factor = 0.02);

create index delivery_due on delivery (next_try_at) where state = 'queued';
create index delivery_in_hand on delivery (leased_until) where state = 'sending';
create index delivery_taken on delivery (taken_at);
create index delivery_to_mailbox on delivery (mailbox, created_at);
create index delivery_of_letter on delivery (letter_id);
create index delivery_to_see on delivery (state)
  where state in ('held', 'unknown');

create index mail_to_confirm_letter on mail (subject_id)
  where kind = 'confirm-letter';

create table letter_tally (
  petition_id uuid not null references petition,
  chamber_id  uuid not null references chamber,
  month       date not null,
  way         text not null check (way in ('sent', 'own')),
  count       integer not null,
  primary key (petition_id, chamber_id, month, way)
);

create table letter_setting (
  name       text primary key,
  value      integer not null,
  changed_at timestamptz not null
);

create table letter_country (
  country        char(2) primary key,
  targets_off    boolean not null default false,
  residents_off  boolean not null default false,
  why            text not null,
  changed_at     timestamptz not null
);

create table mail_report (
  id          uuid primary key,
  delivery_id uuid not null references delivery,
  mailbox     text not null,
  kind        text not null
                check (kind in ('bounce', 'delay', 'complaint')),
  status      text,
  received_at timestamptz not null
);

create index mail_report_of_delivery on mail_report (delivery_id);
create index mail_report_of_mailbox on mail_report (mailbox, received_at);

comment on column letter.country is 'of those it goes to, not of the supporter';
comment on column letter.supporter_hash is
  'HMAC of the canonical address under the petition''s pepper, apart from that of signatures';
comment on column letter.targets is
  'lawmakers, until it is confirmed or taken back';
comment on column letter.sealed_sender is
  'name and address, sealed to the mail worker until all is sent';
comment on column letter.sealed_text is 'subject and body';
comment on column letter.fingerprint is 'SimHash of the body: alike bodies differ in few bits';
comment on column letter.held_why is
  'null: nothing seemed wrong when it was written';
comment on column delivery.mailbox is 'the address in lower case';
comment on column delivery.supporter_hash is
  'as of the letter; null once it is certain that nothing was sent';
comment on column delivery.held_why is
  'why it waited for a person; maybe-taken: it was released, and may have arrived before';
comment on column delivery.return_tag is
  'names this delivery in its return path (VERP); random';
comment on column delivery.taken_at is
  'when it was last handed to a mail server, or tried: limits count these';
comment on column delivery.last_error is
  'kind and code of the last failure, never a server''s words';
comment on column letter_country.country is
  'ISO 3166-1 alpha-2, EU, and ZZ: all sending is stopped';
comment on column letter_tally.month is 'its first day';
comment on column letter_tally.way is
  'sent: from here; own: a supporter said so';
comment on column mail_report.status is 'enhanced status code, RFC 3463';
