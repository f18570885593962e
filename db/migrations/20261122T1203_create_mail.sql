-- Mail to be sent, queued in the transaction of its cause. Addressee and
-- content are sealed to the mail worker; the body goes when the mail is sent,
-- the row 30 days later.

create table mail (
  id           uuid primary key,
  kind         text not null,
  discreet     boolean not null,
  petition_id  uuid references petition,
  subject_id   uuid,
  sealed       bytea,
  state        text not null default 'queued'
                 check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts     smallint not null default 0,
  next_try_at  timestamptz not null,
  leased_until timestamptz,
  created_at   timestamptz not null,
  ended_at     timestamptz,
  last_error   text,

  constraint mail_body_until_its_end check (
    (state in ('sent', 'failed')) = (sealed is null)
  )
) with (autovacuum_vacuum_scale_factor = 0.05,
        autovacuum_analyze_scale_factor = 0.02);

create index mail_due on mail (next_try_at) where state = 'queued';
create index mail_in_hand on mail (leased_until) where state = 'sending';

comment on column mail.subject_id is
  'the signature that it is about, while there is one with this id';
comment on column mail.last_error is
  'kind and code of the last failure, never an address';
