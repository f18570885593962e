-- One row per person and petition. No personal field is in clear: what a person
-- typed lies in the sealed columns, which the web process can write and not
-- read. The only exception is a name that its owner chose to show.

create table vault_key (
  id         uuid primary key,
  wrapped    bytea not null,
  created_at timestamptz not null
);

create table signature (
  id              uuid primary key,
  petition_id     uuid not null references petition,
  state           text not null check (state in ('pending', 'confirmed',
                    'held', 'withdrawn', 'invalidated', 'erased')),
  address_hash    bytea check (octet_length(address_hash) = 32),
  discreet        boolean not null,
  country         char(2) check (country ~ '^[A-Z]{2}$'),
  language        text not null,
  consent_version text not null,
  public_name     text check (char_length(public_name) between 1 and 200),

  sealed_name     bytea,
  sealed_address  bytea,
  sealed_postcode bytea,
  sealed_comment  bytea,
  sealed_nonce    bytea,
  sealed_contact  bytea,
  sealed_news     bytea,

  commitment      bytea not null check (octet_length(commitment) = 32),
  confirm_hash    bytea not null check (octet_length(confirm_hash) = 32),
  manage_hash     bytea not null check (octet_length(manage_hash) = 32),
  code_hash       bytea check (octet_length(code_hash) = 32),
  code_made_at    timestamptz,
  code_tries      smallint not null default 0,

  mails           smallint not null,
  asked_at        timestamptz not null,
  reminded_at     timestamptz,
  confirmed_at    timestamptz,

  constraint signature_once_per_address unique (petition_id, address_hash),
  constraint signature_sealed_while_it_stands check (
    state in ('withdrawn', 'erased')
    or (address_hash is not null and country is not null
      and sealed_name is not null and sealed_address is not null
      and sealed_nonce is not null)
  ),
  constraint signature_gone_when_withdrawn check (
    state not in ('withdrawn', 'erased')
    or (public_name is null and sealed_name is null and sealed_address is null
      and sealed_postcode is null and sealed_comment is null
      and sealed_nonce is null and sealed_contact is null
      and sealed_news is null and code_hash is null)
  ),
  constraint signature_counted_when_confirmed check (
    state <> 'confirmed' or confirmed_at is not null
  )
) with (autovacuum_analyze_scale_factor = 0.02);

create index signature_newest_names on signature (petition_id, confirmed_at desc)
  where state = 'confirmed' and public_name is not null;
create index signature_pending on signature (asked_at)
  where state = 'pending';

comment on column signature.address_hash is
  'HMAC-SHA256 of the canonical address under the pepper of the petition';
comment on column signature.discreet is
  'mail to this address can be a risk: by the country, also an earlier one';
comment on column signature.country is 'ISO 3166-1 alpha-2';
comment on column signature.consent_version is
  'which wording of the form the person agreed to';
comment on column signature.sealed_nonce is
  'opens the commitment; to the campaign, like name, address and the others';
comment on column signature.sealed_contact is
  'to the mail worker, for the reminder, until confirmed or expired';
comment on column signature.sealed_news is
  'to the mail worker; there only if the person asked for news';
comment on column signature.commitment is 'the leaf of the public log';
comment on column signature.confirm_hash is 'SHA-256 of the mailed token';
comment on column signature.manage_hash is
  'SHA-256 of the mailed token of the page of one''s own';
comment on column signature.code_hash is
  'HMAC-SHA256 of the typed code under the pepper of the petition';
comment on column signature.mails is 'how many went to this address, at most 5';
comment on column signature.asked_at is 'when the form was last sent';

-- Typed codes for addresses that wait for none: one row, see confirmByCode.

create table code_miss (
  id    boolean primary key default true check (id),
  tries bigint not null default 0
);
insert into code_miss default values;

-- The count. Confirming only inserts deltas, so no two confirmations wait for
-- one row; a job folds them into the tally. Count = tally + deltas, always.

create table signature_tally (
  petition_id uuid not null references petition,
  country     char(2) not null,
  count       integer not null,
  primary key (petition_id, country)
);

create table signature_delta (
  id          bigint generated always as identity primary key,
  petition_id uuid not null references petition,
  country     char(2) not null,
  delta       integer not null
);
