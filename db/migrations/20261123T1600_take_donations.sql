-- Gifts of money. Who gave is known to Stripe alone: here are its ids, amounts
-- in minor units, country, language and moments. What is said of a gift is
-- computed from Stripe's objects each time, so that the order in which events
-- come does not matter.

create table subscription (
  id           text primary key,
  customer_id  text not null,
  amount_minor integer not null check (amount_minor > 0),
  currency     char(3) not null check (currency = upper(currency)),
  country      char(2),
  language     text not null,
  livemode     boolean not null,
  state        text not null check (state in ('active', 'past-due', 'cancelled')),
  state_since  timestamptz not null,
  created_at   timestamptz not null,
  cancels_at   timestamptz,
  ended_at     timestamptz
);

create table donation (
  id              uuid primary key,
  session_id      text unique,
  payment_id      text unique,
  invoice_id      text unique,
  subscription_id text references subscription,
  amount_minor    integer not null check (amount_minor > 0),
  currency        char(3) not null check (currency = upper(currency)),
  country         char(2),
  language        text not null,
  is_monthly      boolean not null,
  livemode        boolean not null,
  state           text not null check (state in ('created', 'processing', 'paid',
                    'partly-refunded', 'refunded', 'disputed', 'lost', 'failed',
                    'expired')),
  state_since     timestamptz not null,
  refunded_minor  integer not null default 0 check (refunded_minor >= 0),
  number          text unique,
  created_at      timestamptz not null,
  paid_at         timestamptz,
  receipt_at      timestamptz,
  refund_told_minor integer not null default 0,
  failure_told_at timestamptz,

  constraint donation_paid_has_number check ((paid_at is null) = (number is null))
);

create index donation_by_age on donation (created_at);
create index donation_paid on donation (paid_at) where paid_at is not null;
create index donation_of_subscription on donation (subscription_id);
create index donation_unsettled on donation (state)
  where state in ('created', 'processing', 'disputed');

create table receipt_counter (
  year integer primary key,
  last integer not null
);

create table ledger_entry (
  id             bigint generated always as identity primary key,
  transaction_id text not null unique,
  donation_id    uuid not null references donation,
  category       text not null,
  gross_minor    integer not null,
  fee_minor      integer not null,
  net_minor      integer not null,
  currency       char(3) not null check (currency = upper(currency)),
  occurred_at    timestamptz not null,
  recorded_at    timestamptz not null,

  constraint ledger_entry_adds_up check (net_minor = gross_minor - fee_minor)
);

create index ledger_entry_of_donation on ledger_entry (donation_id);
create index ledger_entry_by_age on ledger_entry (occurred_at);

create function refuse_ledger_change() returns trigger
language plpgsql as $$
begin
  raise exception 'the ledger is only added to'
    using errcode = 'check_violation', constraint = 'ledger_append_only';
end $$;

create trigger ledger_append_only before update or delete on ledger_entry
  for each row execute function refuse_ledger_change();
create trigger ledger_not_emptied before truncate on ledger_entry
  for each statement execute function refuse_ledger_change();

create table declined_charge (
  charge_id   text primary key,
  payment_id  text not null,
  donation_id uuid references donation,
  livemode    boolean not null,
  code        text not null,
  declined_at timestamptz not null
);

create index declined_charge_by_age on declined_charge (declined_at);
create index declined_charge_of_donation on declined_charge (donation_id);
create index declined_charge_of_payment on declined_charge (payment_id);

create table payment_event (
  id           text primary key,
  type         text not null,
  subject_kind text not null
    check (subject_kind in ('session', 'payment', 'invoice', 'subscription')),
  subject_id   text not null,
  created_at   timestamptz not null,
  received_at  timestamptz not null,
  attempts     smallint not null default 0,
  next_try_at  timestamptz not null,
  last_error   text,
  done_at      timestamptz,
  outcome      text check (outcome in ('settled', 'not-ours', 'given-up')),

  constraint payment_event_ends_with_outcome
    check ((done_at is null) = (outcome is null))
);

create index payment_event_due on payment_event (next_try_at)
  where done_at is null;
create index payment_event_done on payment_event (done_at);

create table reconciliation (
  id          uuid primary key,
  from_at     timestamptz not null,
  to_at       timestamptz not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  checked     integer not null default 0,
  mended      jsonb not null default '[]',
  unexplained jsonb not null default '[]',
  difference  jsonb not null default '{}'
);

create index reconciliation_by_age on reconciliation (started_at);

create table donation_setting (
  name       text primary key,
  value      integer not null,
  changed_at timestamptz not null
);

create table donation_control (
  single        boolean primary key default true check (single),
  site          uuid not null,
  stopped_at    timestamptz,
  stopped_why   text,
  slow_until    timestamptz,
  goal_minor    bigint check (goal_minor between 1 and 10000000000000),
  goal_currency char(3) check (goal_currency = upper(goal_currency)),

  constraint donation_control_stop check ((stopped_at is null) = (stopped_why is null)),
  constraint donation_control_goal check ((goal_minor is null) = (goal_currency is null))
);
insert into donation_control (site) values (gen_random_uuid());

comment on column subscription.id is 'Stripe''s id';
comment on column donation.id is
  'ours, in the metadata of Stripe''s objects; a renewal''s is in ours alone';
comment on column donation.session_id is 'Checkout session; none for a renewal';
comment on column donation.payment_id is 'payment intent';
comment on column donation.country is
  'of the billing address or the card, until then the one chosen; never more of either';
comment on column donation.number is 'of the receipt: year and a number without gaps';
comment on column donation.receipt_at is 'when its receipt was queued';
comment on column donation.refund_told_minor is
  'how much of refunded_minor the donor was told of';
comment on column donation.failure_told_at is
  'when the donor was told that this renewal failed';
comment on table ledger_entry is
  'each movement of Stripe''s balance that belongs to a donation, in the currency it is settled in';
comment on column ledger_entry.transaction_id is 'balance transaction';
comment on column ledger_entry.category is 'Stripe''s reporting category';
comment on column declined_charge.payment_id is 'payment intent';
comment on column declined_charge.donation_id is
  'none while nothing tells whose it is: on the page of a monthly gift';
comment on table payment_event is
  'each event once: the job that reads its subject anew from Stripe';
comment on column donation_control.site is
  'tells our objects in the Stripe account from those of others; in their metadata';
comment on column donation_control.slow_until is
  'until when few are let through, because many cards were declined';
