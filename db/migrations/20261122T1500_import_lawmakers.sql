-- Lawmakers as published lists name them in their public role, and other bodies
-- that a letter can go to. What a list no longer names is retired, not deleted.

create table lawmaker_import (
  id          uuid primary key,
  country     char(2) not null,
  format      text not null,
  source      text not null,
  licence     text not null,
  files       jsonb not null,
  as_of       date not null,
  is_sample   boolean not null default false,
  imported_at timestamptz not null
);

create table chamber (
  id                 uuid primary key,
  country            char(2) not null,
  slug               text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name               text not null,
  kind               text not null check (kind in
                       ('lower', 'upper', 'single', 'ministry', 'committee')),
  term               text,
  term_ends          date,
  time_zone          text not null,
  import_id          uuid not null references lawmaker_import,
  stale_accepted_at  timestamptz,
  stale_accepted_kind text check (stale_accepted_kind in ('old', 'term-over')),
  stale_accepted_why text,
  unique (country, slug)
);

create table lawmaker (
  id              uuid primary key,
  chamber_id      uuid not null references chamber,
  import_id       uuid not null references lawmaker_import,
  external_id     text not null,
  name            text not null,
  sort_name       text not null,
  names           jsonb not null,
  area            text,
  party           text,
  role            text,
  address         text,
  other_addresses text[] not null,
  rejected        jsonb not null,
  staff_address   text,
  contact_form    text,
  term_start      text,
  term_end        text,
  retired_at      timestamptz,
  mail_to         text generated always as
                    (coalesce(staff_address, address)) stored,
  unique (chamber_id, external_id)
);

create index lawmaker_mail_to on lawmaker (lower(mail_to))
  where retired_at is null;

create table mailbox (
  address    text primary key check (address = lower(address)),
  state      text not null
               check (state in ('unverified', 'verified', 'bounced', 'opted-out')),
  why        text,
  changed_at timestamptz not null
);

create table postcode_area (
  country  char(2) not null,
  postcode text not null,
  area     text not null,
  primary key (country, postcode, area)
);

create table authority (
  country char(2) primary key,
  decides boolean not null,
  as_of   date not null,
  sources text[] not null
);

create table authority_text (
  country     char(2) not null references authority,
  language    text not null,
  body        text not null,
  legislature text,
  lever       text,
  primary key (country, language)
);

comment on table lawmaker_import is 'one list, as it was read on one day';
comment on column lawmaker_import.source is 'who published it';
comment on column lawmaker_import.files is '[{name, sha256}], sha256 in hex';
comment on column lawmaker_import.as_of is
  'the day for which it was judged who is in office';
comment on column chamber.country is
  'ISO 3166-1 alpha-2, and EU for the European Parliament';
comment on column chamber.term_ends is
  'null: not known; in the past: all of them may have left office';
comment on column chamber.time_zone is 'IANA name: when its members sleep';
comment on column chamber.stale_accepted_at is
  'a campaigner said that it is mailed to although it is stale; goes with the next import';
comment on column chamber.stale_accepted_kind is
  'as what it was stale then; what it became later is not accepted';
comment on column lawmaker.import_id is 'the last list that named them';
comment on column lawmaker.names is '{language: name}, other than the main one';
comment on column lawmaker.address is
  'the best usable one of the list, as given, its domain in lower case';
comment on column lawmaker.rejected is
  '[{value, reason}]: what stood in place of an address and is none';
comment on column lawmaker.staff_address is
  'entered by a campaigner; no import changes it';
comment on column lawmaker.term_start is 'YYYY, YYYY-MM or YYYY-MM-DD';
comment on table mailbox is
  'what became of an address, whoever has it; none: unverified';
comment on table postcode_area is
  'which constituencies a postcode lies in, as lawmaker.area names them';
comment on table authority is 'who decides about exports; one per country';
comment on column authority.decides is
  'whether it signs licences itself; the European Union only makes the rules';
